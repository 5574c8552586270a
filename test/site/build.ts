import {spawn} from "node:child_process";
import {mkdtempSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {TestProject} from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The file that appears when the build has ended, with its exit code. */
    readonly buildEnded: string;
  }
}

/**
 * Begins to build the site, as `npm run build` does: every test of the site looks at this one build. Other tests run
 * meanwhile; `built.ts` waits for its end.
 */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "critical-scale-build-"));
  const ended = join(folder, "ended");
  project.provide("buildEnded", ended);
  const build = spawn(process.execPath, ["--import", "tsx", "loaders/commands/build.ts"], {stdio: "inherit"});
  build.once("exit", (code) => {
    writeFileSync(`${ended}~`, String(code));
    renameSync(`${ended}~`, ended); // no reader sees it empty
  });
  return () => {
    build.removeAllListeners("exit").kill();
    rmSync(folder, {recursive: true});
  };
}
