import {Command, CommanderError} from "commander";
import {type ExitCode, exitCodes} from "./exit-codes.ts";

/** A command with `--help`, for `runCommand`; what is wrong with its arguments is one line. */
export function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .exitOverride()
    .configureOutput({outputError: (text, write) => write(text.replace(/^error: /, ""))});
}

/** A script of package.json, which shows its help where its arguments are wrong. */
export function script(name: string, description: string): Command {
  return command(`npm run ${name} --`, description).showHelpAfterError();
}

export interface Choices {
  readonly dryRun?: true;
  readonly publish?: true;
}

/** A script that obtains one of several things by its id, or only says what there is to do. */
export function scriptOfOne(
  name: string,
  description: string,
  [noun, ids]: readonly [noun: string, ids: readonly string[]],
  run: (id: string, choices: Choices) => Promise<ExitCode>
): Command {
  return script(name, description)
    .argument(`<${noun}>`, `one of ${ids.join(", ")}`)
    .option("--dry-run", "say what there is to do, and do nothing")
    .option("--publish", "write what was found to data")
    .action(async (id: string, choices: Choices) => {
      process.exitCode = await run(id, choices);
    });
}

/**
 * Runs a command on the arguments of this process. Wrong arguments end it with `exitCodes.usage`; so does what its
 * action throws, in one line, unless `failure` is another code. It then ends at once, whatever it left open.
 */
export async function runCommand(command: Command, failure: ExitCode = exitCodes.usage): Promise<void> {
  try {
    await command.parseAsync();
  } catch (error) {
    const isUsage = error instanceof CommanderError;
    if (isUsage && error.exitCode === 0) return;
    if (!isUsage) console.error(error instanceof Error ? error.message : error);
    process.exit(isUsage ? exitCodes.usage : failure);
  }
}
