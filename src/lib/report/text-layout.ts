/** Plain text for a terminal: wrapped paragraphs, aligned columns. */

export const WIDTH = 78;

/** Words in lines of at most WIDTH characters. The first line begins with `first`, the others with `indent`. */
export function wrapped(text: string, {first = "", indent = ""} = {}): string {
  const lines = [first];
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1)!;
    const longer = isEmpty ? line + word : `${line} ${word}`;
    if (longer.length > WIDTH && !isEmpty) lines.push(indent + word);
    else lines[lines.length - 1] = longer;
    isEmpty = false;
  }
  return lines.join("\n");
}

/** A list with a dash before each item. */
export function listed(items: readonly string[]): string {
  return items.map((item) => wrapped(item, {first: "- ", indent: "  "})).join("\n");
}

/** Two columns: names, and texts that are wrapped. */
export function pairs(entries: readonly (readonly [name: string, text: string])[]): string {
  const width = Math.max(...entries.map(([name]) => name.length)) + 2;
  return entries
    .map(([name, text]) => wrapped(text, {first: name.padEnd(width), indent: " ".repeat(width)}))
    .join("\n");
}

/** A table. Columns marked `n` in `numeric` are aligned right; a last column of words is wrapped. */
export function aligned(headings: readonly string[], rows: readonly (readonly string[])[], numeric: string): string {
  const widths = headings.map((heading, j) => Math.max(heading.length, ...rows.map((row) => row[j]!.length)));
  const last = headings.length - 1;
  return [headings, ...rows]
    .map((row) => {
      const cells = row
        .slice(0, last)
        .map((cell, j) => `${numeric[j] === "n" ? cell.padStart(widths[j]!) : cell.padEnd(widths[j]!)}  `)
        .join("");
      if (numeric[last] === "n") return cells + row[last]!.padStart(widths[last]!);
      return wrapped(row[last]!, {first: cells, indent: " ".repeat(cells.length)}).trimEnd();
    })
    .join("\n");
}

export function heading(title: string): string {
  return `${title}\n${"-".repeat(title.length)}`;
}
