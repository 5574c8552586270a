import {laws} from "../lib/laws/index.js";
import {FitClient} from "./fit-client.js";
import type {Read, Request} from "./fit-protocol.js";
import {html} from "./html.js";
import {chosenColumns, mappingTable, notesOf} from "./own-mapping.js";
import {fittedView, scoredView} from "./own-results.js";
import {decodeState, encodeState, SMALL, type UrlState} from "./url-state.js";

export interface Sample {
  readonly title: string;
  readonly name: string;
  text(): Promise<string>;
}

interface Brought {
  readonly name: string;
  readonly blob: Blob;
  /** As it was pasted, where it may be part of a link. */
  readonly text?: string;
}

/** The page “Your runs”: files in, fits out, all of it in this browser. */
export function ownRuns({
  samples,
  versions
}: {
  samples: readonly Sample[];
  versions: Readonly<Record<string, string>>;
}): HTMLElement {
  const client = new FitClient();
  const version = versions["critical-scale"] ?? "";
  let brought: readonly Brought[] = [];
  let edition = 0;
  let read: Read | undefined;

  const status = html`<p class="status" role="status" aria-live="polite"></p>`;
  const problem = html`<p class="notice" role="alert" hidden></p>`;
  const cancel = html`<button type="button" hidden>Cancel</button>`;
  const mapping = html`<div></div>`;
  const results = html`<section aria-labelledby="own-result" hidden></section>`;
  const fileInput =
    html`<input type="file" multiple accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.parquet" />` as HTMLInputElement;
  const folderInput = html`<input type="file" multiple webkitdirectory />` as HTMLInputElement;
  const paste =
    html`<textarea rows="5" spellcheck="false" placeholder="params,tokens,loss"></textarea>` as HTMLTextAreaElement;
  const law = lawSelect();
  const formula = html`<input type="text" size="32" placeholder="E + A * N^-alpha" />` as HTMLInputElement;
  const objective = select([["", "as usual for the law"], ["log-least-squares", "least squares on log"], ["least-squares", "least squares"], ["huber-0.001", "Huber on log"]]); // biome-ignore format: one line
  const series = select([]);
  const axis = select([
    ["N", "parameters"],
    ["D", "tokens or samples"],
    ["C", "compute"]
  ]);
  const chance = html`<input type="text" inputmode="decimal" size="5" value="0" />` as HTMLInputElement;
  const combine = html`<input type="checkbox" />` as HTMLInputElement;
  const where = html`<input type="text" size="32" placeholder="column=value; column=value" />` as HTMLInputElement;
  const keepValid = html`<input type="checkbox" />` as HTMLInputElement;
  const drop = html`<div class="drop">
    <p>${labelled("Files", fileInput)} ${labelled("or a folder", folderInput)}</p>
    <p>or drop them here. CSV, TSV, JSON, Parquet, lm-evaluation-harness, Every Eval Ever, Weights &amp; Biases, trainer_state.json.</p>
    ${labelled("or paste a table", paste)}
    <p><button type="button" data-do="paste">Read what I pasted</button>
      ${samples.map((sample, i) => html`<button type="button" data-sample=${i}>${sample.title}</button>`)}</p>
  </div>`;
  const fitLoss = html`<button type="button" class="main">Fit the law</button>`;
  const fitScores = html`<button type="button" class="main">Find critical scales</button>`;
  const options = html`<form class="options" hidden>
    ${labelled("Only rows with", where)}
    <label>${keepValid} leave unreadable rows out</label>
    ${labelled("Task and metric", series)}
    <fieldset><legend>Losses</legend>
      ${labelled("Law", law)} ${labelled("or a formula", formula)} ${labelled("Minimise", objective)} ${fitLoss}
    </fieldset>
    <fieldset><legend>Scores from none to all right</legend>
      ${labelled("Scale", axis)} ${labelled("Score of guessing", chance)} <label>${combine} rows of one scale are one model</label> ${fitScores}
    </fieldset>
  </form>`;
  const root = html`<div class="own-runs">
    ${drop}
    <div class="progress">${status} ${cancel}</div>
    ${problem}${mapping}${options}${results}
  </div>`;

  const chosen = () => JSON.parse((series as HTMLSelectElement).value || "{}") as {task?: string; metric?: string};
  const request = (task: Request["task"]): Omit<Request, "id"> => ({
    task,
    files: brought.map(({name, blob}) => ({name, blob})),
    edition,
    columns: chosenColumns(mapping),
    where: conditions(where.value),
    keepValid: keepValid.checked,
    law: formula.value.trim() || law.value,
    fit: {...chosen(), objective: objective.value || undefined, keepValid: keepValid.checked, versions: {...versions, engine: navigator.userAgent}}, // biome-ignore format: one line
    emerge: {...chosen(), axis: axis.value, chance: Number(chance.value) || 0, combine: combine.checked, keepValid: keepValid.checked} // biome-ignore format: one line
  });

  /** Asks the worker, tells how far it is, and shows what is wrong where something is. */
  async function ask(task: Request["task"]) {
    problem.hidden = true;
    cancel.hidden = false;
    root.setAttribute("aria-busy", "true");
    status.textContent = task === "read" ? "Reading…" : "Computing…";
    try {
      const answer = await client.ask(request(task), (what, done, of) => {
        status.textContent = of ? `${what}, ${done + 1} of ${of}` : what;
      });
      status.textContent = "Done.";
      return answer;
    } catch (error) {
      const {message} = error as Error;
      status.textContent = message === "cancelled" ? "Cancelled." : "";
      problem.hidden = message === "cancelled";
      problem.textContent = message;
      return undefined;
    } finally {
      cancel.hidden = true;
      root.removeAttribute("aria-busy");
    }
  }

  async function bring(files: readonly Brought[], state: UrlState = {}) {
    brought = files;
    edition += 1;
    results.hidden = true;
    where.value = state.where ?? "";
    keepValid.checked = state.keepValid ?? false;
    mapping.replaceChildren();
    await reread(state);
  }

  async function reread(state: UrlState = {}) {
    const columns = state.columns ?? chosenColumns(mapping);
    if (state.columns) mapping.dataset.columns = JSON.stringify(state.columns);
    const answer = await ask("read");
    delete mapping.dataset.columns;
    options.hidden = !brought.length;
    if (!answer) return;
    read = answer.read;
    mapping.replaceChildren(
      mappingTable(read, columns, () => reread()),
      notesOf(read)
    );
    fillSeries(series as HTMLSelectElement, read, state);
    if (state.law) setLaw(state.law);
    if (state.axis) axis.value = state.axis;
    if (state.chance) chance.value = state.chance;
    if (state.objective) objective.value = state.objective;
    await remember();
  }

  function setLaw(id: string): void {
    const isListed = id === "auto" || laws.has(id);
    if (isListed) law.value = id;
    formula.value = isListed ? "" : id;
  }

  async function compute(task: "fit" | "emerge") {
    const answer = await ask(task);
    if (!answer || answer.type === "read") return;
    read = answer.read;
    const view = answer.type === "fitted" ? fittedView(answer.fitted, read, version) : scoredView(answer.scored, read, version); // biome-ignore format: one line
    const heading = html`<h2 id="own-result" tabindex="-1">${answer.type === "fitted" ? "The fit" : "Critical scales"}</h2>`;
    results.replaceChildren(heading, view);
    results.hidden = false;
    heading.focus();
    await remember(true);
  }

  /** Writes the choices into the address; a result makes an entry to come back to. */
  async function remember(isResult = false) {
    const [only] = brought;
    const text =
      brought.length === 1 && only!.text !== undefined && only!.text.length <= SMALL ? only!.text : undefined;
    const state: UrlState = {
      ...(text !== undefined && {name: only!.name, text}),
      law: formula.value.trim() || law.value,
      objective: objective.value || undefined,
      ...chosen(),
      axis: axis.value,
      chance: chance.value,
      columns: chosenColumns(mapping),
      where: where.value || undefined,
      keepValid: keepValid.checked || undefined
    };
    const hash = `#${await encodeState(state)}`;
    if (hash === location.hash) return;
    if (isResult) history.pushState(null, "", hash);
    else history.replaceState(null, "", hash);
  }

  async function fromAddress() {
    const state = await decodeState(location.hash);
    if (state?.text !== undefined) await bring([pasted(state.name ?? "pasted", state.text)], state);
    else if (state) setLaw(state.law ?? "auto");
  }

  const fromInput = (input: HTMLInputElement) => () =>
    input.files?.length && bring(Array.from(input.files, (file) => ({name: file.webkitRelativePath || file.name, blob: file}))); // biome-ignore format: one line
  fileInput.addEventListener("change", fromInput(fileInput));
  folderInput.addEventListener("change", fromInput(folderInput));
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    const files = Array.from(event.dataTransfer?.files ?? [], (file) => ({name: file.name, blob: file}));
    if (files.length) bring(files);
  });
  drop.querySelector("[data-do=paste]")?.addEventListener("click", () => bring([pasted("pasted", paste.value)]));
  for (const button of drop.querySelectorAll<HTMLElement>("[data-sample]")) {
    const {name, text} = samples[Number(button.dataset.sample)]!;
    button.addEventListener("click", async () => bring([pasted(name, await text())]));
  }
  options.addEventListener("submit", (event) => event.preventDefault());
  for (const input of [where, keepValid]) input.addEventListener("change", () => reread());
  fitLoss.addEventListener("click", () => compute("fit"));
  fitScores.addEventListener("click", () => compute("emerge"));
  cancel.addEventListener("click", () => client.cancel());
  addEventListener("popstate", () => fromAddress());
  fromAddress();
  return root;
}

const pasted = (name: string, text: string): Brought => ({name, text, blob: new Blob([text])});

/** A control beside its name; a name around a control would take the control’s own words for its own. */
function labelled(name: string, control: HTMLElement): HTMLElement {
  control.id = `own-${name.replace(/\W+/g, "-").toLowerCase()}`;
  return html`<span class="field"><label for=${control.id}>${name}</label> ${control}</span>`;
}

function select(options: readonly (readonly [value: string, title: string])[]): HTMLSelectElement {
  return html`<select>${options.map(([value, title]) => html`<option value=${value}>${title}</option>`)}</select>` as HTMLSelectElement; // biome-ignore format: one line
}

function lawSelect(): HTMLSelectElement {
  const listed = laws.all.filter(({kind}) => kind !== "data").map(({id, title}) => [id, title] as const);
  return select([["auto", "the best by AICc"], ...listed]);
}

function fillSeries(element: HTMLSelectElement, {series}: Read, {task, metric}: UrlState): void {
  const before = element.value;
  const every = html`<option value="{}">all</option>`;
  const each = series.map(({task, metric, rows}) => {
    const value = JSON.stringify({...(task && {task}), ...(metric && {metric})});
    return html`<option value=${value}>${[task, metric].filter(Boolean).join(" · ") || "values"} (${rows})</option>`;
  });
  element.replaceChildren(every, ...each);
  const wanted = JSON.stringify({...(task && {task}), ...(metric && {metric})});
  const values = Array.from(element.options, ({value}) => value);
  element.value = [wanted, before].find((value) => value !== "{}" && values.includes(value)) ?? (series.length === 1 ? values[1]! : "{}"); // biome-ignore format: one line
}

/** `shots=0; step=143000` */
function conditions(text: string): Record<string, string> {
  const parts = text.split(";").map((part) => part.split("=", 2).map((side) => side.trim()));
  return Object.fromEntries(parts.filter((pair): pair is [string, string] => pair.length === 2 && pair[0] !== ""));
}
