import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {replaceFile, storeRoot} from "../store.ts";
import {type PublicFile, publicSource} from "./sources.ts";

const folderOf = (id: string) => join(storeRoot(), "public", id);

/**
 * Brings the files of a source into the store, from the folder of a local copy or from their public address; those that are
 * there already stay. Throws where a file is not the one that this version was made for.
 */
export async function fetchSource(id: string, {from}: {readonly from?: string} = {}): Promise<readonly string[]> {
  const {files} = publicSource(id);
  mkdirSync(folderOf(id), {recursive: true});
  const paths: string[] = [];
  for (const file of files) {
    const path = join(folderOf(id), file.name);
    if (!existsSync(path)) replaceFile(path, checked(file, await contentOf(file, from)));
    paths.push(path);
  }
  return paths;
}

/** A file of a source as it was fetched; null where it was not. */
export function readPublic(id: string, name: string): string | null {
  const path = join(folderOf(id), name);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

async function contentOf({name, url}: PublicFile, from: string | undefined): Promise<Uint8Array> {
  if (from !== undefined) {
    const path = join(from, name);
    if (!existsSync(path)) throw new Error(`no such file: ${path}`);
    return readFileSync(path);
  }
  if (url === null) throw new Error(`nobody serves ${name} in one piece; give a local copy with --from <folder>`);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function checked({name, sha256}: PublicFile, content: Uint8Array): Uint8Array {
  const found = createHash("sha256").update(content).digest("hex");
  if (found !== sha256) throw new Error(`${name} is not the file that is known here; SHA-256 ${found}, not ${sha256}`);
  return content;
}
