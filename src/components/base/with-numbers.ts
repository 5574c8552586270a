import {citedIn} from "../../lib/references/index.js";
import {cite} from "./cite.js";
import {html} from "./html.js";

/** A text that names its sources, followed by their numbers. */
export const withNumbers = (text: string): HTMLElement =>
  html`<span>${text} ${citedIn(text).map(({id}) => cite(id))}</span>`;
