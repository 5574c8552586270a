import {writeFileSync} from "node:fs";
import {harmless} from "./messages.ts";

/** Writes results to a file, or to stdout, where they cannot steer a terminal. */
export function output(text: string, path?: string): void {
  if (path === undefined) process.stdout.write(process.stdout.isTTY ? harmless(text) : text);
  else writeFileSync(path, text);
}

/** JSON as the command prints it. */
export const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
