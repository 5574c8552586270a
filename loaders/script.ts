import {Command, CommanderError} from "commander";

/** A script of package.json with `--help`; what is wrong with its arguments, or throws in its action, is one line and 2. */
export function script(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .exitOverride()
    .showHelpAfterError()
    .configureOutput({outputError: (text, write) => write(text.replace(/^error: /, ""))});
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
