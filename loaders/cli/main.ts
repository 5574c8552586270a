#!/usr/bin/env node
import {exitCodes} from "../processes/exit-codes.ts";
import {clear, say} from "./messages.ts";
import {commandLine} from "./program.ts";
import {refusalOf} from "./refusals.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.ok); // whoever reads has enough, as head has
  fail(error);
  process.exit();
});

function fail(error: unknown): void {
  clear();
  const {code, line} = refusalOf(error);
  if (line !== undefined) say(line);
  process.exitCode = code;
}

await commandLine().parseAsync().catch(fail);
