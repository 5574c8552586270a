import {resize} from "observablehq:stdlib";
import type {Analysed, ShownLoss} from "../../contracts/tasks.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import {describe} from "../base/figure.js";
import {count, estimate, number, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {containsEntropy} from "./irreducible-loss.js";
import {lossChart} from "./loss-chart.js";
import type {WindowQuestion} from "./window-worker.js";

/** Fewer sizes cannot identify an irreducible loss. */
const LEAST = 3;

type Answer = Pick<ShownLoss, "fit" | "curves" | "floor"> | null;

/**
 * Refits the law, with its intervals, to the sizes that the reader chooses on the chart or by two sliders. Fits run in
 * a worker.
 */
export function fitWindow(analysis: Analysed<"loss" | "task">): HTMLElement {
  if (!analysis?.loss) return notMeasured();
  const {loss, task} = analysis;
  const sizes = distinct(loss.points.map(({N}) => N));
  let [from, to] = [0, sizes.length - 1];
  let answer: Answer = loss;
  let worker: Worker | undefined;

  const sentence = html`<p class="finding-title" aria-live="polite"></p>`;
  const chart = html`<div class="chart draggable"></div>`;
  const show = () => {
    sentence.textContent = windowSentence(answer, [sizes[from]!, sizes[to]!], task);
    chart.replaceChildren(resize((width) => drawn(width)));
  };
  const ask = () => {
    worker?.terminate();
    sentence.textContent = t`Fitting ${count(sizes[from]!)} to ${count(sizes[to]!)} parameters …`;
    worker = new Worker(import.meta.resolve("./window-worker.js"), {type: "module"});
    worker.onmessage = ({data}: MessageEvent<Answer>) => {
      answer = data;
      show();
    };
    const points = loss.points.filter(({N}) => N >= sizes[from]! && N <= sizes[to]!);
    worker.postMessage({law: loss.law, points} satisfies WindowQuestion);
  };
  const handles = [
    handle("smallest size", sizes, from, (i) => choose(Math.min(i, to - LEAST + 1), to)),
    handle("largest size", sizes, to, (i) => choose(from, Math.max(i, from + LEAST - 1)))
  ];
  function choose(first: number, last: number): void {
    handles[0]!.set(first);
    handles[1]!.set(last);
    if (first === from && last === to) return;
    [from, to] = [first, last];
    ask();
  }
  function drawn(width: number): Element {
    const {floor = null, curves = []} = answer ?? {};
    const window = [sizes[from]!, sizes[to]!] as const;
    const plot = lossChart(loss.points, curves, {
      width,
      unit: task.unit,
      entropy: task.entropy,
      floor,
      window
    }) as Element & {scale(name: "x"): {invert(x: number): number}};
    dragged(
      plot,
      (x) => nearest(sizes, plot.scale("x").invert(x)),
      (a, b) => b - a >= LEAST - 1 && choose(a, b)
    );
    return describe(plot, t`Loss against parameters, fitted within the window. ${sentence.textContent}`);
  }
  show();
  return html`<figure class="finding" data-live>
    ${sentence}
    <div class="sliders">${handles.map(({element}) => element)}</div>
    ${chart}
    <figcaption>Drag across the chart or move the two sliders to choose the sizes that the law is fitted to. Pale
    circles are not fitted.</figcaption>
  </figure>`;
}

/** The estimates of a window, and whether its irreducible loss agrees with the exact entropy. */
function windowSentence(answer: Answer, [from, to]: readonly [number, number], {entropy}: {entropy: number}): string {
  const range = t`Models of ${count(from)} to ${count(to)} parameters`;
  if (!answer) return t`${range}: too few different scales to fit this law.`;
  const {fit, floor} = answer;
  const exponents = fit.estimates
    .filter(({param}) => param === "alpha" || param === "beta")
    .map((e) => `${e.param === "alpha" ? "α" : "β"} ${estimate(e)}`);
  const contains = floor && containsEntropy(floor, entropy);
  const irreducible =
    !floor || contains === null
      ? t`irreducible loss not identified`
      : contains
        ? t`irreducible loss ${estimate(floor)}, consistent with the exact ${number(entropy)}`
        : t`irreducible loss ${estimate(floor)}, not consistent with the exact ${number(entropy)}`;
  return t`${range} (${plural(fit.summary.n, "run")}): ${[irreducible, ...exponents].join(t`; `)}.`;
}

interface Handle {
  readonly element: HTMLElement;
  set(i: number): void;
}

function handle(label: string, sizes: readonly number[], start: number, onChange: (i: number) => void): Handle {
  const output = html`<output></output>`;
  const input =
    html`<input type="range" min="0" max=${sizes.length - 1} step="1" value=${start} />` as HTMLInputElement;
  const set = (i: number) => {
    input.value = String(i);
    output.textContent = count(sizes[i]!);
    input.setAttribute("aria-valuetext", `${count(sizes[i]!)} parameters`);
  };
  set(start);
  input.addEventListener("change", () => onChange(Number(input.value)));
  return {element: html`<label><span>${label}</span>${input}${output}</label>`, set};
}

/** Calls `onChange` with the first and last size of each range that a pointer is dragged over. */
function dragged(plot: Element, sizeAt: (x: number) => number, onChange: (from: number, to: number) => void): void {
  const at = ({clientX}: PointerEvent) => sizeAt(clientX - plot.getBoundingClientRect().left);
  let begun: number | undefined;
  plot.addEventListener("pointerdown", (event) => {
    begun = at(event as PointerEvent);
    (plot as HTMLElement).setPointerCapture?.((event as PointerEvent).pointerId);
  });
  plot.addEventListener("pointerup", (event) => {
    if (begun === undefined) return;
    const end = at(event as PointerEvent);
    onChange(Math.min(begun, end), Math.max(begun, end));
    begun = undefined;
  });
}

/** Index of the size nearest to N on a logarithmic axis. */
function nearest(sizes: readonly number[], N: number): number {
  const distances = sizes.map((size) => Math.abs(Math.log(size / N)));
  return distances.indexOf(Math.min(...distances));
}
