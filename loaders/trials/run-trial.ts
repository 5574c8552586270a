import type {Trial, TrialMoment, TrialRecord} from "../../src/lib/core/trial.ts";
import {random} from "../../src/lib/numerics/random.ts";
import {sharesAt} from "../../src/lib/tasks/domain-shares.ts";
import {domainFacts, domainTask} from "../../src/lib/tasks/domains.ts";
import {tf} from "../kernels/tensorflow.ts";
import {type DecoderShape, decoderWeights} from "../models/decoder.ts";
import {parameterCount, size, type Tensors} from "../models/model.ts";
import {Replicas} from "../train/replicas.ts";
import {learningRateAt} from "../train/schedule.ts";
import {type Batches, batchesOf} from "./batches.ts";
import {type DomainOptions, evaluateDomains} from "./evaluate-domains.ts";
import {trialKey} from "./trial-store.ts";

/** Sequences of each domain: held out, and evaluated by mixing rules. */
const HELD_OUT = 512;
const LOOKED_AT = 64;
/** Decisions of a mixing rule per stage. */
const DECISIONS = 10;
/** Readings per stage, at its last step and at halves, quarters, … of its steps. */
const READINGS = 7;

type Arrays = readonly Float32Array[];

/** Trains one network through its stages, with readings on the way; the engine must be running. */
export function runTrial(trial: Trial): TrialRecord {
  const {shape, moments} = trained(trial);
  return {key: trialKey(trial), trial, N: parameterCount(decoderWeights(shape)).N, moments};
}

/** State of a trial after its last stage. */
interface Trained {
  readonly shape: DecoderShape;
  readonly arrays: Arrays;
  /** Expected tokens by domain so far. */
  readonly units: readonly number[];
  readonly moments: readonly TrialMoment[];
}

/** Earlier stages and teachers, which consecutive trials share. */
const cache = new Map<string, Trained>();
const CACHE_SIZE = 4;

function cachedOrTrained(trial: Trial): Trained {
  const key = trialKey(trial);
  const found = cache.get(key) ?? trained(trial);
  cache.delete(key);
  cache.set(key, found);
  if (cache.size > CACHE_SIZE) cache.delete(cache.keys().next().value!);
  return found;
}

function trained(trial: Trial): Trained {
  const before = trial.stages.slice(0, -1);
  return runStage(trial, before.length ? cachedOrTrained({...trial, stages: before}) : beginning(trial));
}

function beginning({model, domains, seed}: Trial): Trained {
  const [width, depth, heads, context] = ["width", "depth", "heads", "context"].map((name) => Number(model[name]));
  const {vocabulary} = domainTask(0, domains);
  const shape = {width: width!, depth: depth!, heads: heads!, context: context!, vocabulary};
  const stream = random("initial weights", seed);
  const arrays = decoderWeights(shape).map(({shape, initial}) =>
    Float32Array.from({length: size(shape)}, (_, i) => initial(stream, i))
  );
  return {shape, arrays, units: Array(domains).fill(0), moments: []};
}

/** Runs the last stage of a trial, from the state after the earlier ones. */
function runStage(trial: Trial, {shape, arrays, units: before, moments: earlier}: Trained): Trained {
  const {domains, seed, stages} = trial;
  const index = stages.length - 1;
  const {steps, learningRate, mixing, teacher} = stages[index]!;
  const facts = domainFacts(domains);
  const units = [...before];
  const moments = [...earlier];
  const replicas = new Replicas(decoderWeights(shape), [arrays], {weightDecay: 0.01});
  const teaching = teacher && tensorsOf(cachedOrTrained(teacher.trial));
  const evaluate = (options: DomainOptions) => evaluateDomains(shape, replicas.weights, domains, options);
  const sharesNow = (step: number) => {
    const looks = mixing.rule === "ratio" || mixing.rule === "band";
    const readings = looks ? evaluate({label: `look ${seed} ${index} ${step}`, sequences: LOOKED_AT}) : [];
    return sharesAt(mixing, facts, step / steps, readings);
  };
  const due = new Set([0, ...Array.from({length: READINGS}, (_, i) => Math.floor(steps / 2 ** i))]);
  const decides = new Set(Array.from({length: DECISIONS}, (_, i) => Math.ceil((i * steps) / DECISIONS)));
  let batches: Batches | undefined;
  let shares: readonly number[] = [];
  for (let step = 0; step <= steps; ++step) {
    if (due.has(step)) {
      const read = evaluate({label: "held-out", sequences: HELD_OUT, temperatures: step === steps});
      moments.push({stage: index, step, units: [...units], domains: read});
    }
    if (step === steps) break;
    if (decides.has(step)) {
      shares = sharesNow(step);
      batches?.dispose();
      batches = batchesOf(trial, shape, shares);
    }
    const stream = random("trial", seed, index, step);
    const loss = teaching ? batches!.soft(stream, teaching, teacher!.temperature) : batches!.hard(stream);
    replicas.step(loss, [learningRateAt(step, {steps, learningRate, schedule: "cosine"})]);
    for (const [m, share] of shares.entries()) units[m]! += share * batches!.unitsPerStep;
  }
  const ended = replicas.arrays()[0]!.slice(0, arrays.length);
  batches?.dispose();
  replicas.dispose();
  if (teaching) tf.dispose(teaching);
  return {shape, arrays: ended, units, moments};
}

/** The caller disposes of them. */
const tensorsOf = ({shape, arrays}: Trained): Tensors =>
  Object.fromEntries(decoderWeights(shape).map(({name, shape}, i) => [name, tf.tensor(arrays[i]!, [1, ...shape])]));
