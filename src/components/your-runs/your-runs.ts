import type {OwnRunsPage} from "../../contracts/your-runs.js";
import {t} from "../../lib/i18n/translate.js";
import {render} from "../../lib/messages/files.js";
import {reasonOf} from "../../lib/messages/fit-error.js";
import {button} from "../base/button.js";
import {html} from "../base/html.js";
import {chosenColumns, mappingTable, notesOf, placed} from "./column-mapping.js";
import {controls, labelled} from "./controls.js";
import {FitClient, type Unanswered} from "./fit-client.js";
import type {FitRequest} from "./fit-protocol.js";
import {decodeState, encodeState, SMALL, type UrlState} from "./url-state.js";

export interface Sample {
  readonly title: string;
  readonly name: string;
  text(): Promise<string>;
}

interface Brought {
  readonly name: string;
  readonly blob: Blob;
}

type Result = "fit" | "emerge";

/** The page “Your runs”: reads files and fits them in this browser. */
export function ownRuns({
  samples,
  versions,
  ours
}: {
  samples: readonly Sample[];
  versions: Readonly<Record<string, string>>;
  /** The worked example, and what is published of the sample; read when first wanted. */
  ours(): Promise<OwnRunsPage>;
}): HTMLElement {
  const client = new FitClient();
  const version = versions["critical-scale"] ?? "";
  let edition = 0;
  let brought: readonly Brought[] = [];
  /** Files of earlier history entries, whose links are too short to contain them. */
  const filesOfEntries = new Map<number, readonly Brought[]>();
  /** Counts requests, so that a late answer is recognised. */
  let asked = 0;

  const status = html`<p class="status" role="status"></p>`;
  const bar = html`<progress aria-label="Progress" hidden></progress>` as HTMLProgressElement;
  const cancel = button("Cancel", () => client.cancel());
  cancel.hidden = true;
  const problem = html`<p class="notice" role="alert" hidden></p>`;
  const mapping = html`<div></div>`;
  const results = html`<section aria-labelledby="own-result" hidden></section>`;
  const options = controls({
    onRows: () => reread(),
    onFit: () => compute("fit"),
    onEmerge: () => compute("emerge")
  });
  const drop = dropZone(samples, (files) => bring(files));
  const progress = html`<div class="progress"><div>${status} ${bar} ${cancel}</div>${problem}</div>`;
  const example = html`<div></div>`;
  const root = html`<div class="own-runs" data-live>
    <div class="asked">${drop}${progress}${mapping}${options.view}</div>
    <div class="result">${example}${results}</div>
  </div>`;

  /** A reader’s own results are shown whether or not ours can be fetched. */
  const oursOrNone = () => ours().catch((): OwnRunsPage => ({example: null, published: []}));

  const request = (task: FitRequest["task"]): Omit<FitRequest, "id"> => {
    const {
      law = ["auto"],
      objective,
      task: one,
      metric,
      axis,
      chance,
      combine,
      where = "",
      keepValid = false
    } = options.read();
    const series = {task: one, metric, keepValid};
    return {
      task,
      files: brought.map(({name, blob}) => ({name, blob})),
      edition,
      columns: chosenColumns(mapping),
      where: conditions(where),
      keepValid,
      laws: law,
      fit: {...series, objective, versions: {...versions, browser: navigator.userAgent}},
      emerge: {...series, axis, chance: chance === undefined ? undefined : Number(chance), combine}
    };
  };

  /** Sends a request to the worker and shows its progress and its error. */
  async function ask(task: FitRequest["task"]) {
    const turn = ++asked;
    if (task === "read") drop.after(progress);
    else options.placeOf(task).append(progress); // where the reader has just pressed
    problem.hidden = true;
    cancel.hidden = false;
    status.textContent = task === "read" ? t`Reading…` : t`Computing…`;
    try {
      const answer = await client.ask(request(task), (step, done, of) => {
        const what = render(step);
        status.textContent = of ? t`${what}, ${done + 1} of ${of}` : what;
        bar.hidden = !of;
        if (of) Object.assign(bar, {max: of, value: done});
      });
      if (turn !== asked) return undefined;
      status.textContent = task === "read" ? t`Read.` : t`Done.`;
      return answer;
    } catch (error) {
      if (turn !== asked) return undefined;
      const reason = reasonOf(error as Error);
      const isCancelled = reason.code === "cancelled";
      status.textContent = isCancelled ? t`Cancelled.` : "";
      problem.hidden = isCancelled;
      problem.textContent = placed(reason, (error as Partial<Unanswered>).place);
      return undefined;
    } finally {
      if (turn === asked) {
        cancel.hidden = true;
        bar.hidden = true;
      }
    }
  }

  /** Reads new files, as a new history entry. */
  async function bring(files: readonly Brought[]) {
    setFiles(files);
    const {where: _, keepValid: __, task: ___, metric: ____, ...choices} = options.read();
    options.write(choices);
    await reread({}, true);
  }

  function setFiles(files: readonly Brought[]) {
    brought = files;
    example.replaceChildren();
    filesOfEntries.set(++edition, files);
    results.hidden = true;
    results.replaceChildren();
    mapping.replaceChildren();
    options.view.hidden = true;
    problem.hidden = true;
    status.textContent = "";
  }

  async function reread(columns = chosenColumns(mapping), isNew = false, wanted = options.read()): Promise<boolean> {
    mapping.dataset.columns = JSON.stringify(columns);
    const answer = await ask("read");
    delete mapping.dataset.columns;
    options.view.hidden = !brought.length;
    if (!answer) return false;
    const {read} = answer;
    mapping.replaceChildren(
      mappingTable(read, columns, () => reread()),
      notesOf(read)
    );
    options.offer(read.series, wanted);
    await remember({isNew});
    return true;
  }

  async function compute(task: Result, {isNew = true} = {}) {
    // the code that draws is loaded while the worker computes, so that the page opens sooner
    const views = Promise.all([import("./fit-results.js"), import("./score-results.js")]);
    const answer = await ask(task);
    if (!answer || answer.type === "read") return;
    const turn = asked;
    const heading = html`<h2 id="own-result"
      tabindex="-1">${answer.type === "fitted" ? "The fit" : "Critical scales"}</h2>`;
    results.replaceChildren(heading);
    results.hidden = false;
    if (isNew) {
      heading.focus({preventScroll: true});
      heading.scrollIntoView();
    }
    await remember({result: task, isNew});
    const {read} = answer;
    const [{fittedParts}, {scoredParts}] = await views;
    const parts =
      answer.type === "fitted"
        ? fittedParts(answer.fitted, version)
        : scoredParts(answer.scored, read, version, (await oursOrNone()).published);
    for await (const part of parts) {
      await aMoment();
      if (turn !== asked) return;
      if (part) results.append(part);
    }
    results.dataset.finished = task;
  }

  /** Writes the state into the address. */
  async function remember({result, isNew}: {result?: Result; isNew: boolean}) {
    const files = await carried(brought);
    const hash = `#${await encodeState({files, ...options.read(), columns: chosenColumns(mapping), result})}`;
    if (hash === location.hash) return;
    if (isNew) history.pushState({edition}, "", hash);
    else history.replaceState({edition}, "", hash);
  }

  /** Restores the state of the address. */
  async function fromAddress() {
    const found = await decodeState(location.hash);
    if (!found && location.hash) return; // an anchor on this page
    const state: UrlState = found ?? {};
    const before = filesOfEntries.get(history.state?.edition);
    const files = state.files?.map(({name, text}) => pasted(name, text)) ?? before;
    ++asked;
    client.cancel();
    setFiles(files ?? []);
    options.write(state);
    if (!files) return showExample();
    history.replaceState({edition}, "");
    if ((await reread(state.columns ?? {}, false, state)) && state.result) await compute(state.result, {isNew: false});
  }

  /** Only drawn: it was fitted when the site was built. */
  async function showExample() {
    const turn = asked;
    const [{exampleResult}, page] = await Promise.all([import("./example.js"), oursOrNone()]);
    if (turn === asked && page.example) example.replaceChildren(exampleResult(page.example, version));
  }

  addEventListener("popstate", fromAddress);
  fromAddress();
  return root;
}

/** The controls to choose, drop or paste files. */
function dropZone(samples: readonly Sample[], bring: (files: readonly Brought[]) => void): HTMLElement {
  const file =
    html`<input type="file" multiple accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.parquet" />` as HTMLInputElement;
  const folder = html`<input type="file" multiple webkitdirectory />` as HTMLInputElement;
  const paste =
    html`<textarea rows="4" spellcheck="false" placeholder="params,tokens,loss"></textarea>` as HTMLTextAreaElement;
  for (const input of [file, folder]) {
    input.addEventListener("change", () => {
      if (input.files?.length)
        bring(Array.from(input.files, (file) => ({name: file.webkitRelativePath || file.name, blob: file})));
    });
  }
  const drop = html`<div class="drop">
    <p>${labelled("Files", file)} ${labelled("or a folder", folder)}</p>
    <p>or drop files here: CSV, TSV, JSON, JSON lines, Parquet, lm-evaluation-harness, Every Eval Ever, Weights &amp;
    Biases, trainer_state.json.</p>
    ${labelled("or paste a table", paste)}
    <p class="buttons">${button("Read what I pasted", () => bring([pasted("pasted", paste.value)]))}
      ${samples.map(({title, name, text}) => button(title, async () => bring([pasted(name, await text())])))}</p>
  </div>`;
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
  return drop;
}

const pasted = (name: string, text: string): Brought => ({name, blob: new Blob([text])});

/** The files if a link can contain them: texts, up to SMALL bytes. */
async function carried(files: readonly Brought[]): Promise<UrlState["files"]> {
  if (files.reduce((sum, {blob}) => sum + blob.size, 0) > SMALL) return undefined;
  const texts = await Promise.all(files.map(async ({name, blob}) => ({name, text: await blob.text()})));
  return texts.some(({text}) => /[\0\uFFFD]/.test(text)) ? undefined : texts;
}

/** Lets the browser handle input between two parts of a long view. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

/** `shots=0; step=143000` */
function conditions(text: string): Record<string, string> {
  const parts = text.split(";").map((part) => part.split("=", 2).map((side) => side.trim()));
  return Object.fromEntries(parts.filter((pair): pair is [string, string] => pair.length === 2 && pair[0] !== ""));
}
