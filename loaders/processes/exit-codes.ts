/** What every command tells its shell; docs/command-line.md lists the same numbers and meanings. */
export const exitCodes = {ok: 0, failed: 1, usage: 2, refused: 3, fault: 70, temporary: 75, interrupted: 130} as const;

/** One of the numbers that a command may end with. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
