import {html} from "./html.js";
import {type Column, table} from "./table.js";

/** What a theory says, what was measured of it, and what follows. */
export interface Claim {
  readonly claim: string;
  readonly measured: string;
  readonly verdict: string;
}

/** Claims that one page measures, with how much stands behind them and what would overturn them. */
export interface ClaimGroup {
  readonly title: string;
  readonly page: string;
  readonly claims: readonly Claim[];
  /** How many networks, and of what kind. */
  readonly evidence: string;
  readonly change: string;
}

export function claimsTable(claims: readonly Claim[], caption: string): HTMLElement {
  const columns: Column<Claim>[] = [
    {label: "claim", cell: ({claim}) => wrapped(claim)},
    {label: "measured", cell: ({measured}) => wrapped(measured)},
    {label: "verdict", cell: ({verdict}) => wrapped(verdict, "8rem")}
  ];
  return table(claims, columns, {caption});
}

/** Breaks its lines, but not into a column of single words. */
export const wrapped = (text: string, least = "12rem"): HTMLElement =>
  html`<span class="reasons" style=${{whiteSpace: "normal", minWidth: least}}>${text}</span>`;
