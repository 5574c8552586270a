/** Framework ships no types; these are the parts the project uses. */
declare module "observablehq:stdlib" {
  export function resize(render: (width: number, height: number) => Node | Promise<Node>): HTMLElement;
}

declare module "npm:htl" {
  export function html(strings: {readonly raw: readonly string[]}, ...values: readonly unknown[]): HTMLElement;
  export function svg(strings: TemplateStringsArray, ...values: readonly unknown[]): SVGElement;
}
