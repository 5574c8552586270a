import {existsSync, readFileSync} from "node:fs";
import {dataPackage} from "../publish/data-package.ts";

/** What differs between the files under data/ and what data/datapackage.json says of them, one line a file. */
export function wrongFiles(): {readonly files: number; readonly wrong: readonly string[]} {
  const path = "data/datapackage.json";
  if (!existsSync(path)) return {files: 0, wrong: [`${path} is not there`]};
  const stated = JSON.parse(readFileSync(path, "utf8")) as ReturnType<typeof dataPackage>;
  const found = new Map(dataPackage().resources.map((one) => [one.path, one]));
  const wrong = stated.resources.flatMap(({path, hash, bytes}) => {
    const there = found.get(path);
    found.delete(path);
    if (!there) return [`data/${path} is not there`];
    return there.hash === hash
      ? []
      : [`data/${path} is not what datapackage.json names; ${there.bytes} bytes for ${bytes}`];
  });
  return {
    files: stated.resources.length,
    wrong: [...wrong, ...[...found.keys()].map((path) => `data/${path} is not in datapackage.json`)]
  };
}
