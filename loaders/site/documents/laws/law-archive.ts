import type {LawPage} from "../../../../src/contracts/laws.ts";
import {laws} from "../../../../src/lib/laws/index.ts";
import {reportText} from "../../../../src/lib/report/report-text.ts";
import {cacheOf} from "../../output/cached.ts";
import {prune} from "../../output/prune.ts";
import {hashOfSweptData, lawPage} from "./law.ts";

const cached = cacheOf(import.meta.url);

/**
 * The files of one law: what its page draws, made light, and what its readers take away, whole. They share their fits,
 * hence one archive.
 */
export function lawArchive(id: string): Record<string, string> {
  const {fits, ...page} = cached("law", {id, data: hashOfSweptData()}, () => lawPage(id));
  const drawn: LawPage = prune({...page, fits: fits.map(({report: _, ...shown}) => shown)}, ["observations"]);
  const taken = fits.map(({task, report, intervals, loss}) => ({task, report, intervals, fit: loss.fit}));
  const reports = fits.map(({report}) => reportText(report));
  return {
    "page.json": JSON.stringify(drawn),
    "fit.json": JSON.stringify(taken),
    "report.txt": reports.join("\n\n") || `${laws.get(id).title}: fitted to no sweep.\n`
  };
}

export {reads} from "./law.ts";
