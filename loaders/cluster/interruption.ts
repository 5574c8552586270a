import {exitCodes} from "../processes/exit-codes.ts";

/** Aborts at the first Ctrl-C or SIGTERM; the second ends the process at once. The reason is the name of the signal. */
export function interruption(
  saying = "stopping; the cells in training are saved as they are, and go on from there next time"
): AbortSignal {
  const interrupt = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (interrupt.signal.aborted) process.exit(exitCodes.interrupted);
      console.error(saying);
      interrupt.abort(signal);
    });
  return interrupt.signal;
}
