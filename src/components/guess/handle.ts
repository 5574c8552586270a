import {html} from "../base/html.js";

/** A handle on a chart: a slider, moved by keys or by what is around it. */
export interface Handle {
  readonly element: HTMLElement;
  /** Shows a place from 0 to 1. */
  set(place: number): void;
}

export interface HandleOptions {
  readonly label: string;
  readonly orientation: "vertical" | "horizontal";
  /** What a place from 0 to 1 means. */
  readonly value: (place: number) => number;
  readonly text: (value: number) => string;
  /** Asks for another place. */
  readonly move: (place: number) => void;
}

/** Shares of the axis that keys move by. */
const steps: Readonly<Record<string, number>> = {
  ArrowUp: 0.01,
  ArrowRight: 0.01,
  ArrowDown: -0.01,
  ArrowLeft: -0.01,
  PageUp: 0.1,
  PageDown: -0.1,
  Home: -1,
  End: 1
};

export function handle({label, orientation, value, text, move}: HandleOptions): Handle {
  let at = 0;
  const element = html`<div class="handle" role="slider" tabindex="0" aria-label=${label}
    aria-orientation=${orientation} aria-valuemin=${value(0)} aria-valuemax=${value(1)}></div>`;
  element.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(within(at + step));
  });
  const set = (place: number) => {
    at = place;
    element.setAttribute("aria-valuenow", String(value(place)));
    element.setAttribute("aria-valuetext", text(value(place)));
  };
  return {element, set};
}

export const within = (place: number): number => Math.min(1, Math.max(0, place));
