import {describe, expect, it} from "vitest";
import {dataFor, transferReport} from "../../../../src/lib/analysis/training-data/transfer-report.ts";
import type {DomainReading, TrialRecord} from "../../../../src/lib/core/trial.ts";
import {fixed, stage, trialOf} from "../../../../src/lib/experiments/trials.ts";

const H = 1.4;
const truth = {k: 5, alpha: 0.6, beta: 0.4};

const reading = (loss: number, kl = 0): DomainReading => ({
  loss,
  entropy: H,
  confidence: H,
  shared: kl,
  conflicting: 2 * kl
});

/** A network of a made-up size; the loss from scratch is H + 30 D^−0.4. */
function made(N: number, seed: number, D: number, pretrained: boolean): TrialRecord {
  const known = pretrained ? truth.k * D ** truth.alpha * N ** truth.beta : 0;
  const stages = [...(pretrained ? [stage(64, fixed(1, 0, 0))] : []), stage(64, fixed(0, 1, 0))];
  const ended = {
    stage: stages.length - 1,
    step: 64,
    units: [0, D, 0],
    domains: [reading(2, 0.5), reading(H + 30 * (D + known) ** -0.4), reading(2)]
  };
  const begins = {...ended, step: 0, domains: [reading(2, 0.2), reading(3), reading(3)]};
  return {
    key: `${N} ${seed} ${D} ${pretrained}`,
    trial: trialOf({domains: 3, width: 8, seed, engine: "scalar"}, ...stages),
    N,
    moments: [begins, ended]
  };
}

const amounts = [1000, 2000, 4000, 8000, 16000];
const records = [100, 400, 1600].flatMap((N) =>
  [1, 2].flatMap((seed) => [
    ...[...amounts, 32000, 64000].map((D) => made(N, seed, D, false)),
    ...amounts.map((D) => made(N, seed, D, true))
  ])
);

describe("data transferred", () => {
  it("are what a power of D_F and N made them", () => {
    const {transferred, fit} = transferReport(records);
    for (const {N, DF, DT} of transferred)
      if (DT !== null) expect(DT / (truth.k * DF ** truth.alpha * N ** truth.beta)).toBeCloseTo(1, 6);
    for (const {param, value} of fit!.estimates) expect(value).toBeCloseTo(truth[param as keyof typeof truth], 4);
  });
  it("are bounded, not told, where no network from scratch gets as low", () => {
    const short = records.filter(({key}) => !/(16000|32000|64000) false/.test(key));
    const beyond = transferReport(short).transferred.filter(({DT}) => DT === null);
    expect(beyond.length).toBeGreaterThan(0);
    for (const {DF, least} of beyond) expect(least).toBe(Math.max(0, 8000 - DF));
  });
  it("are none where training from scratch does as well", () => {
    const harmed = records.map((record) =>
      record.trial.stages.length === 1
        ? record
        : {
            ...record,
            moments: record.moments.map((moment) => ({...moment, domains: [reading(2), reading(3.3), reading(2)]}))
          }
    );
    const {transferred, fit} = transferReport(harmed);
    expect(transferred.filter(({DF}) => DF > 1000).every(({DT}) => DT === 0)).toBe(true);
    expect(fit).toBeNull();
  });
  it("come with what the first language forgot", () => {
    const {forgetting} = transferReport(records);
    expect(forgetting).toHaveLength(15);
    expect(forgetting[0]!.shared.value).toBeCloseTo(0.3, 12);
    expect(forgetting[0]!.conflicting.value).toBeCloseTo(0.6, 12);
  });
});

describe("the data for an excess", () => {
  it("lie on the line between logarithms", () => {
    const curve = [1, 10, 100].map((D) => ({D, excess: D ** -0.5}));
    expect(dataFor(20 ** -0.5, curve)).toBeCloseTo(20, 10);
    expect(dataFor(2, curve)).toBe(1);
    expect(dataFor(0.01, curve)).toBeNull();
  });
});
