import {type Command, InvalidArgumentError, Option} from "commander";
import type {Config} from "../../src/lib/core/config.ts";
import {scales} from "../../src/lib/core/inputs.ts";
import {domainWords} from "../../src/lib/messages/fit-failures.ts";
import {domains, isWithin, type OptionName} from "../../src/lib/messages/options.ts";
import type {InputOptions} from "./inputs.ts";

/** Options of a command that reads results. */
export type Options = InputOptions & Config & {readonly out?: string};

/** Adds a command that reads results. */
export function reading(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument("<files...>", "files or folders; - for standard input")
    .option(
      "--map <field=column>",
      "the column of a field, with an optional factor: N=size*1e9; may be repeated",
      pairs
    )
    .option("--where <column=value>", "only rows with this value; may be repeated", pairs)
    .option("--task <name>", "one task")
    .option("--metric <name>", "one metric")
    .option("--keep-valid", "skip unreadable rows and files instead of stopping")
    .option("--config <file>", "instead of critical-scale.config.ts in this folder")
    .option("--out <path>", "write there instead of stdout")
    .option("--json", "JSON on stdout, with schema and version");
}

/** Adds a command that fits curves to capabilities. */
export function emerging(program: Command, name: string, description: string, examples: string): Command {
  return reading(program, name, description)
    .addOption(choice("--axis <input>", "the input used as scale", scales))
    .option("--chance <share>", "chance score", within("chance"))
    .option("--level <share>", "coverage of intervals", within("level"))
    .option("--combine", "pool rows of equal scale: add counts, average scores")
    .addHelpText("after", examples);
}

/** The values of an option that may be repeated. */
export function gathered(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

/** An option with one of several words. */
export const choice = (flags: string, description: string, words: readonly string[]): Option =>
  new Option(flags, description).choices(words);

/** A number of an option’s domain. */
export const within = (name: OptionName) => (text: string) => {
  const value = numeric(text);
  if (isWithin(domains[name], value)) return value;
  throw new InvalidArgumentError(`Not ${domainWords(domains[name])}.`);
};

/** Pairs name=number of an option that may be repeated. */
export function numericPairs(text: string, before: Readonly<Record<string, number>> = {}): Record<string, number> {
  const [[name, value]] = Object.entries(pairs(text)) as [[string, string]];
  return {...before, [name]: numeric(value)};
}

function numeric(text: string): number {
  const value = Number(text);
  if (!text.trim() || !Number.isFinite(value)) throw new InvalidArgumentError("Not a number.");
  return value;
}

function pairs(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("Not name=value.");
  return {...before, [text.slice(0, at)]: text.slice(at + 1)};
}
