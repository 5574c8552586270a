import {readdirSync} from "node:fs";

/** Pages that one file writes for every entry of a registry. */
const folders = ["capabilities/", "laws/", "tasks/", "sweeps/"];

/** Every page of the built site, by its address; globalSetup has built it. */
export const built = () =>
  readdirSync("dist", {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".html") && file !== "404.html")
    .map((file) => file.replace(/(index)?\.html$/, ""))
    .sort();

/** So many of a folder’s pages, evenly, from the first to the last. */
function someOf(all: readonly string[], count: number): string[] {
  const at = (i: number) => all[Math.round((i * (all.length - 1)) / (count - 1))]!;
  return all.length <= count ? [...all] : Array.from({length: count}, (_, i) => at(i));
}

/**
 * English pages: those that stand alone, and of each registry’s so many; of the many capabilities no more than eight.
 */
export function sampled(count = 3): string[] {
  const all = built().filter((path) => !path.startsWith("zh/"));
  const of = (folder: string) => all.filter((path) => path.startsWith(folder) && path !== folder);
  const alone = all.filter((path) => !folders.some((folder) => path.startsWith(folder) && path !== folder));
  return [
    ...alone,
    ...folders.flatMap((folder) => someOf(of(folder), folder === "capabilities/" ? Math.min(8, count) : count))
  ];
}
