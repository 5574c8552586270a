import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Tensor1D} from "@tensorflow/tfjs";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {startEngine} from "../../../loaders/kernels/engine.ts";
import {tf} from "../../../loaders/kernels/tensorflow.ts";
import type {Model} from "../../../loaders/models/model.ts";
import {probes} from "../../../loaders/probes/index.ts";
import type {Network} from "../../../loaders/probes/probe.ts";
import {probeCell} from "../../../loaders/probes/probing.ts";
import {dropout, noisy, rounded} from "../../../loaders/probes/robustness.ts";
import {sharpness} from "../../../loaders/probes/sharpness.ts";
import {readSnapshot} from "../../../loaders/probes/snapshots.ts";
import {temperature} from "../../../loaders/probes/temperature.ts";
import {train} from "../../../loaders/train/train.ts";
import type {Cell} from "../../../src/lib/core/run.ts";
import {random} from "../../../src/lib/numerics/random.ts";
import {studies} from "../../../src/lib/studies/index.ts";
import {type Study, snapshotSteps} from "../../../src/lib/studies/study.ts";
import {sweeps} from "../../../src/lib/sweeps/index.ts";
import {cells} from "../../../src/lib/sweeps/sweep.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";

const store = mkdtempSync(join(tmpdir(), "probes-"));
let smoke: readonly Cell[];
beforeAll(async () => {
  vi.stubEnv("CRITICAL_SCALE_STORE", store);
  smoke = cells(sweeps.get("smoke"), await startEngine());
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(store, {recursive: true});
});

/** A network whose answers are known: nothing of it is trained. */
function known(model: Partial<Model>, weights: readonly number[][]): Network {
  const dispose = () => {};
  const whole = {unitsPerStep: 1, flopsPerStep: 1, dispose, ...model} as Model;
  return {
    cell: smoke[0]!,
    task: tasks.get("sparse-parity"),
    model: whole,
    weights: weights.map((values) => Float32Array.from(values))
  };
}

describe("sharpness", () => {
  it("of a quadratic is its largest eigenvalue, and its gradient is that of the quadratic", () => {
    const curvatures = [0.3, 7, -2, 4, 1, 0.5];
    const at = [1, -0.5, 0.25, 2, -1, 0.75];
    const network = known(
      {
        weights: [
          {name: "x", shape: [2, 2], initial: () => 0},
          {name: "y", shape: [2], initial: () => 0}
        ],
        batchLoss: (streams) => (w) => {
          const all = tf.concat([tf.reshape(w.x!, [streams.length, 4]), tf.reshape(w.y!, [streams.length, 2])], 1);
          return tf.mul(0.5, tf.sum(tf.mul(tf.tensor1d(curvatures), tf.square(all)), 1)) as Tensor1D;
        }
      },
      [at.slice(0, 4), at.slice(4)]
    );
    const {top, least, gradient, residual, scaled} = sharpness.read(network) as Record<string, number>;
    expect(top).toBeCloseTo(7, 2);
    expect(least).toBeCloseTo(-2, 2);
    expect(residual).toBeLessThan(0.05);
    expect(gradient).toBeCloseTo(Math.hypot(...at.map((x, i) => curvatures[i]! * x)), 4);
    expect(scaled).toBeCloseTo((7 * at.reduce((sum, x) => sum + x * x, 0)) / 6, 1);
  });
});

describe("temperature", () => {
  const right = [1.2, 0.1, -0.7];
  const softmax = (x: readonly number[]) => {
    const e = x.map(Math.exp);
    return e.map((v) => v / e.reduce((a, b) => a + b));
  };
  const P = softmax(right);
  const read = (sureness: number) =>
    temperature.read(
      known(
        {
          weights: [{name: "logits", shape: [3], initial: () => 0, head: true}],
          evaluate: (w, replicas) =>
            Array.from({length: replicas}, (_, r) => {
              const logits = [...w.logits!.dataSync().slice(3 * r, 3 * r + 3)];
              const loss = -softmax(logits).reduce((sum, q, i) => sum + P[i]! * Math.log(q), 0);
              return {loss, scores: [{capability: "one", metric: "kl", kind: "smooth", value: loss}]};
            })
        },
        [right.map((v) => sureness * v)]
      )
    );
  it.each([0.5, 1, 1.3, 2])("of a network %d times too sure", (sureness) => {
    const {T, gain, "T-one": own} = read(sureness);
    expect(Math.abs(T! / sureness - 1)).toBeLessThan(0.01);
    expect(own).toBe(T);
    expect(gain).toBeGreaterThan(-1e-4);
  });
  it("is not told where the loss still falls at the hottest that was tried", () => {
    expect(read(5)).toEqual({T: null, gain: null, "T-one": null});
  });
});

describe("a perturbation", () => {
  const weights = [Array.from({length: 4000}, (_, i) => Math.sin(i)), [3, 4]];
  const model = {
    weights: [
      {name: "matrix", shape: [400, 10], initial: () => 0, decay: true, units: true},
      {name: "bias", shape: [2], initial: () => 0}
    ]
  };
  const rms = (values: ArrayLike<number>) =>
    Math.sqrt(Array.from(values).reduce((s, v) => s + v * v, 0) / values.length);
  it("by noise is as large as it says, of matrices alone", () => {
    const network = known(model, weights);
    const [matrix, bias] = noisy(network, 0.2, random("test"));
    const noise = matrix!.map((v, i) => v - network.weights[0]![i]!);
    expect(rms(noise) / rms(weights[0]!)).toBeCloseTo(0.2, 2);
    expect(bias).toEqual(network.weights[1]);
  });
  it.each([
    [2, 3],
    [3, 7],
    [4, 15]
  ])("by rounding to %d bits leaves %d values, each within half a step", (bits, values) => {
    const network = known(model, weights);
    const [matrix] = rounded(network, bits);
    expect(new Set(matrix!.map((v) => (v === 0 ? 0 : v))).size).toBe(values);
    const step = Math.max(...weights[0]!) / (2 ** (bits - 1) - 1);
    expect(Math.max(...matrix!.map((v, i) => Math.abs(v - weights[0]![i]!)))).toBeLessThan(0.501 * step);
  });
  it("by silence takes whole units, about as many as it says, and keeps their sum on average", () => {
    const [matrix] = dropout(known(model, weights), 0.25, random("test"));
    const units = Array.from({length: 400}, (_, u) => matrix!.subarray(10 * u, 10 * u + 10));
    const silent = units.filter((unit) => unit.every((v) => v === 0)).length;
    expect(Math.abs(silent - 100)).toBeLessThan(5 * Math.sqrt(400 * 0.25 * 0.75));
    for (const [u, unit] of units.entries())
      for (const [j, v] of unit.entries()) if (v !== 0) expect(v / weights[0]![10 * u + j]!).toBeCloseTo(4 / 3, 5);
  });
});

describe("probing a cell", () => {
  const study: Study = {
    id: "test",
    title: "",
    note: "",
    sweep: "smoke",
    selects: () => true,
    snapshots: 2,
    report: "distortion"
  };
  it.each([
    0, 1
  ])("reads every probe at every snapshot, trains as the sweep does, and next time not at all", async (which) => {
    const cell = smoke.filter(({seed}) => seed === 1)[which === 0 ? 0 : smoke.length - 1]!;
    const first = await probeCell(study, cell);
    expect(first.outcome).toEqual((await train([cell]))![0]);
    expect(first.probed.map(({step}) => step)).toEqual([0, cell.steps]);
    for (const {readings} of first.probed)
      expect(Object.keys(readings).sort()).toEqual(probes.all.map(({id}) => id).sort());
    const [before, after] = first.probed.map(({readings}) => readings.resistance!.loss!);
    expect(after).toBeLessThan(before!);
    const again = await probeCell(study, cell);
    expect(again.outcome).toBeUndefined();
    expect(again.probed).toEqual(first.probed);
    expect(readSnapshot(first.probed[0]!.key, cell.steps)).toBeDefined();
  }, 60_000);
});

describe("every probe", () => {
  it.each(probes.all)("$id says what its numbers are and whence it comes", ({id, title, note, source, version}) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title.length).toBeGreaterThan(4);
    expect(note).toMatch(/\.$/);
    expect(source.length).toBeGreaterThan(4);
    expect(version).toBeGreaterThanOrEqual(1);
  });
});

describe("every study", () => {
  it.each(studies.all)("$id keeps weights of cells that its sweep has", (study) => {
    const chosen = cells(sweeps.get(study.sweep), "simd").filter(study.selects);
    expect(chosen.length).toBeGreaterThan(8);
    expect(study.probes?.filter((id) => !probes.has(id)) ?? []).toEqual([]);
    for (const cell of chosen) {
      const steps = snapshotSteps(study, cell);
      expect(steps[0]).toBe(0);
      expect(steps.at(-1)).toBe(cell.steps);
      expect(steps.length).toBe(study.snapshots);
    }
  });
});
