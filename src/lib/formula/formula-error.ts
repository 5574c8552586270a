import {inEnglish} from "../messages/files.js";
import type {FormulaReason} from "../messages/formulas.js";

/** A formula that cannot be read, in one line that says where: `invalid formula; expected ) at 8: exp(-b*x`. */
export class FormulaError extends Error {
  override name = "FormulaError";
  readonly reason: FormulaReason;

  constructor(reason: FormulaReason) {
    super(inEnglish(reason));
    this.reason = reason;
  }
}
