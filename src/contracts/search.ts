/** A page as the search in the header knows it, once a language in search/*.json of the site. */
export interface SearchPage {
  /** From the site’s root, such as `reports/distortion`. */
  readonly path: string;
  readonly title: string;
  readonly lines: readonly SearchLine[];
}

/** A sentence that says what stands on a page: its lede, the title of a figure, the caption of a table, a heading. */
export interface SearchLine {
  readonly text: string;
  /** The heading that it stands under, or what the page is a part of. */
  readonly section?: string | undefined;
  /** The element to scroll to; none for the top of the page. */
  readonly id?: string | undefined;
}
