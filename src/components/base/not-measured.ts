import {t} from "../../lib/i18n/translate.js";
import {unmeasured} from "./findings.js";
import {html} from "./html.js";

export const notMeasured = (reason: string | Node = unmeasured): HTMLElement => html`<p class="notice">${reason}</p>`;

/** The report on an experiment, or the command that trains it where there is none. */
export const whenTrained = <T>(experiment: string, report: T | null, draw: (report: T) => HTMLElement): HTMLElement =>
  report ? draw(report) : notMeasured(t`Not trained yet. To train it: npm run experiment -- ${experiment} --publish.`);
