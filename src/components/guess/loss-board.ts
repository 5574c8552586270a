import * as Plot from "@observablehq/plot";
import type {LossMean, LossRound} from "../../lib/analysis/guess/loss-round.js";
import {t} from "../../lib/i18n/translate.js";
import {blue, green} from "../base/colors.js";
import {describe} from "../base/figure.js";
import {constant, count, number} from "../base/format.js";
import {html, svg} from "../base/html.js";
import {logAxis, plot, scaleTicks} from "../base/plot.js";
import {lossAxis, placeAt, valueAt} from "./axis.js";
import type {LossGuess} from "./guesses.js";
import {handle} from "./handle.js";
import {type Point, pad} from "./pad.js";
import {lossAlt, scaleText} from "./sentences.js";

type Scaled = Element & {scale(name: "x" | "y"): {apply(value: number): number; invert(pixel: number): number}};

export interface BoardOptions {
  readonly width: number;
  readonly isRevealed: boolean;
  /** Called whenever the reader has moved something. */
  readonly onMove: () => void;
}

/** How near a pointer has to come to a handle, in pixels. */
const NEAR = 16;

/** The shown half of a curve and handles for the other, or, revealed, all of it. */
export function lossBoard(guess: LossGuess, {width, isRevealed, onMove}: BoardOptions): HTMLElement {
  const {round} = guess;
  const chart = lossChart(round, width, isRevealed);
  const {x, y} = {x: chart.scale("x"), y: chart.scale("y")};
  const columns = round.hidden.map((point) => x.apply(point.x));
  const last = round.shown.at(-1)!;
  const line = svg`<path class="guessed"></path>`;
  const axis = lossAxis(round);
  const place = () => {
    const rows = guess.losses.map((loss) => y.apply(loss));
    const corners = [[x.apply(last.x), y.apply(last.value)], ...columns.map((column, i) => [column, rows[i]!])];
    line.setAttribute("d", `M${corners.map((corner) => corner.join(",")).join("L")}`);
    for (const [i, {element, set}] of handles.entries()) {
      element.style.left = `${columns[i]}px`;
      element.style.top = `${rows[i]}px`;
      set(guess.places[i]!);
    }
  };
  const move = (i: number, to: number) => {
    guess.move(i, to);
    place();
    onMove();
  };
  const handles = isRevealed
    ? []
    : round.hidden.map((point, i) =>
        handle({
          label: t`your loss at ${scaleText(round, point.x)}`,
          orientation: "vertical",
          value: (place) => valueAt(axis, place),
          text: (loss) => t`${number(loss)} nats`,
          move: (to) => move(i, to)
        })
      );
  const draw = (from: Point, to: Point) => {
    for (const [i, column] of columns.entries()) {
      const crossed = (column - from.x) * (column - to.x) <= 0 && from.x !== to.x;
      const height = crossed ? from.y + ((to.y - from.y) * (column - from.x)) / (to.x - from.x) : to.y;
      if (crossed || Math.abs(column - to.x) <= NEAR) move(i, placeAt(axis, y.invert(height)));
    }
  };
  const ink = svg`<svg class="ink" width=${width} height=${chart.getAttribute("height")} aria-hidden="true">
    ${line}
    ${isRevealed ? columns.map((column, i) => dot(column, y.apply(guess.losses[i]!))) : null}
  </svg>`;
  place();
  const left = (x.apply(last.x) + columns[0]!) / 2;
  return html`<div class="board">
    ${describe(chart, lossAlt(round, isRevealed))}${ink}
    ${isRevealed ? null : pad(left, draw)}
    ${isRevealed ? null : html`<div role="group" aria-label=${t`Your line`}>${handles.map((one) => one.element)}</div>`}
  </div>`;
}

const dot = (x: number, y: number) => svg`<circle class="guessed" cx=${x} cy=${y} r="4.5"></circle>`;

function lossChart(round: LossRound, width: number, isRevealed: boolean): Scaled {
  const {along, task, shown, others, hidden, curve} = round;
  const {from, to, isLog} = lossAxis(round);
  const height = Math.round(Math.max(300, Math.min(440, width * 0.6)));
  const xs = [...shown, ...hidden].map(({x}) => x);
  const start = Math.sqrt(shown.at(-1)!.x * hidden[0]!.x);
  const [first, end] = [xs[0]!, xs.at(-1)!];
  const label = along === "N" ? "parameters, without embeddings" : t`${`${task.unit}s`} trained on`;
  const bars = (points: readonly LossMean[], stroke: string) =>
    Plot.ruleX(points, {x: "x", y1: "lower", y2: "upper", stroke, strokeWidth: 2, clip: true});
  return plot(width, {
    height,
    marginRight: 20,
    x: {...logAxis(xs, width, label), insetRight: 8},
    y: {
      label: t`held-out loss, nats per ${task.unit}`,
      domain: [from, to],
      ...(isLog
        ? {type: "log", ticks: scaleTicks(from, to, height), tickFormat: (loss: number) => constant(loss)}
        : {ticks: 6})
    },
    marks: [
      Plot.rect([0], {x1: start, x2: end, insetRight: -8, fill: "currentColor", fillOpacity: 0.05}),
      Plot.gridY({strokeOpacity: 0.08, ...(isLog ? {} : {ticks: 6})}),
      others.map(({points}) => Plot.line(points, {stroke: "currentColor", strokeOpacity: 0.22})),
      task.entropy > 0
        ? [
            Plot.ruleY([task.entropy], {stroke: "currentColor", strokeDasharray: "5 4"}),
            Plot.text([task.entropy], {
              x: first,
              y: (entropy: number) => entropy,
              text: (entropy: number) => t`exact entropy ${number(entropy, entropy / 1000)}`,
              textAnchor: "start",
              lineAnchor: "top",
              dy: 5
            })
          ]
        : null,
      Plot.lineY(shown, {x: "x", y: "value", stroke: "currentColor", strokeWidth: 1.6}),
      Plot.dot(shown, {x: "x", y: "value", fill: "currentColor", r: 4}),
      isRevealed
        ? [
            Plot.areaY(curve, {x: "x", y1: "lower", y2: "upper", fill: blue, fillOpacity: 0.14, clip: true}),
            Plot.lineY(curve, {x: "x", y: "value", stroke: blue, strokeWidth: 2, strokeDasharray: "6 3", clip: true}),
            Plot.lineY([shown.at(-1)!, ...hidden], {x: "x", y: "value", stroke: green, strokeWidth: 1.6}),
            bars(hidden, green),
            Plot.dot(hidden, {x: "x", y: "value", fill: green, r: 4.5, symbol: "diamond"})
          ]
        : Plot.text([start], {
            x: (x: number) => x,
            frameAnchor: "top",
            text: () => t`hidden: ${count(hidden.length)}`,
            textAnchor: "start",
            dx: 6,
            dy: 6
          })
    ]
  }) as Element as Scaled;
}
