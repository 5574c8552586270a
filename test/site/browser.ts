import type {Server} from "node:http";
import {type Browser, type BrowserContextOptions, chromium, type Page} from "playwright-core";
import {findChromium} from "../../loaders/site/find-chromium.ts";
import {serve} from "../../loaders/site/serve.ts";

/** The built site and a browser to read it with. */
export interface Reader {
  readonly url: string;
  readonly browser: Browser;
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Milliseconds that anything on a page may take: on two busy cores some take half a minute. */
const PATIENCE = 120_000;

/** Goes to a page and waits until the network has fallen silent. */
async function quiet(page: Page, address: string): Promise<Page> {
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address, {waitUntil: "networkidle"});
  return page;
}

/** Goes to a page and waits until its cells have run: until then it shows a copy of them, whose controls do nothing. */
export async function alive(page: Page, address: string): Promise<Page> {
  await quiet(page, address);
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
  return page;
}

/** `base`: the path that the site stands under. */
export async function reader({base = "/"} = {}): Promise<Reader> {
  const {url, server}: {url: string; server: Server} = await serve("dist", {base});
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium found; name one in the environment variable CHROMIUM");
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run"
  ];
  const browser = await chromium.launch({executablePath, args});
  return {
    url,
    browser,
    async open(path, options = {}) {
      const page = await browser.newPage({viewport: {width: 1280, height: 800}, ...options});
      return options.javaScriptEnabled === false ? quiet(page, url + path) : alive(page, url + path);
    },
    async close() {
      await browser.close();
      server.close();
    }
  };
}
