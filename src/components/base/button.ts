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

/** What a button that copies says before and after. */
export interface CopyTexts {
  readonly copy: string;
  readonly copied: string;
  readonly failed: string;
}

/** A button that copies a text and says whether it could; hidden where the browser lets no page copy. */
export function copyButton(text: string, {copy, copied, failed}: CopyTexts): HTMLElement {
  const element = button(copy, () =>
    navigator.clipboard.writeText(text).then(
      () => element.replaceChildren(copied),
      () => element.replaceChildren(failed)
    )
  );
  element.ariaLive = "polite";
  element.hidden = !navigator.clipboard;
  return element;
}
