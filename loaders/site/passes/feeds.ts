/** A page as lists of pages name it; `path` from the site’s root, without a leading slash. */
export interface Listed {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** YYYY-MM-DD, of a report: when it last came to say something else. */
  readonly date?: string;
}

/** `site`: the absolute address of the site, with a slash at its end. */
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
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
${described(site, channel)}
${reports.map((report) => `<item>${described(site, report)}<guid>${address(site, report)}</guid>${dated(report)}</item>`).join("\n")}
</channel></rss>
`;
}

const dated = ({date}: Listed) => (date ? `<pubDate>${new Date(date).toUTCString()}</pubDate>` : "");
const address = (site: string, {path}: Listed) => escapeXml(new URL(path, site).href);

const described = (site: string, listed: Listed) =>
  `<title>${escapeXml(listed.title)}</title><link>${address(site, listed)}</link><description>${escapeXml(listed.description)}</description>`;

/** What a built page says of itself. */
export function listed(path: string, html: string): Listed {
  const title = /<meta property="og:title" content="([^"]*)"/.exec(html)?.[1] ?? "";
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? "";
  return {path, title: unescapeHtml(title), description: unescapeHtml(description)};
}

const unescapeHtml = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
