import {html} from "./html.js";

/**
 * A button and what pressing it does. The handler is a listener: written into the element, as an `onclick`, it would
 * first be text, which the policy of the pages refuses.
 */
export function button(label: string, press: () => unknown, {main = false} = {}): HTMLElement {
  const element = html`<button type="button" class=${main ? "main" : null}>${label}</button>`;
  element.addEventListener("click", () => press());
  return element;
}
