import {spawnSync} from "node:child_process";
import {accessSync, constants, existsSync} from "node:fs";
import {delimiter, join} from "node:path";
import {pathToFileURL} from "node:url";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The browser of the tests: $CHROMIUM, or the first Chromium or Chrome on the path. */
export function findChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian’s chromium where no browser is found; needs root or sudo. */
function installChromium(): void {
  const sudo = process.getuid?.() === 0 ? [] : ["sudo"];
  for (const step of [["update"], ["install", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu-core"]]) {
    const [command, ...args] = [...sudo, "apt-get", ...step] as [string, ...string[]];
    spawnSync(command, args, {stdio: ["ignore", 2, 2], env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}});
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href && !findChromium()) {
  console.error("no Chromium found; installing Debian’s");
  installChromium();
  if (!findChromium()) {
    console.error("no Chromium to test pages in; install one, or name it: CHROMIUM=/path/to/chromium npm test");
    process.exit(1);
  }
}
