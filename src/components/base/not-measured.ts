import {t} from "../../lib/i18n/translate.js";
import {unmeasured} from "./findings.js";
import {html} from "./html.js";

export const notMeasured = (reason: string | Node = unmeasured): HTMLElement => html`<p class="notice">${reason}</p>`;

/** What `draw` makes of the report on an experiment, or, where nobody has published it, how to. */
export const whenTrained = <T>(experiment: string, report: T | null, draw: (report: T) => HTMLElement): HTMLElement =>
  report ? draw(report) : notMeasured(t`Nobody has trained this yet: npm run experiment -- ${experiment} --publish.`);
