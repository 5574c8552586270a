import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {houseDrawing} from "../loaders/house/drawing.ts";
import {arrowsOf, roomOf, sources} from "../loaders/house/imports.ts";
import {houses} from "../loaders/house/rooms.ts";

describe.each(Object.entries(houses))("%s", (root, floors) => {
  const floorOf = new Map(floors.flatMap((floor, i) => Object.keys(floor).map((room) => [room, i] as const)));
  const arrows = arrowsOf(root);
  const room = (file: string) => roomOf(file, root);

  it("has a floor for every folder, and no floor for none", () => {
    const folders = new Set(sources(root).map(room));
    expect([...folders].filter((folder) => !floorOf.has(folder))).toEqual([]);
    expect([...floorOf.keys()].filter((folder) => !folders.has(folder))).toEqual([]);
  });
  it("imports from below alone", () => {
    const wrong = arrows.filter(
      ({file, target}) => room(file) !== room(target) && floorOf.get(room(target))! >= floorOf.get(room(file))!
    );
    expect(wrong.map(({file, target}) => `${file} imports ${target}`)).toEqual([]);
  });
  it("has no two files that import each other, types included", () => {
    const next = gathered(arrows, ({file}) => file);
    const done = new Set<string>();
    const circle = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return;
      for (const {target} of next.get(file) ?? []) {
        const found = circle(target, [...path, file]);
        if (found) return found;
      }
      done.add(file);
    };
    expect(sources(root).flatMap((file) => circle(file, [])?.join(" -> ") ?? [])).toEqual([]);
  });
  it("keeps a folder within 25 files", () => {
    const rooms = gathered(sources(root), room);
    expect([...rooms].filter(([, all]) => all.length > 25).map(([name, all]) => `${name}: ${all.length}`)).toEqual([]);
  });
});

it("the drawing shows the floors and imports that there are", () => {
  expect(readFileSync("docs/architecture.svg", "utf8"), "run npm run build:architecture").toBe(houseDrawing());
});

function gathered<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one]);
  return found;
}
