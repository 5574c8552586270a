import {plural} from "../../src/lib/i18n/format.ts";
import type {Imported} from "../../src/lib/import/index.ts";
import {render} from "../../src/lib/messages/files.ts";
import type {Step} from "../../src/lib/messages/own-runs.ts";

/** Names from files cannot steer a terminal: control characters other than new lines are shown as such. */
export const harmless = (text: string) => text.replace(/(?![\n\t])\p{Cc}/gu, "\uFFFD");

/** Messages go to stderr, so that stdout contains only results. */
export function say(line: string): void {
  clear();
  console.error(harmless(line));
}

const isTerminal = process.stderr.isTTY === true;
let last = performance.now();

/** Progress: one line that is redrawn on a terminal; elsewhere a plain line every ten seconds. */
export function step(what: Step, done: number, of: number): void {
  const line = harmless(`${done}/${of} ${render(what)}`);
  if (isTerminal) {
    clear();
    process.stderr.write(line.slice(0, (process.stderr.columns ?? 80) - 1));
  } else if (performance.now() - last > 10_000) {
    console.error(line);
    last = performance.now();
  }
}

export function clear(): void {
  if (isTerminal) process.stderr.write("\r\u001b[2K");
}

/** How files were read, and what was skipped. */
export function sayImported({files, skipped, results}: Imported): void {
  for (const {file, format, columns, rows, setAside, dropped, notes, results: kept} of files) {
    const used = columns.filter(({field}) => field !== null);
    const named = used.map(
      ({column, field, factor}) =>
        `${column === field ? column : `${column} is ${field}`}${factor === 1 ? "" : ` × ${factor}`}`
    );
    say(
      `${file}: ${format}, ${plural(rows, "row")}${setAside ? `, ${setAside} set aside` : ""}, ` +
        `${plural(kept, "result")}; ${named.join(", ")}`
    );
    for (const reason of dropped.reasons) say(`  skipped: ${reason.count} × ${render(reason)}`);
    for (const note of notes) say(`  ${render(note)}`);
  }
  for (const {file, reason, place} of skipped)
    say(`${file}: not read: ${render(reason)}${place ? ` (${render({code: "place", ...place})})` : ""}`);
  if (files.length > 1) say(`${plural(results.length, "result")} in all`);
}
