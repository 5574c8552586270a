import {Command, CommanderError} from "commander";

/** A script of package.json with `--help`; what is wrong with its arguments, or throws in its action, is one line and 2. */
export function script(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .exitOverride()
    .showHelpAfterError()
    .configureOutput({outputError: (text, write) => write(text.replace(/^error: /, ""))});
}

export interface Choices {
  readonly dryRun?: true;
  readonly publish?: true;
}

/** A script that obtains one of several things by its id, or only says what there is to do; `run` gives the exit code. */
export function scriptOfOne(
  name: string,
  description: string,
  [noun, ids]: readonly [noun: string, ids: readonly string[]],
  run: (id: string, choices: Choices) => Promise<number>
): Command {
  return script(name, description)
    .argument(`<${noun}>`, `one of ${ids.join(", ")}`)
    .option("--dry-run", "say what there is to do, and do nothing")
    .option("--publish", "write what was found to data")
    .action(async (id: string, choices: Choices) => {
      process.exitCode = await run(id, choices);
    });
}

export async function runScript(command: Command): Promise<void> {
  try {
    await command.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    if (!(error instanceof CommanderError)) console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
