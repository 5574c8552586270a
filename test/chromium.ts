import {spawnSync} from "node:child_process";
import {pathToFileURL} from "node:url";
import {findChromium} from "../loaders/site/find-chromium.ts";

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
