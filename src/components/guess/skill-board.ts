import * as Plot from "@observablehq/plot";
import type {ModelCount, SkillRound} from "../../lib/analysis/guess/skill-round.js";
import {t} from "../../lib/i18n/translate.js";
import {blue, green} from "../base/colors.js";
import {describe} from "../base/figure.js";
import {count, percent} from "../base/format.js";
import {html, svg} from "../base/html.js";
import {logAxis, plot} from "../base/plot.js";
import {placeAt, sizeAxis, valueAt} from "./axis.js";
import type {SkillGuess} from "./guesses.js";
import {handle, within} from "./handle.js";
import type {BoardOptions} from "./loss-board.js";
import {type Point, pad} from "./pad.js";
import {skillAlt} from "./sentences.js";

type Scaled = Element & {scale(name: "x"): {apply(value: number): number; invert(pixel: number): number}};

/** Shares of models at the shown sizes and a mark to move over the others, or, revealed, all of them. */
export function skillBoard(guess: SkillGuess, {width, isRevealed, onMove}: BoardOptions): HTMLElement {
  const {round} = guess;
  const chart = skillChart(round, width, isRevealed);
  const x = chart.scale("x");
  const height = Number(chart.getAttribute("height"));
  const axis = sizeAxis(round);
  const line = svg`<path class="guessed"></path>`;
  const move = (place: number) => {
    guess.place = within(place);
    show();
    onMove();
  };
  const mark = handle({
    label: t`size at which half of the models have it`,
    orientation: "horizontal",
    value: (place) => valueAt(axis, place),
    text: (size) => t`${count(size)} parameters`,
    move
  });
  const show = () => {
    const at = x.apply(guess.size);
    line.setAttribute("d", `M${at},${TOP}V${height - BOTTOM}`);
    mark.element.style.left = `${at}px`;
    mark.element.style.top = `${(TOP + height - BOTTOM) / 2}px`;
    mark.set(guess.place);
  };
  show();
  const ink = svg`<svg class="ink" width=${width} height=${height} aria-hidden="true">${line}</svg>`;
  const draw = (_: Point, to: Point) => move(placeAt(axis, x.invert(to.x)));
  return html`<div class="board">
    ${describe(chart, skillAlt(round, isRevealed))}${ink}
    ${isRevealed ? null : pad(x.apply(round.cut), draw)}
    ${isRevealed ? null : mark.element}
  </div>`;
}

const [TOP, BOTTOM] = [20, 40];

function skillChart(round: SkillRound, width: number, isRevealed: boolean): Scaled {
  const {shown, others, hidden, cut, n50, line, capability} = round;
  const height = Math.round(Math.max(280, Math.min(380, width * 0.5)));
  const sizes = [...shown, ...hidden].map(({N}) => N);
  const share = ({k, n}: ModelCount) => k / n;
  const last = sizes.at(-1)!;
  const predicted = line ? [{...line, upper: line.upper === null ? last : Math.min(line.upper, last)}] : [];
  return plot(width, {
    height,
    marginTop: TOP,
    marginRight: 20,
    marginBottom: BOTTOM,
    x: {...logAxis(sizes, width, "parameters, without embeddings"), insetRight: 8},
    y: {label: t`share of models that have it`, domain: [0, 1], tickFormat: (v: number) => percent(v), ticks: 5},
    marks: [
      Plot.rect([0], {x1: cut, x2: last, insetRight: -8, fill: "currentColor", fillOpacity: 0.05}),
      Plot.gridY({strokeOpacity: 0.08, ticks: 5}),
      Plot.ruleY([0.5], {strokeOpacity: 0.4, strokeDasharray: "2 3"}),
      others.map(({counts}) =>
        Plot.lineY(counts, {x: "N", y: share, stroke: "currentColor", strokeOpacity: 0.28, curve: "monotone-x"})
      ),
      Plot.lineY(shown, {x: "N", y: share, stroke: "currentColor", strokeWidth: 1.6}),
      Plot.dot(shown, {x: "N", y: share, fill: "currentColor", r: 4}),
      isRevealed
        ? [
            Plot.rect(predicted, {x1: "lower", x2: "upper", fill: blue, fillOpacity: 0.12, clip: true}),
            Plot.ruleX(predicted, {x: "value", stroke: blue, strokeWidth: 2, strokeDasharray: "6 3", clip: true}),
            Plot.lineY([shown.at(-1)!, ...hidden], {x: "N", y: share, stroke: green, strokeWidth: 1.6}),
            Plot.dot(hidden, {x: "N", y: share, fill: green, r: 4.5, symbol: "diamond"}),
            Plot.ruleX([n50], {x: "value", stroke: green, strokeWidth: 2}),
            Plot.ruleY([n50], {y: () => 0.5, x1: "lower", x2: "upper", stroke: green, strokeWidth: 4})
          ]
        : null,
      Plot.text([capability], {x: () => shown[0]!.N, y: () => 0, text: "title", textAnchor: "start", dx: 8, dy: -12})
    ]
  }) as Element as Scaled;
}
