/** What the popover at a marked number says, in the language of its page; `evidence/<page>.json`. */
export interface EvidencePage {
  readonly texts: {readonly close: string; readonly copy: string; readonly copied: string; readonly failed: string};
  /** Numbers with an interval that sentences of the page state; marks name them by their place here. */
  readonly numbers: readonly Evidence[];
  /** The files that the page reads, in the order of its list of provenance. */
  readonly documents: readonly Evidence[];
}

export interface Evidence {
  readonly title: string;
  readonly lines: readonly EvidenceLine[];
  /** What recomputes it, typed in the project’s folder. */
  readonly command: string | null;
}

/** `links` lead from the root of the site. */
export interface EvidenceLine {
  readonly label: string;
  readonly text?: string;
  readonly links?: readonly {readonly text: string; readonly path: string}[];
}
