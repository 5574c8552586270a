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

/** How many sweeps are drawn of each design. */
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
  {key: "decades", label: "decades they span", values: [1, 1.5, 2, 2.5, 3, 4], start: 2},
  {key: "seeds", label: "seeds a size", values: [1, 2, 3, 5, 8, 12, 20], start: 3},
  {
    key: "items",
    label: "items a model",
    values: [1, 16, 64, 256],
    start: 1,
    text: (v) => (v === 1 ? t`has it or not` : String(v))
  },
  {
    key: "place",
    label: "N50 within the sizes",
    values: [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5],
    start: 0.5,
    text: (v) => (v > 1 ? t`beyond them, at ${percent(v)}` : percent(v))
  }
];

/**
 * Choose a sweep, and see which interval it would give: sweeps are drawn and fitted in the reader’s browser, apart from
 * the page, and the answer grows as they come.
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
      // each redraw costs a little: the first, every tenth and the last
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

/** What is known after so many sweeps. */
export function labSentence(drawn: readonly DrawnInterval[]): string {
  const {sweeps, open, covered, decades} = expectedInterval(drawn);
  const closed = decades
    ? t`An interval for N50 spans ${number(decades.median, 0.05)} decades as a rule, ${number(decades.low, 0.05)} to
      ${number(decades.high, 0.05)} in four of five sweeps that close it`
    : t`No sweep closes the interval for N50`;
  const ends = open
    ? t`; ${open} of ${plural(sweeps, "sweep")} leave an end open`
    : t`, and all of ${plural(sweeps, "sweep")} do`;
  return t`${closed}${ends}. ${covered} of ${sweeps} hold the truth.`;
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
        t`Intervals of drawn sweeps.
      ${title}`
      )
    )}
    <figcaption>Each line is the 95% interval that one such sweep would give; orange ones miss the truth. A line that
    reaches the edge is open or longer than is drawn.
    ${drawn.length < total ? t`${drawn.length} of ${total} sweeps so far.` : ""}</figcaption></figure>`;
}
