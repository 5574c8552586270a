import type {Series} from "../../lib/analysis/your-runs/select-columns.js";
import {inputs, scales} from "../../lib/core/inputs.js";
import {t} from "../../lib/i18n/translate.js";
import {laws} from "../../lib/laws/index.js";
import {button} from "../base/button.js";
import {html} from "../base/html.js";
import type {UrlState} from "./url-state.js";

/** The choices of the form, without the files and their columns. */
export type Choices = Omit<UrlState, "files" | "columns" | "result">;

/** The form of a fit, read and written as one record. */
export interface Controls {
  readonly view: HTMLElement;
  read(): Choices;
  write(choices: Choices): void;
  /** Offers the series of the files; keeps the chosen one if it still exists. */
  offer(series: readonly Series[], wanted: Choices): void;
  /** The part of the form that asks for this result. */
  placeOf(result: "fit" | "emerge"): HTMLElement;
}

export interface ControlEvents {
  /** Called when the choice of rows has changed. */
  onRows(): void;
  onFit(): void;
  onEmerge(): void;
}

const objectives = [
  ["", "default of the law"],
  ["log-least-squares", "least squares on log"],
  ["least-squares", "least squares"],
  ["huber-0.001", "Huber on log"]
] as const;
const listed = laws.all.filter(({kind}) => kind !== "data").map(({id, title}) => [id, title] as const);

export function controls({onRows, onFit, onEmerge}: ControlEvents): Controls {
  const fitButton = button("Fit the law", onFit, {main: true});
  const emergeButton = button("Find critical scales", onEmerge);
  const notLosses = html`<p class="reason" hidden></p>`;
  const notScores = html`<p class="reason" hidden></p>`;
  let offered: readonly Series[] = [];
  const where = html`<input type="text" size="28" placeholder="column=value; column=value" />` as HTMLInputElement;
  const keepValid = html`<input type="checkbox" />` as HTMLInputElement;
  const series = select([["{}", "all"]]);
  const law = select([["auto", "best by AICc"], ...listed]);
  const rivals = listed.map(([id, title]) => ({id, box: html`<input type="checkbox" />` as HTMLInputElement, title}));
  const formula = html`<input type="text" size="24" placeholder="E + A * N^-alpha" />` as HTMLInputElement;
  const objective = select(objectives);
  const axis = select(scales.map((id) => [id, inputs.get(id).title]));
  const chance =
    html`<input type="text" inputmode="decimal" size="14" placeholder="from the file, or 0" />` as HTMLInputElement;
  const combine = html`<input type="checkbox" />` as HTMLInputElement;
  const view = html`<form class="options" hidden>
    <p>${labelled("Filter rows", where)} <label>${keepValid} skip unreadable rows</label>
      ${labelled("Task and metric", series)}</p>
    <fieldset><legend>Losses</legend>
      ${labelled("Law", law)} ${labelled("or a formula", formula)} ${labelled("Minimise", objective)}
      ${fitButton}${notLosses}
      <details><summary>Choose laws to compare</summary><p
      class="rivals">${rivals.map(({box, title}) => html`<label>${box} ${title}</label>`)}</p></details>
    </fieldset>
    <fieldset><legend>Scores between 0 and 1</legend>
      ${labelled("Scale", axis)} ${labelled("Chance score", chance)} <label>${combine} pool rows of equal
        scale</label>
      ${emergeButton}${notScores}
    </fieldset>
  </form>`;
  view.addEventListener("submit", (event) => event.preventDefault());
  for (const input of [where, keepValid]) input.addEventListener("change", onRows);

  /** The button for what the chosen results are is the main one; next to the other stands why it is not. */
  const emphasise = () => {
    const {task, metric} = JSON.parse(series.value || "{}") as {task?: string; metric?: string};
    const chosen = offered.filter(
      (one) => (task === undefined || one.task === task) && (metric === undefined || one.metric === metric)
    );
    const areLosses = chosen.some(({kind}) => kind === "loss");
    const areScores = chosen.some(({kind}) => kind !== "loss");
    fitButton.classList.toggle("main", areLosses || !areScores);
    emergeButton.classList.toggle("main", areScores && !areLosses);
    notLosses.hidden = areLosses || !areScores;
    notLosses.textContent =
      chosen.length > 1
        ? t`No column is recognised as a loss. To fit a law to one of these scores, choose it under “Task and metric”.`
        : t`This column is not recognised as a loss.`;
    notScores.hidden = areScores || !areLosses;
    notScores.textContent = offered.some(({kind}) => kind !== "loss")
      ? t`This column is not recognised as scores.`
      : t`No column is recognised as scores between 0 and 1.`;
  };
  series.addEventListener("change", emphasise);

  const chosenLaws = () => {
    if (formula.value.trim()) return [formula.value.trim()];
    const several = rivals.filter(({box}) => box.checked).map(({id}) => id);
    return several.length ? several : [law.value];
  };
  return {
    view,
    placeOf: (result) => (result === "fit" ? fitButton : emergeButton).closest("fieldset")!,
    read: () => ({
      law: chosenLaws(),
      objective: objective.value || undefined,
      ...(JSON.parse(series.value || "{}") as {task?: string; metric?: string}),
      axis: axis.value,
      chance: chance.value || undefined,
      combine: combine.checked || undefined,
      where: where.value || undefined,
      keepValid: keepValid.checked || undefined
    }),
    write(choices) {
      const {law: wanted = ["auto"]} = choices;
      const [first = "auto"] = wanted;
      const isListed = first === "auto" || laws.has(first);
      law.value = isListed && wanted.length === 1 ? first : "auto";
      formula.value = isListed ? "" : first;
      for (const {id, box} of rivals) box.checked = wanted.length > 1 && wanted.includes(id);
      objective.value = choices.objective ?? "";
      axis.value = choices.axis ?? "N";
      chance.value = choices.chance ?? "";
      combine.checked = choices.combine ?? false;
      where.value = choices.where ?? "";
      keepValid.checked = choices.keepValid ?? false;
    },
    offer(all, {task, metric}) {
      const keyOf = (one: {task?: string; metric?: string}) =>
        JSON.stringify({...(one.task && {task: one.task}), ...(one.metric && {metric: one.metric})});
      const each = all.map((one) => {
        const name = [one.task, one.metric].filter(Boolean).join(" · ") || "values";
        return html`<option value=${keyOf(one)}>${name} (${one.rows})</option>`;
      });
      series.replaceChildren(html`<option value="{}">all</option>`, ...each);
      const wanted = all.find((one) => keyOf(one) === keyOf({task, metric}));
      const only = all.length === 1 ? all[0] : undefined;
      series.value = keyOf(wanted ?? only ?? {});
      offered = all;
      emphasise();
    }
  };
}

/** A control with its label; a label around a select would include the options in its name. */
export function labelled(name: string, control: HTMLElement): HTMLElement {
  control.id = `own-${name.replace(/\W+/g, "-").toLowerCase()}`;
  return html`<span class="field"><label for=${control.id}>${name}</label> ${control}</span>`;
}

function select(options: readonly (readonly [value: string, title: string])[]): HTMLSelectElement {
  return html`<select>${options.map(
    ([value, title]) => html`<option
    value=${value}>${title}</option>`
  )}</select>` as HTMLSelectElement;
}
