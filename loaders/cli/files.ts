import {closeSync, existsSync, openSync, readdirSync, readSync, statSync} from "node:fs";
import {join} from "node:path";
import {ImportError} from "../../src/lib/import/table/import-error.ts";
import {blobSource, type Source} from "../../src/lib/import/table/source.ts";

/** Files, folders with all that is in them, and `-` for what comes in through a pipe. */
export async function sourcesOf(paths: readonly string[]): Promise<Source[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      if (path === "-") return [await standardInput()];
      if (!existsSync(path)) throw new ImportError({code: "no-such-file"}, {file: path});
      return statSync(path).isDirectory() ? within(path) : [fileSource(path)];
    })
  );
  const sources = found.flat();
  if (!sources.length) throw new ImportError({code: "empty-folder"}, {file: paths.join(", ")});
  return sources;
}

function within(folder: string): Source[] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
    .map(fileSource);
}

/** Read in pieces as they are asked for, so that long files never lie in memory whole. */
function fileSource(path: string): Source {
  const {size} = statSync(path);
  return {
    name: path,
    byteLength: size,
    async slice(start, end = size) {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      const file = openSync(path, "r");
      try {
        for (let at = 0; at < bytes.length; ) {
          const read = readSync(file, bytes, at, bytes.length - at, start + at);
          if (!read) throw new ImportError({code: "file-shrank"}, {file: path});
          at += read;
        }
      } finally {
        closeSync(file);
      }
      return bytes.buffer;
    }
  };
}

async function standardInput(): Promise<Source> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return blobSource("standard input", new Blob([new Uint8Array(Buffer.concat(pieces))]));
}
