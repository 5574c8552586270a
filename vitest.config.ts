import {fileURLToPath} from "node:url";
import {defineConfig} from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "observablehq:stdlib": fileURLToPath(new URL("./test/stubs/stdlib.ts", import.meta.url)),
      "npm:htl": "htl"
    }
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/site/**"],
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
          testTimeout: 120_000,
          hookTimeout: 600_000,
          fileParallelism: false,
          maxConcurrency: 4 // pages open at once: most of a visit is waiting for the network to fall silent
        }
      }
    ]
  }
});
