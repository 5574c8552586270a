import {spawn} from "node:child_process";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {buildSite} from "./build.ts";
import {serve} from "./serve.ts";

const {values} = parseArgs({
  options: {
    port: {type: "string", default: "3000"},
    serve: {type: "boolean", default: true}
  },
  allowNegative: true
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`invalid --port; not a whole number from 0 to 65535: ${values.port}`);
  process.exit(2);
}

try {
  console.error("1/3 training the sweep “minute” (cells already trained are kept)");
  await trainMinute();
  console.error("2/3 fitting and building the site");
  const {pages} = await buildSite();
  console.error(`    ${pages} pages in dist/`);
  if (values.serve) {
    const {url} = await serve("dist", {port});
    console.error(`3/3 open ${url} (this machine's own sweep: ${url}sweeps/minute); Ctrl-C ends`);
  } else {
    console.error("3/3 not serving; the site is in dist/");
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
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
