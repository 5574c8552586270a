import {existsSync, mkdirSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {replaceFile, sha256Of, storeRoot} from "../store/store.ts";
import {type PublicFile, publicSource} from "./sources.ts";

const folderOf = (id: string) => join(storeRoot(), "public", id);
const partsOf = (id: string) => join(folderOf(id), "parts");

export interface FetchOptions {
  /** A folder with a copy of the tables; without it they are fetched from their public addresses. */
  readonly from?: string;
  /** Told after each part. */
  onPart?(name: string, done: number, parts: number): void;
}

/**
 * Brings the tables of a source into the store, as a copy or from the parts at their public addresses; those that are
 * there already stay, and so do the parts of a table that could not be finished. Throws where a table is not the one
 * that this version was made for.
 */
export async function fetchSource(id: string, options: FetchOptions = {}): Promise<readonly string[]> {
  const {files} = publicSource(id);
  mkdirSync(folderOf(id), {recursive: true});
  const paths: string[] = [];
  for (const file of files) {
    const path = join(folderOf(id), file.name);
    if (!existsSync(path)) replaceFile(path, await checked(id, file, options));
    paths.push(path);
  }
  rmSync(partsOf(id), {recursive: true, force: true});
  return paths;
}

/** A file of a source as it was fetched; null where it was not. */
export function readPublic(id: string, name: string): string | null {
  const path = join(folderOf(id), name);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

async function checked(id: string, file: PublicFile, {from, onPart}: FetchOptions): Promise<string> {
  const content = from === undefined ? await assembled(id, file, onPart) : copied(join(from, file.name));
  const found = sha256Of(content);
  if (found === file.sha256) return content;
  // a part may be what is wrong: none is used again
  if (from === undefined) rmSync(partsOf(id), {recursive: true, force: true});
  throw new Error(`${file.name} is not the table that is known here; SHA-256 ${found}, not ${file.sha256}`);
}

function copied(path: string): string {
  if (!existsSync(path)) throw new Error(`no such file: ${path}`);
  return readFileSync(path, "utf8");
}

async function assembled(id: string, {name, parts, assemble}: PublicFile, onPart: FetchOptions["onPart"]) {
  const texts: string[] = [];
  for (const url of parts) {
    const path = join(partsOf(id), sha256Of(url));
    if (!existsSync(path)) replaceFile(path, await fetched(url));
    texts.push(readFileSync(path, "utf8"));
    onPart?.(name, texts.length, parts.length);
  }
  return assemble(texts);
}

/** Longer than any of the parts takes on a slow line. */
const PATIENCE = 120_000;

async function fetched(url: string): Promise<string> {
  try {
    const response = await fetch(url, {signal: AbortSignal.timeout(PATIENCE)});
    if (response.ok) return await response.text();
    throw new Error(`it answers ${response.status}`);
  } catch (error) {
    const {message, cause} = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    throw new Error(
      `cannot fetch ${url}; ${reason}; what has come so far stays; a copy can be given with --from <folder>`
    );
  }
}
