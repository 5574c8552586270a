// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {
  bottleneckClaim,
  bottleneckFigure,
  bottleneckTable
} from "../../../src/components/networks/bottleneck-figures.ts";
import * as figures from "../../../src/components/networks/representation-figures.ts";
import {bottleneckReport} from "../../../src/lib/analysis/networks/bottleneck-report.ts";
import {representationReport} from "../../../src/lib/analysis/networks/representation-report.ts";
import type {Probed} from "../../../src/lib/core/probe.ts";
import type {Run} from "../../../src/lib/core/run.ts";
import {expectedAbsCosine} from "../../../src/lib/networks/geometry/near-orthogonality.ts";

/** Three seeds, whose features halve and whose information on the answer grows. */
const probed = [1, 2, 3].flatMap((seed) =>
  [0, 10, 20].map((step) => {
    const late = step / 20;
    const representations = {
      "hidden:features": 8 - 4 * late + 0.01 * seed,
      "hidden:condition": seed === 2 ? null : 3,
      "hidden:diffusion": 2,
      "hidden:kept": 4 + 0.1 * late + 0.001 * seed,
      "hidden:relevant": 0.1 + 0.5 * late + 0.001 * seed,
      "hidden:shuffled": 0.02,
      "w:cosine": expectedAbsCosine(16) + 0.3 * late + 0.001 * seed,
      "w:dimension": 16
    };
    return {key: `${seed}`, step, N: 100, D: step, cell: {seed}, readings: {representations}} as unknown as Probed;
  })
);

/** Learns with 1/√D down to .5, the larger one from twice as high. */
const runs = [100, 1000].flatMap((N, size) =>
  [1, 2, 3].map((seed) => {
    const curve = Array.from({length: 8}, (_, i) => [
      2 ** (i + 4),
      0.5 + ((1 + size) * (1 + 0.01 * seed)) / 2 ** (i / 2)
    ]);
    return {key: `${N} ${seed}`, N, status: "trained", loss: 0.5, curve} as unknown as Run;
  })
);

const report = {...representationReport({title: "A task", unit: "sample"}, probed, runs), bottleneck: null};
const page = {reports: [report], bias: []};

describe("the report", () => {
  it("tells changes of one sign from none, and leaves out what a seed cannot tell", () => {
    const change = (quantity: string) => report.changes.find((one) => one.quantity === quantity);
    expect(change("features")!.change).toMatchObject({value: expect.closeTo(-4, 10)});
    expect(change("relevant")!.change.lower).toBeGreaterThan(0.49);
    expect(change("condition")).toBeUndefined();
    expect(report.crowding[0]!.expected).toBe(expectedAbsCosine(16));
    const [small, large] = report.structure;
    expect(large!.excess.value / small!.excess.value).toBeCloseTo(2, 10);
  });
  it("gives every claim the verdict that was put in", () => {
    const verdicts = figures.representationClaims(page).map(({verdict}) => verdict);
    expect(verdicts).toEqual(["not-supported", "supported", "supported", "not-supported", "supported"]);
  });
});

describe("the page", () => {
  it("draws a path and a structure, and no NaN", () => {
    expect(figures.planeFigure(report).querySelectorAll("svg[role=img] circle").length).toBe(1);
    expect(figures.structureFigure(report).querySelectorAll("svg circle").length).toBe(2);
    for (const draw of [figures.changesTable, figures.crowdingTable])
      expect(draw(report).textContent).not.toMatch(/NaN|undefined|null/);
    expect(figures.representationTable(page).textContent).not.toMatch(/NaN|undefined|null/);
  });
  it("says so where nothing was measured", () => {
    expect(figures.representationSentence({reports: [], bias: []})).toMatch(/measured/);
    expect(figures.representationTable({reports: [], bias: []}).className).toBe("notice");
  });
});

describe("against the bottleneck’s bound", () => {
  const joint = [Float64Array.of(0.4, 0.1), Float64Array.of(0.1, 0.4)];
  const coded = [1, 2, 3].flatMap((seed) =>
    [0, 64].map((step) => {
      const said = step ? 0.15 + 0.001 * seed : 0.01 * seed;
      const bottleneck = {"head:16:kept": 0.6, "head:16:relevant": said};
      return {key: `${seed}`, step, N: 100, D: step, cell: {}, readings: {bottleneck}} as unknown as Probed;
    })
  );
  const found = bottleneckReport("A task", joint, coded)!;
  it("tells what training brings nearer to it", () => {
    expect(found.changes).toHaveLength(1);
    expect(found.changes[0]!.change.lower).toBeGreaterThan(0.4);
    expect(found.codes.map(({step}) => step)).toEqual([0, 64]);
    for (const {share} of found.codes) expect(share.value).toBeLessThan(1);
    expect(bottleneckClaim(found).verdict).toBe("supported-in-part");
  });
  it("draws the bound, the paths and no NaN", () => {
    const drawn = bottleneckFigure(found);
    expect(drawn.querySelectorAll("svg[role=img] circle").length).toBe(1);
    expect(drawn.querySelectorAll("svg[role=img] path").length).toBeGreaterThan(1);
    expect(`${drawn.textContent}${bottleneckTable(found).textContent}`).not.toMatch(/NaN|undefined|null/);
  });
  it("is silent where nothing was read", () => {
    expect(bottleneckReport("A task", joint, probed)).toBeNull();
  });
});
