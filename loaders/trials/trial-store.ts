import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {canonicalJson} from "../../src/lib/core/run.ts";
import type {Trial, TrialRecord} from "../../src/lib/core/trial.ts";
import {replaceFile, sha256Of, storeRoot} from "../store/store.ts";

export const trialKey = (trial: Trial) => sha256Of(canonicalJson(trial));

const pathOf = (key: string) => join(storeRoot(), "trials", key.slice(0, 2), `${key}.json`);

/** The stored record of a trial. */
export function readTrial(trial: Trial): TrialRecord | undefined {
  const path = pathOf(trialKey(trial));
  return existsSync(path) ? {...(JSON.parse(readFileSync(path, "utf8")) as TrialRecord), trial} : undefined;
}

export function writeTrial(record: TrialRecord): void {
  replaceFile(pathOf(record.key), canonicalJson({...record, moments: rounded(record.moments)}));
}

/** Seven digits: more than single precision gives. */
const rounded = (moments: TrialRecord["moments"]): TrialRecord["moments"] =>
  JSON.parse(JSON.stringify(moments, (_, v: unknown) => (typeof v === "number" ? Number(v.toPrecision(7)) : v)));
