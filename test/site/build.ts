import {spawnSync} from "node:child_process";

/** Every test of the site looks at one build of it, made as `npm run build` makes it. */
export default function setup(): void {
  const {status} = spawnSync(process.execPath, ["--import", "tsx", "loaders/commands/build.ts"], {stdio: "inherit"});
  if (status !== 0) throw new Error("the site does not build");
}
