import {type OwnScores, scoreOwn} from "../src/lib/analysis/own-scores.ts";
import {FitError} from "../src/lib/estimators/fit-error.ts";
import {count, interval, list, plural} from "../src/lib/format.ts";
import {aligned} from "../src/lib/report/text-layout.ts";
import type {Loaded} from "./inputs.ts";
import {clear, say, step} from "./talk.ts";

/** Every capability in what was read, with its curve and verdict. Throws FitError where there is none. */
export function scoreLoaded({imported: {results}, config}: Loaded): OwnScores {
  const found = scoreOwn(results, {...config, onStep: step});
  clear();
  for (const {name, reason} of found.left) say(`${name} has no curve: ${reason}`);
  for (const note of new Set(found.capabilities.flatMap(({notes}) => notes))) say(note);
  if (!found.capabilities.length) throw new FitError("no series of scores from 0 to 1 at several scales");
  return found;
}

/** One line a capability: its verdict, its critical scale and why. */
export function scoresText({axis, capabilities}: OwnScores): string {
  const rows = capabilities.map(({name, metric, statement, report}) => [name, metric, report.verdict, statement, report.reason]); // biome-ignore format: one line
  const notes = capabilities.flatMap(({name, report}) => report.envelope.notes.map((note) => `${name}: ${note}\n`));
  return `${aligned(["capability", "metric", "verdict", `N50 in ${axis}`, "why"], rows, "wwwww")}\n${notes.length ? `\n${notes.join("")}` : ""}`; // biome-ignore format: one line
}

/** Ranks and ratios of critical scales, with what could not be ranked. */
export function comparisonText({axis, comparison}: OwnScores): string {
  if (typeof comparison === "string") return `No comparison: ${comparison}.\n`;
  const {ranks, pairs, unranked, warnings, level} = comparison;
  const ranked = ranks.map(({name, rank, best, worst}) => [name, String(rank), best === worst ? String(best) : `${best} to ${worst}`]); // biome-ignore format: one line
  const ratios = pairs.map(({a, b, ratio, adjustedP}) => [
    `${a} / ${b}`,
    `${count(ratio.value)} ${interval(ratio.lower, ratio.upper, (v) => count(v))}`,
    adjustedP === null ? "–" : adjustedP.toPrecision(2)
  ]);
  return [
    ...(ranks.length ? [aligned(["capability", "rank", `ranks left open at ${100 * level}%`], ranked, "wnw")] : []),
    ...(pairs.length ? [aligned([`ratio of N50 in ${axis}`, "value and interval", "p (Holm)"], ratios, "wwn")] : []),
    ...unranked.map(({name, reason}) => `${name} has no rank: ${reason}`),
    ...(warnings.length ? [`Before using these: ${list(warnings)}`] : []),
    ranks.length < 2 ? `${plural(ranks.length, "critical scale has a value", "critical scales have a value")}: there is nothing to rank` : "" // biome-ignore format: one line
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}
