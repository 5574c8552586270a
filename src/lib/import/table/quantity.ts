/** A cell of a table as a format gives it. */
export type CellValue = string | number | bigint | boolean | null | undefined;

/** How a file writes numbers: 1,234.5 or 1.234,5. */
export type Decimal = "point" | "comma";

const magnitudes: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  g: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
  p: 1e15,
  "%": 0.01
};

const plain = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const grouped = /^[-+]?\d{1,3}(?:[,_\u0020\u00a0\u202f’']\d{3})+(?:\.\d+)?$/;
const suffixed =
  /^(.*\d\.?)\s*(k|thousand|mn?|million|bn?|g|billion|tn?|trillion|p|%)?\s*(?:params?|parameters|tokens?|flops?)?$/i;
const missing = /^(?:|n\/?a|nan|null|none|nil|undefined|[-–—?.]|[-+]?inf(?:inity)?|#n\/a)$/i;

/**
 * The number that a cell holds, in the field’s short forms too: 70m and 2.8B, 1e9, 1,234,567, 300k tokens, 37.5%. Null
 * where the cell is empty or says that there is no finite number, undefined where it holds something else.
 */
export function quantity(cell: CellValue, decimal: Decimal = "point"): number | null | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "bigint" || typeof cell === "boolean") return Number(cell);
  const text = cell.trim();
  if (decimal === "point" && plain.test(text)) return finite(Number(text));
  if (missing.test(text)) return null;
  const [, digits, letter] = suffixed.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const value = numberIn(digits.trim(), decimal);
  return value === undefined ? undefined : finite(value * (letter ? magnitudes[letter.toLowerCase()]! : 1));
}

/** Whether a cell says its own unit, as 70m and 37.5% do. */
export const hasUnit = (cell: CellValue) => typeof cell === "string" && suffixed.exec(cell.trim())?.[2] !== undefined;

function numberIn(text: string, decimal: Decimal): number | undefined {
  if (plain.test(text))
    return decimal === "comma" && grouped.test(text.replaceAll(".", ","))
      ? Number(text.replaceAll(".", ""))
      : Number(text);
  const turned = decimal === "comma" ? text.replace(/[.,]/g, (mark) => (mark === "," ? "." : ",")) : text;
  if (plain.test(turned)) return Number(turned);
  return grouped.test(turned) ? Number(turned.replace(/[,_\u0020\u00a0\u202f’']/g, "")) : undefined;
}

const finite = (value: number) => (Number.isFinite(value) ? value : null);

/** What stands for itself: 0,5 and 3,41 cannot be thousands, 0.5 and 3.41 neither; 3,412 and 3.412 can. */
const surely = (mark: string, other: string) =>
  new RegExp(
    `^[-+]?(?:0?${mark}\\d+|\\d+${mark}(?:\\d{1,2}|\\d{4,})|\\d{1,3}(?:${other}\\d{3})+${mark}\\d+)(?:e[-+]?\\d+)?$`,
    "i"
  );
const commaSurely = surely(",", "\\.");
const pointSurely = surely("\\.", ",");
const commaPerhaps = /^[-+]?[1-9]\d{0,2},\d{3}$/;
const pointPerhaps = /^[-+]?[1-9]\d{0,2}\.\d{3}$/;

/**
 * How a file writes numbers. Commas are decimal where one stands before anything but three digits and no number has a
 * point that must be decimal; where all stand before three, only if the columns are parted by semicolons, as by
 * programs that write decimal commas. `thousands` is a cell that is read as such and could be a decimal number.
 */
export function decimalOf(
  cells: Iterable<CellValue>,
  delimiter: string
): {readonly decimal: Decimal; readonly thousands?: string} {
  const seen: {comma?: string; point?: string; perhapsComma?: string; perhapsPoint?: string} = {};
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const text = cell.trim();
    if (commaSurely.test(text)) seen.comma ??= text;
    else if (pointSurely.test(text)) seen.point ??= text;
    else if (commaPerhaps.test(text)) seen.perhapsComma ??= text;
    else if (pointPerhaps.test(text)) seen.perhapsPoint ??= text;
  }
  const hasPoints = seen.point ?? (delimiter === "," ? seen.perhapsPoint : undefined);
  if (hasPoints !== undefined) return {decimal: "point"};
  const isComma = seen.comma !== undefined || (delimiter === ";" && seen.perhapsComma !== undefined);
  return isComma ? {decimal: "comma", thousands: seen.perhapsPoint} : {decimal: "point", thousands: seen.perhapsComma};
}
