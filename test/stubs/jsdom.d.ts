/** What the tests use of jsdom, which brings no types. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html: string, options?: {readonly runScripts?: "outside-only"});
    readonly window: Window & {eval(code: string): unknown};
  }
}
