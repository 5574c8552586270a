/** What every command tells its shell. 70 and 75 are those of sysexits.h, 130 is the shell’s own for Ctrl-C. */
export const exitCodes = {ok: 0, failed: 1, usage: 2, refused: 3, fault: 70, temporary: 75, interrupted: 130} as const;

/** One of the numbers that a command may end with. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What each means, in the words of `--help` and of docs/command-line.md. */
const meanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  ok: "done",
  failed: "part of the work failed, cells are missing, or a check found a fault",
  usage: "what was asked for is wrong: an option, a name, the configuration, or a file; one line says what",
  refused:
    "the fit was refused: too few rows, a column missing, no law for the columns; with --strict also an open parameter",
  fault: "a fault of Critical Scale, with its trace",
  temporary: "a share of a sweep was stopped on the way; run it again",
  interrupted: "interrupted"
};

/** Every code with its meaning, in order of the numbers. */
export const exitCodeTable = Object.entries(meanings).map(
  ([name, meaning]) => [exitCodes[name as keyof typeof exitCodes], meaning] as const
);
