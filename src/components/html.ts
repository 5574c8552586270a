// As npm: and not bare, because Framework finds packages as CommonJS does, and htl has no such entry.
import * as htl from "npm:htl";

/** htl's template, for the case this site has: one element out. */
export const html = htl.html as unknown as (strings: TemplateStringsArray, ...values: unknown[]) => HTMLElement;

export const svg = htl.svg as unknown as (strings: TemplateStringsArray, ...values: unknown[]) => SVGElement;
