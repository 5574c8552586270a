import type {PublishedFile, ReproducibilityPage} from "../../contracts/reproducibility.js";
import {t, translate} from "../../lib/i18n/translate.js";
import {numberColumn, textColumn} from "../base/columns.js";
import {number, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {table} from "../base/table.js";

interface Item {
  readonly question: string;
  readonly answer: string | Node;
}

const count = (n: number) => n.toLocaleString("en");

/** What reviewers ask of work like this, each answered from the manifests. */
export function checklist(found: ReproducibilityPage): HTMLElement {
  const columns = [
    textColumn("asked", ({question}: Item) => question),
    {label: "answer", cell: ({answer}: Item) => answer}
  ];
  return table(itemsOf(found), columns, {caption: "Reproducibility checklist"});
}

function itemsOf({
  version,
  license,
  versions,
  resources,
  sweeps,
  studies,
  experiments,
  estimates
}: ReproducibilityPage): Item[] {
  const shown = sweeps.filter(({tuning}) => !tuning);
  const tuned = sweeps.filter(({tuning}) => tuning);
  const sum = (all: typeof sweeps, of: (sweep: (typeof sweeps)[number]) => number) =>
    all.reduce((total, one) => total + of(one), 0);
  const diverged = sum(sweeps, ({manifest}) => manifest.cells.diverged);
  const seeds = [...new Set(shown.flatMap(({seedsPerCell}) => seedsPerCell))].sort((a, b) => a - b);
  const list = (values: Iterable<string | number>) => [...new Set(values)].map(translate).join(t`, `);
  const softwares = sweeps.flatMap(({manifest}) =>
    Object.entries(manifest.versions).map(([name, all]) => `${name} ${all.join(", ")}`)
  );
  return [
    {question: "Is the code open?", answer: t`Version ${version}, ${license} licence.`},
    {
      question: "Are the data open, and whose are they?",
      answer: t`${plural(resources.length, "file")} with checksums, described in datapackage.json. All were made by
        this code from seeds; none is of others.`
    },
    {
      question: "Which runs are there, and were any left out?",
      answer: t`${count(sum(sweeps, ({manifest}) => manifest.cells.planned))} planned and
        ${count(sum(sweeps, ({manifest}) => manifest.cells.trained))} trained;
          ${diverged ? plural(diverged, "run") : "none"} diverged. A sweep with a missing cell is not published.`
    },
    {question: "How many seeds?", answer: t`${list(seeds)} for each cell of the sweeps that laws are fitted to.`},
    {
      question: "How were hyperparameters chosen?",
      answer: t`In sweeps of their own: ${list(tuned.map(({title}) => t`“${title}”`)) || "none is published"}. Each
        record holds all that decides its result.`
    },
    {
      question: "On what, and how long?",
      answer: t`${list(sweeps.flatMap(({manifest}) => manifest.machines))};
        ${number(sum(sweeps, ({manifest}) => manifest.cellSeconds) / 3600, 0.1)} hours of one core in all.`
    },
    {
      question: "With which software?",
      answer: t`Training: ${list(softwares)}. Fitting:
        ${list(Object.entries(versions).map(([name, v]) => `${name} ${v}`))}.`
    },
    {
      question: "Does it come out again?",
      answer: html`<span>Bit for bit with the same engine and versions; with others, within a tolerance that the
        command states. <code>npm run verify</code> trains a sample of cells again and fits every number again.</span>`
    },
    {
      question: "How sure is each number?",
      answer: t`${count(estimates.all)} numbers are shown with an interval: ${count(estimates.closed)} have two ends,
        ${count(estimates.open)} are open at one or both, ${count(estimates.fixed)} were held fixed.`
    },
    {
      question: "What was looked into besides?",
      answer:
        list(
          studies
            .map(
              ({title, manifest}) =>
                t`“${title}”: ${plural(manifest.networks, "network")} at ${plural(manifest.snapshots, "checkpoint")}`
            )
            .concat(experiments.map(({title, manifest}) => t`“${title}”: ${plural(manifest.trials, "network")}`))
        ) || "Nothing is published."
    }
  ];
}

/** Every published file with its checksum. */
export function filesTable({resources}: ReproducibilityPage): HTMLElement {
  const columns = [
    {label: "file", cell: ({path}: PublishedFile) => html`<code>data/${path}</code>`},
    textColumn("what", contentOf),
    numberColumn("kB", ({bytes}: PublishedFile) => Math.round(bytes / 1000), count),
    {label: "SHA-256", cell: ({hash}: PublishedFile) => html`<code>${hash.replace("sha256:", "").slice(0, 16)}…</code>`}
  ];
  return table(resources, columns, {caption: "Published files"});
}

function contentOf({table, of}: PublishedFile): string {
  switch (table) {
    case "runs":
      return t`Runs of the sweep “${of ?? ""}”`;
    case "readings":
      return t`Readings of the study “${of ?? ""}”`;
    case "trials":
      return t`Trials of the experiment “${of ?? ""}”`;
    case "estimates":
      return t`Every number with an interval that the site shows`;
  }
}

/** How each sweep is trained again. */
export function commandsTable({sweeps, studies, experiments}: ReproducibilityPage): HTMLElement {
  const rows = [
    ...sweeps.map(({title, manifest}) => ({
      title,
      command: manifest.command,
      took: t`${plural(manifest.cells.trained, "cell")}, ${number(manifest.cellSeconds / 60, 1)} min of one core`
    })),
    ...studies.map(({title, manifest}) => ({
      title,
      command: manifest.command,
      took: plural(manifest.networks, "network")
    })),
    ...experiments.map(({title, manifest}) => ({
      title,
      command: manifest.command,
      took: plural(manifest.trials, "network")
    }))
  ];
  const columns = [
    textColumn("what", ({title}: (typeof rows)[number]) => title),
    {label: "command", cell: ({command}: (typeof rows)[number]) => html`<code>${command}</code>`},
    textColumn("took", ({took}: (typeof rows)[number]) => took)
  ];
  return table(rows, columns, {caption: "How each was made"});
}
