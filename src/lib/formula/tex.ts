import type {Expression} from "./parse.js";

/** How strongly a piece holds together; what is looser than its place asks for goes into parentheses. */
const [SUM, PRODUCT, POWER, ATOM] = [1, 2, 3, 4];

interface Piece {
  readonly tex: string;
  readonly strength: number;
}

/** An expression as KaTeX and LaTeX read it. */
export function texOf(expression: Expression): string {
  return pieceOf(expression).tex;
}

/** b1 as b_{1}, Nc and N_c as N_{c}, alphaN as \alpha_{N}, rate as \mathrm{rate}. */
export function texOfName(name: string): string {
  const [stem = "", ...tails] = name.split("_").flatMap(pieces).filter(Boolean);
  return tails.length ? `${symbol(stem)}_{${tails.map(symbol).join(",")}}` : symbol(stem || "\\_");
}

/** A Greek name or a letter apart from a capital, a digit, or the small letter after a lone capital. */
function pieces(part: string): string[] {
  const [, stem, tail] = /^([a-z]+|[A-Z](?=[a-z0-9]?$)|.)([A-Z].*|[a-z]|\d.*)$/u.exec(part) ?? [];
  return stem && (stem.length === 1 || GREEK.includes(stem)) ? [stem, tail!] : [part];
}

const GREEK = (
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi " +
  "chi psi omega"
).split(" ");
const LETTERS = "αβγδεζηθικλμνξοπρστυφχψω";
/** Capitals that look Latin have no command of their own. */
const CAPITALS: Readonly<Record<string, string>> = {
  Γ: "Gamma",
  Δ: "Delta",
  Θ: "Theta",
  Λ: "Lambda",
  Ξ: "Xi",
  Π: "Pi",
  Σ: "Sigma",
  Υ: "Upsilon",
  Φ: "Phi",
  Ψ: "Psi",
  Ω: "Omega"
};

function symbol(name: string): string {
  const letter = GREEK[LETTERS.indexOf(name)] ?? CAPITALS[name] ?? name;
  if (GREEK.includes(letter) || Object.values(CAPITALS).includes(letter)) return `\\${letter}`;
  if (letter.length === 1 || /^\d+$/.test(letter)) return letter;
  return `\\mathrm{${letter}}`;
}

function pieceOf(expression: Expression): Piece {
  if (expression.kind === "number") return numeral(expression.value);
  if (expression.kind === "name") return {tex: texOfName(expression.name), strength: ATOM};
  const pieces = expression.args.map(pieceOf);
  const write = writers[expression.op];
  if (write) return write(pieces[0]!, pieces[1]!);
  const command = COMMANDS[expression.op] ?? `\\${expression.op}`;
  return {tex: `${command}\\left(${pieces.map(({tex}) => tex).join(", ")}\\right)`, strength: ATOM};
}

const COMMANDS: Readonly<Record<string, string>> = {
  log: "\\ln",
  log2: "\\log_{2}",
  log10: "\\log_{10}",
  atan: "\\arctan"
};

const writers: Readonly<Record<string, (a: Piece, b: Piece) => Piece>> = {
  "+": (a, b) => ({tex: `${a.tex} + ${held(b, PRODUCT)}`, strength: SUM}),
  "-": (a, b) => ({tex: `${a.tex} - ${held(b, PRODUCT)}`, strength: SUM}),
  "*": (a, b) => {
    const right = held(b, PRODUCT);
    return {tex: `${held(a, PRODUCT)} ${/^[\d.]/.test(right) ? "\\cdot " : ""}${right}`, strength: PRODUCT};
  },
  "/": (a, b) => ({tex: `\\frac{${a.tex}}{${b.tex}}`, strength: PRODUCT}),
  "^": (a, b) => ({tex: `${held(a, ATOM)}^{${b.tex}}`, strength: POWER}),
  negate: (a) => ({tex: `-${held(a, PRODUCT)}`, strength: SUM}),
  exp: (a) => exponential(a),
  expm1: (a) => ({tex: `${exponential(a).tex} - 1`, strength: SUM}),
  log1p: (a) => ({tex: `\\ln\\left(1 + ${held(a, PRODUCT)}\\right)`, strength: ATOM}),
  sqrt: (a) => ({tex: `\\sqrt{${a.tex}}`, strength: ATOM}),
  abs: (a) => ({tex: `\\left|${a.tex}\\right|`, strength: ATOM})
};

/** A tall exponent is written as an argument of exp. */
function exponential({tex}: Piece): Piece {
  if (/\\frac|\^|\\left/.test(tex)) return {tex: `\\exp\\left(${tex}\\right)`, strength: ATOM};
  return {tex: `e^{${tex}}`, strength: POWER};
}

function numeral(value: number): Piece {
  if (value === Math.PI) return {tex: "\\pi", strength: ATOM};
  const isPlain = value === 0 || (value >= 1e-4 && value < 1e6);
  const [digits, exponent] = (isPlain ? String(value) : value.toExponential()).split("e");
  if (!exponent) return {tex: digits!, strength: ATOM};
  const power = `10^{${Number(exponent)}}`;
  return digits === "1" ? {tex: power, strength: POWER} : {tex: `${digits} \\cdot ${power}`, strength: PRODUCT};
}

function held({tex, strength}: Piece, least: number): string {
  return strength >= least ? tex : `\\left(${tex}\\right)`;
}
