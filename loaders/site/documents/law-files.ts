import type {LawPage} from "../../../src/contracts/laws.ts";
import {laws} from "../../../src/lib/laws/index.ts";
import {reportText} from "../../../src/lib/report/report-text.ts";
import {cached} from "../output/cached.ts";
import {lawPage, sweptData} from "./law.ts";

/**
 * The files of one law: what its page reads, and what its readers take away. They share their fits, hence one archive.
 */
export function lawFiles(id: string): Record<string, string> {
  return cached("law", {id, data: sweptData()}, () => filesOf(id));
}

function filesOf(id: string): Record<string, string> {
  const page = lawPage(id);
  const reports = page.fits.map(({report}) => reportText(report));
  return {
    "page.json": JSON.stringify({
      ...page,
      fits: page.fits.map(({report: _, ...shown}) => shown)
    } satisfies LawPage),
    "fit.json": JSON.stringify(
      page.fits.map(({task, report, intervals, loss}) => ({task, report, intervals, fit: loss.fit}))
    ),
    "report.txt": reports.join("\n\n") || `${laws.get(id).title}: fitted to no sweep.\n`
  };
}
