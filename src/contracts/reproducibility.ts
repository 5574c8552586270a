import type {ExperimentManifest, Manifest, StudyManifest} from "../lib/core/manifest.js";

/** One file under data/. */
export interface PublishedFile {
  readonly path: string;
  readonly table: "runs" | "readings" | "trials" | "estimates";
  /** The title of the sweep, study or experiment that it is of. */
  readonly of: string | null;
  readonly bytes: number;
  /** `sha256:` and the hash of the file. */
  readonly hash: string;
}

/** data/versions.json: of this package, and of the packages that do arithmetic in a fit. */
export type Versions = Readonly<Record<string, string>>;

/** data/reproducibility.json: all of it from manifests, records and the package itself. */
export interface ReproducibilityPage {
  readonly version: string;
  readonly license: string;
  readonly versions: Versions;
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

/** One module of the code behind the site. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  /** The first sentence that it says of itself; empty where it says none. */
  readonly about: string;
}

/** data/code.json: everything that data pass through before they are numbers on a page. */
export type CodePage = readonly SourceFile[];
