/** What a command tells its shell; `temporary` (EX_TEMPFAIL of sysexits.h): stopped on the way, to be run again. */
export const exitCodes = {ok: 0, cellsFailed: 1, usage: 2, temporary: 75, interrupted: 130};

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
