import {resize} from "observablehq:stdlib";
import type {GuessPage, GuessRound} from "../../contracts/guess.js";
import {type Judgement, judgeLoss, judgeSkill} from "../../lib/analysis/guess/score.js";
import {t} from "../../lib/i18n/translate.js";
import {button} from "../base/button.js";
import {blue, green, vermillion} from "../base/colors.js";
import {count, interval, number} from "../base/format.js";
import {html, svg} from "../base/html.js";
import {table} from "../base/table.js";
import {LossGuess, SkillGuess} from "./guesses.js";
import {lossBoard} from "./loss-board.js";
import {
  askedText,
  errorText,
  helpText,
  lossResult,
  nearerText,
  scaleText,
  scoreText,
  skillResult
} from "./sentences.js";
import {skillBoard} from "./skill-board.js";

/** Rounds one after another; the score lives as long as the page. */
export function guessGame(games: GuessPage): HTMLElement {
  const root = html`<div class="guess" data-live></div>`;
  let game = 0;
  let at = 0;
  let results: Judgement[] = [];
  const show = (isFocused: boolean) => {
    const rounds = games[game]!;
    const view = at < rounds.length ? roundOf(rounds[at]!, rounds.length) : summary(rounds);
    root.replaceChildren(view);
    if (isFocused) view.querySelector<HTMLElement>(".finding-title")!.focus();
  };
  const start = (other: number) => {
    game = other;
    at = 0;
    results = [];
    show(true);
  };
  const restart = () => button("Restart", () => start(game));

  function roundOf(round: GuessRound, rounds: number): HTMLElement {
    const play = playOf(round);
    const chart = html`<div class="chart"></div>`;
    const answer = html`<div class="answer" aria-live="polite"></div>`;
    const score = html`<p class="score">${scoreText(results, rounds)}</p>`;
    const reveal = button("Show the truth", () => finish(), {main: true}) as HTMLButtonElement;
    reveal.disabled = true;
    const buttons = html`<p class="buttons">${reveal}${results.length ? restart() : null}</p>`;
    const draw = (isRevealed: boolean) =>
      chart.replaceChildren(
        resize((width) =>
          play.board(width, isRevealed, () => {
            reveal.disabled = false;
          })
        )
      );
    const finish = () => {
      const judgement = play.judge();
      const isFirst = results.length === at;
      if (isFirst) results.push(judgement);
      draw(true);
      const [verdict, ...rest] = play.sentences(judgement);
      const replay = isFirst ? null : html`<p>Only the first answer of a round counts.</p>`;
      answer.replaceChildren(html`<p><strong>${verdict}</strong> ${rest.join(t` `)}</p>`, ...(replay ? [replay] : []));
      answer.after(play.numbers());
      score.textContent = scoreText(results, rounds);
      const next = button(at + 1 < rounds ? "Next round" : "Show the result", () => go(at + 1), {main: true});
      buttons.replaceChildren(
        next,
        button("Again", () => go(at)),
        restart()
      );
      next.focus();
    };
    const go = (to: number) => {
      at = to;
      show(true);
    };
    draw(false);
    return html`<figure class="finding">
      <p class="kicker">Round ${at + 1} of ${rounds}</p>
      <p class="finding-title" tabindex="-1">${askedText(round)}</p>
      ${key(round)}
      ${chart}
      <figcaption>${helpText(round)}</figcaption>
      ${answer}
      ${buttons}
      ${score}
    </figure>`;
  }

  function summary(rounds: readonly GuessRound[]): HTMLElement {
    const rows = rounds.map((round, i) => ({round, ...results[i]!}));
    const columns = [
      {label: "round", cell: ({round}: (typeof rows)[number]) => askedText(round)},
      {label: "your error", cell: (row: (typeof rows)[number]) => errorText(row.round, row.reader)},
      {label: "error of the law", cell: (row: (typeof rows)[number]) => errorText(row.round, row.law)},
      {label: "result", cell: ({nearer}: (typeof rows)[number]) => nearerText(nearer)}
    ];
    return html`<div class="summary">
      <p class="finding-title" tabindex="-1">${scoreText(results, rounds.length)}</p>
      ${table(rows, columns, {caption: t`Your rounds`})}
      <p class="buttons">${button("Other rounds", () => start((game + 1) % games.length), {main: true})}${restart()}</p>
    </div>`;
  }

  show(false);
  return root;
}

/** What differs between drawing a loss and marking a scale. */
interface Play {
  readonly board: (width: number, isRevealed: boolean, onMove: () => void) => HTMLElement;
  readonly judge: () => Judgement;
  readonly sentences: (judgement: Judgement) => string[];
  /** Truth, law and guess as a table. */
  readonly numbers: () => HTMLElement;
}

function playOf(round: GuessRound): Play {
  if (round.kind === "skill") {
    const guess = new SkillGuess(round);
    return {
      board: (width, isRevealed, onMove) => skillBoard(guess, {width, isRevealed, onMove}),
      judge: () => judgeSkill(round, guess.size),
      sentences: (judgement) => skillResult(guess, judgement),
      numbers: () => {
        const {n50, line} = round;
        const law = line ? [{name: t`law`, N: line.value, ends: interval(line.lower, line.upper, count)}] : [];
        const rows = [
          {name: t`truth`, N: n50.value, ends: interval(n50.lower, n50.upper, count)},
          ...law,
          {name: t`you`, N: guess.size, ends: "–"}
        ];
        type Row = (typeof rows)[number];
        return numbersOf(rows, [
          {label: "", cell: ({name}: Row) => name},
          {label: "N50 (share of models)", cell: ({N}: Row) => count(N), number: true},
          {label: "95% interval", cell: ({ends}: Row) => ends, number: true}
        ]);
      }
    };
  }
  const guess = new LossGuess(round);
  return {
    board: (width, isRevealed, onMove) => lossBoard(guess, {width, isRevealed, onMove}),
    judge: () => judgeLoss(round, guess.losses),
    sentences: (judgement) => lossResult(guess, judgement),
    numbers: () => {
      const rows = round.hidden.map((truth, i) => ({truth, law: round.predicted[i]!, own: guess.losses[i]!}));
      type Row = (typeof rows)[number];
      return numbersOf(rows, [
        {label: "hidden", cell: ({truth}: Row) => scaleText(round, truth.x)},
        {label: "truth", cell: ({truth}: Row) => number(truth.value), number: true},
        {
          label: "95% interval of the mean",
          cell: ({truth}: Row) => interval(truth.lower, truth.upper, number),
          number: true
        },
        {label: "law", cell: ({law}: Row) => number(law.value), number: true},
        {label: "95% prediction interval", cell: ({law}: Row) => interval(law.lower, law.upper, number), number: true},
        {label: "you", cell: ({own}: Row) => number(own), number: true}
      ]);
    }
  };
}

function numbersOf<T>(rows: readonly T[], columns: Parameters<typeof table<T>>[1]): HTMLElement {
  return html`<details><summary>Numbers of this round</summary>${table(rows, columns, {
    caption: t`Truth, law and guess`
  })}</details>`;
}

function key({kind}: GuessRound): HTMLElement {
  const sample = (stroke: string, dashes: string | null) =>
    svg`<svg width="26" height="12" aria-hidden="true"><line x2="26" y1="6" y2="6" stroke=${stroke} stroke-width="2.5"
      stroke-dasharray=${dashes} /></svg>`;
  const law =
    kind === "loss" ? "Chinchilla’s law, fitted to the shown half" : "line of critical scales against frequency";
  return html`<ul class="key">
    <li>${sample("currentColor", null)} shown</li>
    <li>${sample(vermillion, null)} you</li>
    <li>${sample(blue, "6 3")} ${law}</li>
    <li>${sample(green, null)} truth</li>
  </ul>`;
}
