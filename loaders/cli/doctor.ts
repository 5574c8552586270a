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
  readonly found: string;
  /** Only some commands need it. */
  readonly optional?: true;
}

export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("say whether all is there that the commands need")
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

/** Whether all is there that the commands need, and whether a law whose parameters are known is found again. */
function examine(): {
  readonly schema: string;
  readonly version: 1;
  readonly ok: boolean;
  readonly checks: readonly Check[];
} {
  const major = Number(process.versions.node.split(".")[0]);
  const own = Object.entries(versions()).map(
    ([name, found]): Check => ({name, found, ok: found !== "unknown" && (name !== "node" || major >= 20)})
  );
  const training = ["@tensorflow/tfjs", "@tensorflow/tfjs-backend-wasm", "tsx"].map((name): Check => {
    const found = versionOf(name);
    return {name, found: found ?? "not installed: sweep needs it", ok: found !== undefined, optional: true};
  });
  const configuration = ["ts", "js", "mjs"]
    .map((end) => `critical-scale.config.${end}`)
    .find((file) => existsSync(file));
  const checks: Check[] = [
    ...own,
    refit(),
    ...training,
    {name: "configuration", found: configuration ?? "none in this folder", ok: true},
    {name: "cores", found: String(availableParallelism()), ok: true},
    {name: "memory", found: `${(totalmem() / 2 ** 30).toFixed(1)} GiB`, ok: true}
  ];
  return {schema: "critical-scale/doctor", version: 1, ok: checks.every(({ok, optional}) => ok || optional), checks};
}

function refit(): Check {
  const truth = chinchilla.published[1]!.values;
  const N = Array.from({length: 40}, (_, i) => 10 ** (7 + (i % 8) / 2));
  const D = Array.from({length: 40}, (_, i) => 10 ** (9 + Math.floor(i / 8) / 2));
  const y = N.map((n, i) => predict(chinchilla, truth, {N: n, D: D[i]!}));
  const found = valuesOf(fit(chinchilla, {x: {N, D}, y}, {intervals: "none"}));
  const error = Math.max(...Object.entries(truth).map(([name, value]) => Math.abs(found[name]! / value - 1)));
  return {name: "a known law", ok: error < 1e-6, found: `found again within ${error.toExponential(1)}`};
}

const doctorText = (checks: readonly Check[]) =>
  checks
    .map(({name, ok, found, optional}) => `${ok ? "ok  " : optional ? "–   " : "BAD "}${name}: ${found}\n`)
    .join("");
