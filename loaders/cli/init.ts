import type {Command} from "commander";
import {json, output} from "./output.ts";
import {initProject} from "./project.ts";

export function addInit(program: Command): void {
  program
    .command("init")
    .description("write a new project of Observable Framework for reports, which builds without a network")
    .argument("[folder]", "where", ".")
    .option("--json", "JSON on stdout")
    .addHelpText("after", "\nExample:\n  critical-scale init site && cd site && npm install && npm run build")
    .action((folder: string, {json: asJson}: {json?: boolean}) => {
      const written = initProject(folder);
      output(asJson ? json({schema: "critical-scale/init", version: 1, files: written}) : `${written.join("\n")}\n`);
    });
}
