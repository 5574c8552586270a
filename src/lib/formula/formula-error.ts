/** A formula that cannot be read, in one line that says where: `invalid formula; expected ) at 8: exp(-b*x`. */
export class FormulaError extends Error {
  override name = "FormulaError";
}
