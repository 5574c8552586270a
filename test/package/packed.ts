import {execFileSync, spawnSync} from "node:child_process";
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

/** A folder in which the packed package is installed, with nothing but what it declares that it needs. */
export interface Installed {
  readonly folder: string;
  /** The package as it was packed. */
  readonly tarball: string;
  /** Runs the command line there, as a shell would. */
  run(args: readonly string[], input?: string): {code: number | null; stdout: string; stderr: string};
  remove(): void;
}

/**
 * As `npm install critical-scale-0.1.0.tgz` in an empty folder; what it needs comes from this checkout, not from a
 * network.
 */
export function installPacked(): Installed {
  const folder = mkdtempSync(join(tmpdir(), "critical-scale-"));
  execFileSync("npm", ["pack", "--pack-destination", folder], {stdio: ["ignore", "ignore", "pipe"]});
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  const {dependencies: needed} = JSON.parse(readFileSync("package.json", "utf8"));
  const here = Object.keys(needed).map((name) => [name, `file:${resolve("node_modules", name)}`]);
  const dependencies = Object.fromEntries([["critical-scale", `file:${tarball}`], ...here]);
  writeFileSync(join(folder, "package.json"), JSON.stringify({private: true, type: "module", dependencies}));
  execFileSync("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"]
  });
  const command = join(folder, "node_modules", ".bin", "critical-scale");
  return {
    folder,
    tarball: join(folder, tarball),
    run(args, input = "") {
      const {status, stdout, stderr} = spawnSync(command, args, {cwd: folder, input, encoding: "utf8"});
      return {code: status, stdout, stderr};
    },
    remove: () => rmSync(folder, {recursive: true})
  };
}
