// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import * as depthFigures from "../../../src/components/networks/depth-figures.ts";
import * as lipschitzFigures from "../../../src/components/networks/lipschitz-figures.ts";
import {type DeepNetwork, type Distance, depthReport} from "../../../src/lib/analysis/networks/depth-report.ts";
import {
  crossingsOf,
  lipschitzPaths,
  lipschitzRanges,
  lipschitzTrends
} from "../../../src/lib/analysis/networks/lipschitz-bounds.ts";
import type {Probed} from "../../../src/lib/core/probe.ts";

const figures = {...depthFigures, ...lipschitzFigures};

const depths = [1, 2, 3, 4];
const seeds = [1, 2, 3];

/** Networks a known way apart: `gap` of two depths, and .1 and a little of two seeds. */
function made(gap: (shallow: number) => number) {
  const networks = depths.flatMap((depth) =>
    seeds.map(
      (seed): DeepNetwork => ({
        depth,
        seed,
        N: 100 * depth,
        loss: 2 - 0.1 * depth + 0.001 * seed,
        toSource: 0.2,
        blocks: Array(depth).fill(1 + 2 / depth),
        whole: 9 + seed
      })
    )
  );
  const pairs = networks.flatMap((from, i) =>
    networks.slice(i + 1).map((to): Distance => {
      const near = 0.1 + 0.001 * (from.seed + to.seed);
      const apart = Math.abs(from.depth - to.depth);
      return {from, to, variation: near + (apart === 1 ? gap(Math.min(from.depth, to.depth)) : apart)};
    })
  );
  return depthReport(networks, pairs);
}

describe("depths", () => {
  it("that differ less and less beyond their seeds decay, by the excess that was put in", () => {
    const report = made((k) => 2 ** -k);
    for (const [i, {excess, seeds}] of report.steps.entries()) {
      expect(excess.value).toBeCloseTo(2 ** -(i + 1), 10);
      expect(seeds.value).toBeCloseTo(0.104, 10);
    }
    expect(report.decay).toBe("decays");
    expect(report.rows.map(({block}) => block.value)).toEqual([3, 2, 1 + 2 / 3, 1.5].map((v) => expect.closeTo(v, 12)));
  });
  it("that differ more and more do not, and of one pair of seeds nothing is said", () => {
    expect(made((k) => 0.1 * k).decay).toBe("does-not-decay");
    expect(made(() => 0).decay).toBe("not-seen");
    const one = made((k) => 2 ** -k).steps[0]!;
    expect(depthReport([], [{from: {depth: 1, seed: 1}, to: {depth: 2, seed: 1}, variation: 1}]).steps).toEqual([]);
    expect(one.excess.lower).not.toBeNull();
  });
});

/** One network, by the lower bound of its only part and its loss along training. */
const network = (key: string, path: readonly (readonly [lower: number, loss: number])[]) =>
  path.map(
    ([lower, loss], step) =>
      ({
        key,
        step,
        N: 10,
        D: step,
        cell: {},
        readings: {lipschitz: {"hidden:lower": lower, "hidden:here": 8, "hidden:everywhere": null}, resistance: {loss}}
      }) as unknown as Probed
  );

const probed = [
  ...network("always", [
    [1.1, 1],
    [2, 0.1],
    [3, 0.1]
  ]),
  ...network("never", [
    [0.5, 1],
    [0.6, 0.1],
    [0.9, 0.1]
  ]),
  ...network("before", [
    [0.5, 1],
    [1.5, 1],
    [3, 0.1]
  ]),
  ...network("with", [
    [0.5, 1],
    [0.9, 1],
    [3, 0.1]
  ]),
  ...network("after", [
    [0.5, 1],
    [0.9, 0.1],
    [3, 0.1]
  ])
];

describe("parts", () => {
  it("cross one before, with or after the first learning", () => {
    expect(crossingsOf(probed, {entropy: 0, unigramEntropy: 1})).toEqual([
      {part: "hidden", networks: 5, always: 1, never: 1, before: 1, at: 1, after: 1}
    ]);
  });
  it("have bounds where there are any", () => {
    const [found] = lipschitzRanges(probed);
    expect(found!.before.value).toBeCloseTo((1.1 * 0.5 ** 4) ** (1 / 5), 12);
    expect(found!.here).toBeCloseTo(8, 12);
    expect(found!.everywhere).toBeNull();
  });
});

describe("parts along training", () => {
  it("are read checkpoint by checkpoint, over the networks of a size", () => {
    const paths = lipschitzPaths(probed);
    expect(paths.map(({step}) => step)).toEqual([0, 1, 2]);
    expect(paths[2]!.lower.value).toBeCloseTo((3 ** 4 * 0.9) ** (1 / 5), 12);
    expect(paths[1]!.loss).toBeCloseTo((0.1 + 0.1 + 1 + 1 + 0.1) / 5, 12);
    expect(lipschitzPaths([])).toEqual([]);
  });
  it("that grow as the loss falls have a correlation of −1, that shrink of 1", () => {
    const falling = [1, 0.5, 0.2];
    const growing = network(
      "growing",
      falling.map((loss, i) => [1 + i, loss] as const)
    );
    const shrinking = network(
      "shrinking",
      falling.map((loss) => [loss, loss] as const)
    );
    expect(lipschitzTrends(growing)[0]!.withLoss.value).toBeCloseTo(-1, 12);
    expect(lipschitzTrends(shrinking)[0]!.withLoss.value).toBeCloseTo(1, 12);
    const both = lipschitzTrends([...growing, ...shrinking])[0]!;
    expect(both).toMatchObject({part: "hidden", networks: 2});
    expect(both.withLoss.value).toBeCloseTo(0, 12);
  });
});

describe("the page", () => {
  const page = {
    depth: {...made((k) => 2 ** -k), unit: "token", entropy: 1.5},
    parts: [
      {
        title: "A task",
        bounds: lipschitzRanges(probed),
        crossings: crossingsOf(probed, {entropy: 0, unigramEntropy: 1}),
        paths: lipschitzPaths(probed),
        trends: lipschitzTrends(probed)
      }
    ]
  };
  it("draws every step next to its seeds, and gives each claim its verdict", () => {
    expect(figures.distanceFigure(page).querySelectorAll("svg circle").length).toBe(6);
    expect(figures.depthClaims(page).map(({verdict}) => verdict)).toEqual([
      "supported",
      "not-reached",
      "supported",
      "contradicted",
      "not-supported"
    ]);
    for (const by of ["step", "loss"] as const) {
      const drawn = figures.boundFigure(page.parts[0]!, by);
      expect(drawn.querySelectorAll(".panels circle").length).toBe(by === "step" ? 2 : 3);
    }
    for (const draw of [figures.depthTable, figures.depthsTable, figures.boundsTables, figures.crossingTables])
      expect(draw(page).textContent).not.toMatch(/NaN|undefined|null/);
  });
  it("says so where nothing was measured", () => {
    const nothing = {depth: null, parts: []};
    expect(figures.decaySentence(nothing)).toMatch(/measured/);
    expect(figures.distanceFigure(nothing).className).toBe("notice");
    expect(figures.depthTable(nothing).className).toBe("notice");
  });
});
