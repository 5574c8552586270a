import {resize} from "observablehq:stdlib";
import * as Plot from "@observablehq/plot";
import {type DrawnInterval, expectedInterval, type SweepDesign} from "../../lib/emergence/expected-interval.js";
import {t} from "../../lib/i18n/translate.js";
import {blue, vermillion} from "../base/colors.js";
import {describe} from "../base/figure.js";
import {number, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {plot} from "../base/plot.js";
import type {LabQuestion} from "./lab-worker.js";

/** Sweeps simulated per design. */
const SWEEPS = 40;

interface Slider {
  readonly key: keyof SweepDesign;
  readonly label: string;
  readonly values: readonly number[];
  readonly start: number;
  readonly text?: (value: number) => string;
}

const sliders: readonly Slider[] = [
  {key: "alpha", label: "steepness α", values: [0.5, 0.8, 1, 1.5, 2, 3, 4, 6], start: 2},
  {key: "sizes", label: "sizes", values: [3, 4, 5, 6, 7, 8, 10, 13, 16, 20], start: 8},
  {key: "decades", label: "decades spanned", values: [1, 1.5, 2, 2.5, 3, 4], start: 2},
  {key: "seeds", label: "seeds per size", values: [1, 2, 3, 5, 8, 12, 20], start: 3},
  {
    key: "items",
    label: "items per model",
    values: [1, 16, 64, 256],
    start: 1,
    text: (v) => (v === 1 ? t`has it or not` : String(v))
  },
  {
    key: "place",
    label: "position of N50",
    values: [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5],
    start: 0.5,
    text: (v) => (v > 1 ? t`beyond the sizes, at ${percent(v)}` : percent(v))
  }
];

/**
 * Sliders for the design of a sweep, and the interval to expect from it. Sweeps are simulated and fitted in a worker,
 * and the answer is updated as they arrive.
 */
export function lab(): HTMLElement {
  const design = Object.fromEntries(sliders.map(({key, start}) => [key, start])) as Record<keyof SweepDesign, number>;
  const answer = html`<div aria-live="polite"></div>`;
  let worker: Worker | undefined;
  const ask = () => {
    worker?.terminate();
    const drawn: DrawnInterval[] = [];
    worker = new Worker(import.meta.resolve("./lab-worker.js"), {type: "module"});
    worker.onmessage = ({data}: MessageEvent<DrawnInterval>) => {
      drawn.push(data);
      // redraw at the first and every tenth, to save time
      if (drawn.length === 1 || drawn.length % 10 === 0) answer.replaceChildren(labAnswer(drawn, SWEEPS));
    };
    worker.postMessage({design: {...design}, sweeps: SWEEPS} satisfies LabQuestion);
  };
  const controls = sliders.map((slider) =>
    control(slider, (value) => {
      design[slider.key] = value;
      ask();
    })
  );
  ask();
  return html`<div class="lab" data-live><form class="sliders">${controls}</form>${answer}</div>`;
}

function control({label, values, start, text = String}: Slider, onChange: (value: number) => void): HTMLElement {
  const shown = html`<output>${text(start)}</output>`;
  const input = html`<input type="range" min="0" max=${values.length - 1} step="1" value=${values.indexOf(start)}
    aria-valuetext=${text(start)} />` as HTMLInputElement;
  input.addEventListener("input", () => {
    const value = values[Number(input.value)]!;
    shown.textContent = text(value);
    input.setAttribute("aria-valuetext", text(value));
    onChange(value);
  });
  return html`<label><span>${label}</span>${input}${shown}</label>`;
}

/** The expected interval after the sweeps simulated so far. */
export function labSentence(drawn: readonly DrawnInterval[]): string {
  const {sweeps, open, covered, decades} = expectedInterval(drawn);
  const all = plural(sweeps, "sweep");
  if (!decades)
    return t`No interval for N50 has two ends. The true N50 is inside the interval in ${covered} of ${all}.`;
  const width = t`The interval for N50 has a median width of ${number(decades.median, 0.05)} decades
    (${number(decades.low, 0.05)} to ${number(decades.high, 0.05)} in four of five sweeps)`;
  return open
    ? t`${width}; it has an open end in ${open} of ${all}. The true N50 is inside the interval in ${covered} of ${all}.`
    : t`${width}. The true N50 is inside the interval in ${covered} of ${all}.`;
}

export function labAnswer(drawn: readonly DrawnInterval[], total: number): HTMLElement {
  const title = labSentence(drawn);
  const reach = Math.max(0.5, ...drawn.flatMap(({lower, upper}) => [-(lower ?? 0), upper ?? 0]));
  const edge = Math.min(2, reach) * 1.05;
  const rows = drawn.map(({lower, upper}, i) => {
    const holds = (lower ?? -Infinity) <= 0 && (upper ?? Infinity) >= 0;
    return {i, low: Math.max(-edge, lower ?? -edge), high: Math.min(edge, upper ?? edge), holds};
  });
  const chart = (width: number) =>
    plot(width, {
      height: 230,
      marginLeft: 16,
      x: {domain: [-edge, edge], label: "decades from the true N50"},
      y: {domain: Array.from({length: total}, (_, i) => i), axis: null},
      color: {domain: [true, false], range: [blue, vermillion]},
      marks: [
        Plot.ruleX([0], {strokeOpacity: 0.5}),
        Plot.ruleY(rows, {y: "i", x1: "low", x2: "high", stroke: "holds", strokeWidth: 2})
      ]
    });
  return html`<figure class="finding"><p
    class="finding-title">${title}</p>${resize((width) =>
      describe(
        chart(width),
        t`Intervals of simulated sweeps.
      ${title}`
      )
    )}
    <figcaption>Lines: 95% intervals of simulated sweeps; orange ones miss the true N50. A line that reaches the edge is
    open or extends further.
    ${drawn.length < total ? t`${drawn.length} of ${total} sweeps so far.` : ""}</figcaption></figure>`;
}
