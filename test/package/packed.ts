import {execFileSync, spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";

/** A folder in which the packed package is installed, with nothing but what it declares that it needs. */
export interface Installed {
  readonly folder: string;
  /** Runs the command line there, as a shell would. */
  run(args: readonly string[], input?: string): {code: number | null; stdout: string; stderr: string};
  remove(): void;
}

export function installPacked(): Installed {
  const folder = mkdtempSync(join(tmpdir(), "critical-scale-"));
  execFileSync("npm", ["pack", "--pack-destination", folder], {stdio: ["ignore", "ignore", "pipe"]});
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  execFileSync("tar", ["-xzf", join(folder, tarball), "-C", folder]);
  const home = join(folder, "node_modules", "critical-scale");
  mkdirSync(dirname(home), {recursive: true});
  cpSync(join(folder, "package"), home, {recursive: true});
  const {dependencies, bin} = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name)); // biome-ignore format: one line
  const command = join(home, bin["critical-scale"]);
  return {
    folder,
    run(args, input = "") {
      const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...args], {cwd: folder, input, encoding: "utf8"}); // biome-ignore format: one line
      return {code: status, stdout, stderr};
    },
    remove: () => rmSync(folder, {recursive: true})
  };
}
