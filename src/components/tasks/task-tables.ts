import type {ClassificationTask, SequenceTask, Task, TaskCapability} from "../../lib/core/task.js";
import {t} from "../../lib/i18n/translate.js";
import {random} from "../../lib/numerics/random.js";
import {asPercent, numberColumn, textColumn} from "../base/columns.js";
import {number} from "../base/format.js";
import {html} from "../base/html.js";
import {table} from "../base/table.js";

/** What a task is made of, and the losses that bound every model of it. */
export function factsTable(task: Task): HTMLElement {
  const {unit, entropy, unigramEntropy, capabilities} = task;
  const rows: [string, string][] = [
    ["Exact entropy", t`${number(entropy)} nats per ${unit}: the irreducible loss`],
    ["Loss from frequencies alone", t`${number(unigramEntropy)} nats per ${unit}`],
    ["Capabilities", String(capabilities.length)],
    ...shapeOf(task)
  ];
  return table(rows, [textColumn("", ([name]) => name), textColumn("", ([, value]) => value)], {
    caption: "Computed from the task, not measured"
  });
}

function shapeOf(task: Task): [string, string][] {
  if (task.kind === "sequence") {
    return [
      ["Vocabulary", t`${task.vocabulary} tokens`],
      ["Context needed", t`the last ${task.order} tokens`]
    ];
  }
  return [
    ["Inputs", String(task.inputSize)],
    ["Classes", String(task.classes)]
  ];
}

/** A few examples, drawn afresh from a fixed seed by the code that trains. */
export function examples(task: Task): HTMLElement {
  return task.kind === "sequence" ? sequences(task) : vectors(task);
}

function sequences(task: SequenceTask): HTMLElement {
  const length = 16;
  const tokens = new Int32Array(4 * length);
  task.sample(random("examples", task.id), tokens, length);
  const lines = Array.from({length: 4}, (_, i) => Array.from(tokens.slice(i * length, (i + 1) * length)).join(" "));
  return html`<pre tabindex="0">${lines.join("\n")}</pre>`;
}

function vectors(task: ClassificationTask): HTMLElement {
  const inputs = new Float32Array(4 * task.inputSize);
  const labels = new Int32Array(4);
  task.sample(random("examples", task.id), inputs, labels);
  const signs = (i: number) =>
    Array.from(inputs.slice(i * task.inputSize, (i + 1) * task.inputSize), (v) => (v > 0 ? "1" : v < 0 ? "0" : "·"));
  const lines = Array.from(labels, (label, i) => `${signs(i).join("")}  →  ${label}`);
  return html`<pre tabindex="0">${lines.join("\n")}</pre>`;
}

/** Each capability with how often training exercises it. */
export function capabilityTable({capabilities}: Task): HTMLElement {
  const rows = table<TaskCapability>(
    capabilities,
    [
      textColumn("capability", ({title}) => title),
      numberColumn("share of the training data", ({frequency}) => frequency, asPercent(2)),
      numberColumn("score by chance", ({chance}) => chance, number)
    ],
    {caption: "Capabilities and their share of the training data"}
  );
  return html`<details open=${capabilities.length <= 16}><summary>All
    ${capabilities.length}</summary>${rows}</details>`;
}
