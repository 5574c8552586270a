/** Framework ships no types; these are the parts the project uses. */
declare module "observablehq:stdlib" {
  export function resize(render: (width: number, height: number) => Node | Promise<Node>): HTMLElement;
}

declare module "npm:htl" {
  export * from "htl";
}
