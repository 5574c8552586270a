import {html} from "../base/html.js";

/** In pixels from the upper left corner of the chart. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of a chart that a reader draws on, from `left` to its right edge. */
export function pad(left: number, draw: (from: Point, to: Point) => void): HTMLElement {
  const element = html`<div class="pad"></div>`;
  element.style.left = `${left}px`;
  let last: Point | null = null;
  const at = ({clientX, clientY}: PointerEvent): Point => {
    const box = element.parentElement!.getBoundingClientRect();
    return {x: clientX - box.left, y: clientY - box.top};
  };
  element.addEventListener("pointerdown", (event) => {
    element.setPointerCapture(event.pointerId);
    last = at(event);
    draw(last, last);
  });
  element.addEventListener("pointermove", (event) => {
    if (!last) return;
    const next = at(event);
    draw(last, next);
    last = next;
  });
  for (const end of ["pointerup", "pointercancel"])
    element.addEventListener(end, () => {
      last = null;
    });
  return element;
}
