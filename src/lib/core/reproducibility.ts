import type {ExperimentManifest, Manifest, StudyManifest} from "./manifest.js";

/** One file under data/. */
export interface PublishedFile {
  readonly path: string;
  readonly title: string;
  readonly bytes: number;
  /** `sha256:` and the hash of the file. */
  readonly hash: string;
}

/** What the page on reproducibility reads: all of it from manifests, records and the package itself. */
export interface Reproducibility {
  readonly version: string;
  readonly license: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly resources: readonly PublishedFile[];
  readonly sweeps: readonly {
    readonly title: string;
    readonly tuning: boolean;
    readonly seedsPerCell: readonly number[];
    readonly manifest: Manifest;
  }[];
  readonly studies: readonly {readonly title: string; readonly manifest: StudyManifest}[];
  readonly experiments: readonly {readonly title: string; readonly manifest: ExperimentManifest}[];
  /** Numbers with an interval that the site shows, by what can be said of them. */
  readonly estimates: {readonly all: number; readonly closed: number; readonly open: number; readonly fixed: number};
}
