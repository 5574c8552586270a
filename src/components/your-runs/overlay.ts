import type {Law} from "../../lib/core/law.js";
import {button} from "../base/button.js";
import {html} from "../base/html.js";
import {forgetRuns, type StoredRuns, storedRuns} from "./stored-runs.js";

/** A reader’s own critical scales, where this browser keeps some; what draws them is loaded only then. */
export const ownScales = (): HTMLElement =>
  overlay(({scores}) => scores && import("./overlay-figures.js").then(({ownScalesFigure}) => ownScalesFigure(scores)));

/** A law fitted to a reader’s own runs, where this browser keeps it. */
export const ownLaw = ({id, title}: Pick<Law, "id" | "title">): HTMLElement =>
  overlay(({laws}) => {
    const found = Object.hasOwn(laws, id) ? laws[id] : undefined;
    return found ? import("./overlay-figures.js").then(({ownLawFigure}) => ownLawFigure(title, found)) : null;
  });

function overlay(draw: (kept: StoredRuns) => Promise<HTMLElement> | null): HTMLElement {
  const place = html`<div class="own-overlay" data-live></div>`;
  const kept = storedRuns();
  const forget = button("Forget my runs", () => {
    forgetRuns();
    place.replaceChildren(html`<p role="status">Your runs are forgotten.</p>`);
  });
  const show = (...shown: readonly HTMLElement[]) => place.replaceChildren(...shown, html`<p>${forget}</p>`);
  const damaged = () => html`<p class="notice">Runs kept in this browser cannot be read and are not shown.</p>`;
  if (kept === "damaged") show(damaged());
  else if (kept)
    draw(kept)?.then(
      (figure) => show(figure, html`<p class="caption">Your runs are kept in this browser alone.</p>`),
      () => show(damaged())
    );
  return place;
}
