/** A source as its authors published it: what a reader needs to find it. */
export interface Reference {
  /** Three names at most, then “et al.”; a group where no person is named. */
  readonly authors: string;
  /** Null where the source bears no date. */
  readonly year: number | null;
  readonly title: string;
  /** Journal, volume and page, conference or publisher; what a reader must know of the source. May be empty. */
  readonly where: string;
  /** Null where there is no public address: a book, or a manuscript. */
  readonly link: {readonly text: string; readonly href: string} | null;
}

/** `at`: "arXiv:…", "doi:…", an address, or nothing. */
export function reference(authors: string, year: number | null, title: string, at: string, where = ""): Reference {
  return {authors, year, title, where, link: at ? {text: textOf(at), href: addressOf(at)} : null};
}

const addressOf = (at: string) => at.replace(/^arXiv:/, "https://arxiv.org/abs/").replace(/^doi:/, "https://doi.org/");

const textOf = (at: string) => (at.startsWith("https:") ? new URL(at).hostname.replace(/^www\./, "") : at);

/** Surnames, without initials. */
function surnames(authors: string): string[] {
  return authors
    .replace(/ et al\.$/, "")
    .split(/, | & /)
    .map((name) => name.replace(/^(\S+\. ?)+/, ""));
}

/** How text cites it: “Landau 1937”, “Wu & Lo 2025”, “Kaplan et al. 2020”. */
export function labelOf({authors, year}: Reference): string {
  const names = surnames(authors);
  const short = names.length > 2 || authors.endsWith("et al.") ? `${names[0]} et al.` : names.join(" & ");
  return `${short} ${year ?? "(n.d.)"}`;
}

/** Every way in which text may cite it: three names are also written out. */
export function labelsOf(source: Reference): string[] {
  const [first, second, third, ...more] = surnames(source.authors);
  return [labelOf(source), ...(third && !more.length ? [`${first}, ${second} & ${third} ${source.year}`] : [])];
}
