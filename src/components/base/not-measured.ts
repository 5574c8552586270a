import {unmeasured} from "./findings.js";
import {html} from "./html.js";

export const notMeasured = (reason: string | Node = unmeasured): HTMLElement => html`<p class="notice">${reason}</p>`;
