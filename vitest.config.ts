import {availableParallelism} from "node:os";
import {fileURLToPath} from "node:url";
import {defineConfig} from "vitest/config";
import {BaseSequencer, type TestSpecification} from "vitest/node";

/**
 * Files that take minutes, in order: begun first, they do not keep one core busy at the end while the other is idle.
 */
const long = [
  "loaders/cluster/executors",
  "package/package",
  "loaders/train/sweep",
  "lib/emergence/degenerate",
  "lib/emergence/verdict/verdict",
  "site/pages",
  "site/fit-samples",
  "site/accessible",
  "site/fit"
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({moduleId}: TestSpecification) => {
      const place = long.findIndex((name) => moduleId.includes(`test/${name}.test`));
      return place < 0 ? long.length : place;
    };
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  resolve: {
    alias: {
      "observablehq:stdlib": fileURLToPath(new URL("./test/stubs/stdlib.ts", import.meta.url)),
      "npm:htl": "htl"
    }
  },
  test: {
    maxWorkers: availableParallelism(), // by default one less: of two cores one
    sequence: {sequencer: LongestFirst},
    projects: [
      {
        extends: true,
        test: {
          name: "executors", // daemons are killed at stated moments, which a build on all cores would let pass
          include: ["test/loaders/cluster/executors.test.ts"],
          sequence: {groupOrder: 1}
        }
      },
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/site/**", "test/loaders/cluster/executors.test.ts"],
          sequence: {groupOrder: 0}, // while the site is built, as Framework uses one core only
          testTimeout: 60_000,
          hookTimeout: 60_000
        }
      },
      {
        extends: true,
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts"],
          globalSetup: ["test/site/build.ts"],
          setupFiles: ["test/site/built.ts"],
          sequence: {groupOrder: 1},
          testTimeout: 120_000,
          hookTimeout: 600_000,
          maxConcurrency: 4 // pages open at once: most of a visit is waiting for the network to fall silent
        }
      }
    ]
  }
});
