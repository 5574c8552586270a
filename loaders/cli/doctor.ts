import {existsSync} from "node:fs";
import {availableParallelism, totalmem} from "node:os";
import type {Command} from "commander";
import {valuesOf} from "../../src/lib/core/fit.ts";
import {predict} from "../../src/lib/core/law.ts";
import {fit} from "../../src/lib/fitting/fit.ts";
import {chinchilla} from "../../src/lib/laws/loss/chinchilla.ts";
import {exitCodes} from "../processes/exit-codes.ts";
import {json, output} from "./output.ts";
import {versionOf, versions} from "./package.ts";

interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** A version, a file, or a number: cores, bytes, the largest relative error of a law; null where there is none. */
  readonly found: string | number | null;
  /** Only some commands need it. */
  readonly optional?: true;
}

export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("check that everything the commands need is installed")
    .option("--json", "JSON on stdout")
    .addHelpText(
      "after",
      "\nExamples:\n  critical-scale doctor\n  critical-scale doctor --json | jq '.checks[] | select(.ok | not)'"
    )
    .action(({json: asJson}: {json?: boolean}) => {
      const found = examine();
      output(asJson ? json(found) : doctorText(found.checks));
      if (!found.ok) process.exitCode = exitCodes.failed;
    });
}

/** Checks that dependencies are installed, and that a fit recovers a known law. */
function examine(): {
  readonly schema: string;
  readonly version: 2;
  readonly ok: boolean;
  readonly checks: readonly Check[];
} {
  const major = Number(process.versions.node.split(".")[0]);
  const own = Object.entries(versions()).map(
    ([name, version]): Check => ({
      name,
      found: version === "unknown" ? null : version,
      ok: version !== "unknown" && (name !== "node" || major >= 20)
    })
  );
  const training = ["@tensorflow/tfjs", "@tensorflow/tfjs-backend-wasm", "tsx"].map((name): Check => {
    const found = versionOf(name) ?? null;
    return {name, found, ok: found !== null, optional: true};
  });
  const configuration = ["ts", "js", "mjs"]
    .map((end) => `critical-scale.config.${end}`)
    .find((file) => existsSync(file));
  const checks: Check[] = [
    ...own,
    refit(),
    ...training,
    {name: "configuration", found: configuration ?? null, ok: true},
    {name: "cores", found: availableParallelism(), ok: true},
    {name: "memory", found: totalmem(), ok: true}
  ];
  return {schema: "critical-scale/doctor", version: 2, ok: checks.every(({ok, optional}) => ok || optional), checks};
}

function refit(): Check {
  const truth = chinchilla.published[1]!.values;
  const N = Array.from({length: 40}, (_, i) => 10 ** (7 + (i % 8) / 2));
  const D = Array.from({length: 40}, (_, i) => 10 ** (9 + Math.floor(i / 8) / 2));
  const y = N.map((n, i) => predict(chinchilla, truth, {N: n, D: D[i]!}));
  const found = valuesOf(fit(chinchilla, {x: {N, D}, y}, {intervals: "none"}));
  const error = Math.max(...Object.entries(truth).map(([name, value]) => Math.abs(found[name]! / value - 1)));
  return {name: KNOWN, ok: error < 1e-6, found: error};
}

const KNOWN = "known-law";

const doctorText = (checks: readonly Check[]) =>
  checks
    .map((check) => {
      const mark = check.ok ? "ok  " : check.optional ? "–   " : "BAD ";
      return `${mark}${check.name === KNOWN ? "a known law" : check.name}: ${foundText(check)}\n`;
    })
    .join("");

function foundText({name, found, optional}: Check): string {
  if (found === null)
    return optional ? "not installed: sweep needs it" : name === "configuration" ? "none in this folder" : "unknown";
  if (name === KNOWN) return `recovered within ${(found as number).toExponential(1)}`;
  return name === "memory" ? `${((found as number) / 2 ** 30).toFixed(1)} GiB` : String(found);
}
