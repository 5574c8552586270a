import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {PublishedFile} from "../../src/contracts/reproducibility.ts";
import {experiments} from "../../src/lib/experiments/index.ts";
import {studies} from "../../src/lib/studies/index.ts";
import {sweeps} from "../../src/lib/sweeps/index.ts";
import {replaceFile, sha256Of} from "../store/store.ts";

/** One file under data/, as Frictionless describes it (datapackage.org, version 2.0). */
export interface Resource extends Omit<PublishedFile, "table" | "of"> {
  readonly title: string;
  readonly name: string;
  readonly format: "jsonl";
  readonly mediatype: "application/jsonl";
  readonly encoding: "utf-8";
  readonly schema: {readonly fields: readonly Field[]; readonly primaryKey: readonly string[]};
}

interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "object" | "array";
  readonly description: string;
}

/** Files of one kind; `registry` knows what each is of by the name of its folder. */
interface Table {
  readonly title: (of: string) => string;
  readonly registry?: {has(id: string): boolean; get(id: string): {readonly title: string}};
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
}

const root = "data";

const cell: Field = {
  name: "cell",
  type: "object",
  description:
    "everything that decides the result: task, model, batch, steps, learning rate, schedule, weight decay, seed, engine"
};
const key: Field = {name: "key", type: "string", description: "SHA-256 of the canonical JSON of the cell"};

/**
 * Tables that sweeps, probes and fits leave, by the name of their file. Columns are those of the types they are made
 * from.
 */
const tables: Readonly<Record<string, Table>> = {
  "runs.jsonl": {
    title: (of) => `Runs of the sweep “${of}”`,
    registry: sweeps,
    primaryKey: ["key"],
    fields: [
      key,
      cell,
      {name: "status", type: "string", description: "trained or diverged"},
      {name: "N", type: "integer", description: "parameters without embeddings"},
      {name: "Ntotal", type: "integer", description: "all parameters"},
      {name: "D", type: "integer", description: "units (tokens or samples) trained on"},
      {name: "C", type: "integer", description: "floating-point operations of training"},
      {name: "K", type: "integer", description: "optimiser steps"},
      {name: "loss", type: "number", description: "held-out mean cross-entropy, nats per unit; null where diverged"},
      {name: "curve", type: "array", description: "pairs: units seen, mean training loss since the pair before"},
      {name: "scores", type: "array", description: "capability, metric, kind, value, k of n"},
      {name: "provenance", type: "object", description: "versions, seconds, memory, when and on what machine"}
    ]
  },
  "readings.jsonl": {
    title: (of) => `Readings of the study “${of}”`,
    registry: studies,
    primaryKey: ["key", "step"],
    fields: [
      key,
      cell,
      {name: "step", type: "integer", description: "optimiser steps so far"},
      {name: "N", type: "integer", description: "parameters without embeddings"},
      {name: "D", type: "integer", description: "units trained on so far"},
      {name: "readings", type: "object", description: "numbers by probe and name; null where a probe can say nothing"}
    ]
  },
  "trials.jsonl": {
    title: (of) => `Trials of the experiment “${of}”`,
    registry: experiments,
    primaryKey: ["key"],
    fields: [
      {name: "key", type: "string", description: "SHA-256 of the canonical JSON of the trial"},
      {
        name: "trial",
        type: "object",
        description: "everything that decides the result: model, stages, rule of mixing, teacher, seed, engine"
      },
      {name: "N", type: "integer", description: "parameters without embeddings"},
      {
        name: "moments",
        type: "array",
        description: "on the way: stage, step, units of each domain, and its loss, entropy and confidence"
      }
    ]
  },
  "estimates.jsonl": {
    title: () => "Every number with an interval that the site shows",
    primaryKey: ["document", "at"],
    fields: [
      {name: "document", type: "string", description: "the file that pages read it from"},
      {name: "at", type: "string", description: "where in that file"},
      {name: "value", type: "number", description: "null where it is not identified"},
      {name: "lower", type: "number", description: "null where the interval is open below"},
      {name: "upper", type: "number", description: "null where the interval is open above"},
      {name: "status", type: "string", description: "what can be said of it"}
    ]
  }
};

/** Which table a file of data is, and the title of what it is of. */
export function contentOf(path: string): Pick<PublishedFile, "table" | "of"> {
  const [file = "", of = ""] = path.split("/").reverse();
  const {registry} = tables[file]!;
  const table = file.replace(/\.jsonl$/, "") as PublishedFile["table"];
  // data may outlive what they were made for
  return {table, of: registry ? (registry.has(of) ? registry.get(of).title : of) : null};
}

/** What data/datapackage.json should say of the files that are there. */
export function dataPackage(): {readonly resources: readonly Resource[]; readonly [key: string]: unknown} {
  const {version, license, description} = JSON.parse(readFileSync("package.json", "utf8"));
  const resources = readdirSync(root, {recursive: true, encoding: "utf8"})
    .filter((path) => tables[path.replace(/^.*\//, "")])
    .sort()
    .map(resourceOf);
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "critical-scale",
    title: "Sweeps, readings and estimates of Critical Scale",
    description,
    version,
    licenses: [{name: license}],
    resources
  };
}

function resourceOf(path: string): Resource {
  const {title, fields, primaryKey} = tables[path.replace(/^.*\//, "")]!;
  const content = readFileSync(join(root, path));
  return {
    name: path.replace(/\.jsonl$/, "").replaceAll("/", "-"),
    path,
    title: title(contentOf(path).of ?? ""),
    format: "jsonl",
    mediatype: "application/jsonl",
    encoding: "utf-8",
    bytes: content.length,
    hash: `sha256:${sha256Of(content)}`,
    schema: {fields, primaryKey}
  };
}

/** Describes data/ anew; whoever changes a file there calls it. */
export function writeDataPackage(): void {
  if (existsSync(root)) replaceFile(join(root, "datapackage.json"), `${JSON.stringify(dataPackage(), null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeDataPackage();
