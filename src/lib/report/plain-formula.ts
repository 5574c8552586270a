/** A law’s TeX as plain text: `E + A N^(-alpha)`. Commands that no law uses keep their name. */
export function plainFormula(tex: string): string {
  const lines = tex
    .replace(/\\(begin|end)\{aligned\}/g, "")
    .replaceAll("&", "")
    .split(/\\\\/);
  return lines.map((line) => tidy(new Reader(line).all())).join("\n");
}

/** Commands that are printed as something other than their name. */
const printed: Readonly<Record<string, string>> = {
  "\\left": "",
  "\\right": "",
  "\\,": " ",
  "\\ ": " ",
  "\\quad": "   ",
  "\\le": " <= ",
  "\\ge": " >= ",
  "\\cdot": " ",
  "\\ell": "l"
};

/** Commands that only set a font: their argument is written as it is. */
const transparent = new Set(["\\mathrm", "\\text", "\\operatorname"]);

class Reader {
  #at = 0;
  readonly #tokens: readonly string[];

  constructor(tex: string) {
    this.#tokens = tex.match(/\\[a-zA-Z]+|\\.|\s+|./gu) ?? [];
  }

  /** Up to the end, or to the brace that closes the group being read. */
  all(): string {
    let text = "";
    for (let token = this.#next(); token !== undefined && token !== "}"; token = this.#next())
      text += this.#piece(token);
    return text;
  }

  #next(): string | undefined {
    return this.#tokens[this.#at++];
  }

  /** One argument: a group in braces, else a single token. */
  #argument(): string {
    let token = this.#next();
    while (token?.trim() === "") token = this.#next();
    return token === undefined ? "" : this.#piece(token);
  }

  #piece(token: string): string {
    if (token === "{") return tidy(this.all());
    if (token === "^") return `^${grouped(this.#argument())}`;
    if (token === "_") return `_${grouped(this.#argument())}`;
    if (/^\\[dt]?frac$/.test(token)) return `${grouped(this.#argument())}/${grouped(this.#argument())}`;
    if (token === "\\hat") return `${this.#argument()}_eff`;
    if (transparent.has(token)) return this.#argument();
    if (token in printed) return printed[token]!;
    return token.startsWith("\\") ? `${token.slice(1)} ` : token;
  }
}

/** Adds parentheses unless the text is a single name or number. */
function grouped(text: string): string {
  return /^[\p{L}\d_*.,]+$/u.test(text) ? text : `(${text})`;
}

function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, " ")
    .replace(/ ([_^)\]/,])/g, "$1")
    .replace(/(log|min|exp|prod|sum) ([_(])/g, "$1$2")
    .replace(/log_2 ?/g, "log2")
    .trim();
}
