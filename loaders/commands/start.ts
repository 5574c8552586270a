import {spawn} from "node:child_process";
import {fileURLToPath} from "node:url";
import {InvalidArgumentError} from "commander";
import {runCommand, script} from "../processes/command.ts";
import {exitCodes} from "../processes/exit-codes.ts";
import {serve} from "../site/serve.ts";
import {buildSite} from "./build.ts";

interface Options {
  readonly port: number;
  readonly serve: boolean;
}

await runCommand(
  script("start", "Trains the sweep “minute”, builds the site with it, and serves it on this machine.")
    .option("--port <number>", "where to serve; 0: any that is free", portOf, 3000)
    .option("--no-serve", "train and build alone")
    .action(start),
  exitCodes.failed
);

async function start(options: Options): Promise<void> {
  console.error("1/3 training the sweep “minute” (cells already trained are kept)");
  await trainMinute();
  console.error("2/3 fitting and building the site");
  const {pages} = await buildSite();
  console.error(`    ${pages} pages in dist/`);
  if (options.serve) {
    const {url} = await serve("dist", {port: options.port});
    console.error(`3/3 open ${url} (this machine's own sweep: ${url}sweeps/minute); Ctrl-C ends`);
  } else {
    console.error("3/3 not serving; the site is in dist/");
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new InvalidArgumentError("Not a whole number from 0 to 65535.");
}

function trainMinute(): Promise<void> {
  const sweep = fileURLToPath(new URL("./sweep.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", sweep, "minute"], {
    stdio: ["ignore", "inherit", "inherit"]
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`the sweep “minute” ended with ${signal ?? `code ${code}`}`));
    });
  });
}
