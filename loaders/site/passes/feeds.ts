import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {addressOf, type Page} from "../html/page.ts";

/** A page as lists of pages name it; `path` from the site’s root, without a leading slash. */
export interface Listed {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** YYYY-MM-DD, of a report: when it last came to say something else. */
  readonly date?: string;
}

/**
 * Writes a map of the site and a feed of its reports, in this order. `site`: its absolute address, with a slash at its
 * end.
 */
export function writeLists(
  output: string,
  pages: readonly Page[],
  reports: readonly {readonly path: string; readonly date: string}[],
  site: string
): void {
  const all = new Map(
    pages
      .filter(({path}) => path !== "404.html")
      .map(listed)
      .map((one) => [`/${one.path}`, one])
  );
  const dated = reports.map(({path, date}) => ({...all.get(path)!, date}));
  writeFileSync(
    join(output, "sitemap.xml"),
    sitemap(
      site,
      Array.from(all.values(), ({path}) => path)
    )
  );
  writeFileSync(join(output, "reports.xml"), rss(site, all.get("/")!, dated));
}

export function sitemap(site: string, paths: readonly string[]): string {
  const urls = paths.map((path) => `<url><loc>${escapeXml(new URL(path, site).href)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`;
}

/** The reports as a feed. */
export function rss(site: string, channel: Listed, reports: readonly Listed[]): string {
  const item = (report: Listed) =>
    `<item>${described(site, report)}<guid>${address(site, report)}</guid>${dated(report)}</item>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
${described(site, channel)}
${reports.map(item).join("\n")}
</channel></rss>
`;
}

const dated = ({date}: Listed) => (date ? `<pubDate>${new Date(date).toUTCString()}</pubDate>` : "");
const address = (site: string, {path}: Listed) => escapeXml(new URL(path, site).href);

const described = (site: string, listed: Listed) =>
  `<title>${escapeXml(listed.title)}</title><link>${address(site, listed)}</link>` +
  `<description>${escapeXml(listed.description)}</description>`;

/** What a built page says of itself. */
export const listed = (page: Page): Listed => ({
  path: addressOf(page.path),
  title: page.said("og:title"),
  description: page.said("description")
});

const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
