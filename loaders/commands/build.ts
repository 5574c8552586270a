import {rmSync} from "node:fs";
import {pathToFileURL} from "node:url";
import {runCommand, script} from "../processes/command.ts";
import {exitCodes} from "../processes/exit-codes.ts";
import {cacheLoaders} from "../site/cache-loaders.ts";
import {analyseCapabilities} from "../site/documents/capabilities/capabilities.ts";
import {copyFonts, runFramework} from "../site/framework.ts";
import {readPages, writePages} from "../site/html/page.ts";
import {linkOrigins} from "../site/origins/link-origins.ts";
import {endBreadcrumb} from "../site/passes/breadcrumbs.ts";
import {errorsIn} from "../site/passes/check-site.ts";
import {writeLists} from "../site/passes/feeds.ts";
import {finishPage} from "../site/passes/finish-page.ts";
import {listUses} from "../site/passes/glossary-uses.ts";
import {pack} from "../site/passes/pack.ts";
import {finishModules} from "../site/passes/published-modules.ts";
import {makeReportCards} from "../site/passes/report-cards.ts";
import {dropScripts} from "../site/passes/scriptless.ts";
import {writeSearchIndex} from "../site/passes/search-index.ts";
import {shareCards} from "../site/passes/social-cards.ts";
import {prerender} from "../site/prerender/prerender.ts";
import {readReport, reports} from "../site/reports.ts";

const output = "dist";

/**
 * Builds the site into dist without a network. Throws where any page has an error, which Framework itself lets pass.
 */
export async function buildSite(site = process.env.SITE_URL): Promise<{pages: number}> {
  rmSync(output, {recursive: true, force: true});
  // Framework uses cached loader output however stale it is, so every build reads its data anew.
  rmSync("src/.observablehq/cache/data", {recursive: true, force: true});
  await analyseCapabilities();
  await cacheLoaders();
  await runFramework();
  copyFonts(output);

  const pages = readPages(output);
  await pack(output, pages);
  await prerender(output, pages);
  // before marks of where numbers come from stand in sentences
  writeSearchIndex(output, pages);
  makeReportCards(output, pages, (path) => readReport(path)?.changes[0]?.date);
  listUses(pages);
  await linkOrigins(output, pages);
  dropScripts(pages);
  await shareCards(output, pages, site);
  for (const page of pages) {
    endBreadcrumb(page);
    finishPage(page, site);
  }
  writePages(output, pages);
  finishModules(output);
  if (site) writeLists(output, pages, changes(), site);

  const errors = errorsIn(output, pages);
  if (errors.length) throw new Error(`${errors.length} errors in the built site:\n${errors.join("\n")}`);
  return {pages: pages.length};
}

/** Reports by the day when they last came to say something else. */
const changes = () => reports().map(({path, changes}) => ({path, date: changes[0]!.date}));

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runCommand(
    script(
      "build",
      "Builds the site into dist, without a network. SITE_URL: its address, for what must name it."
    ).action(async () => {
      const {pages} = await buildSite();
      console.error(`built ${pages} pages into ${output}/`);
    }),
    exitCodes.failed
  );
}
