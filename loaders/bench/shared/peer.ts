import {type ChildProcess, spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {createInterface} from "node:readline";
import type {Stopwatch} from "./rounds.ts";

// Debian’s, which python3-lmfit belongs to
const debian = "/usr/bin/python3";

/** The interpreter of peers in Python: the one that the environment names, or Debian’s where there is one. */
export const PYTHON = process.env.PYTHON ?? (existsSync(debian) ? debian : "python3");

/** What a peer says once it has found its fastest way that is right. */
export interface Prepared {
  readonly program: string;
  readonly chosen: string;
  /** Each way that was tried: milliseconds, and how far off its result is. */
  readonly tried: readonly (readonly [way: string, milliseconds: number, error: number])[];
  readonly values: Readonly<Record<string, number>>;
}

/**
 * A program that fits in another language: one JSON object a line goes in, one comes out. It lives through all rounds
 * and takes its own time, so that neither its start nor the way to it counts.
 */
export class Peer {
  readonly #process: ChildProcess;
  readonly #waiting: {resolve: (line: string) => void; reject: (reason: Error) => void}[] = [];
  #end: Error | undefined;

  constructor(command: string, args: readonly string[]) {
    const environment = {...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1"};
    this.#process = spawn(command, args, {stdio: ["pipe", "pipe", "inherit"], env: environment});
    createInterface({input: this.#process.stdout!}).on("line", (line) => this.#waiting.shift()?.resolve(line));
    this.#process.stdin!.on("error", () => {}); // told by "exit"
    this.#process.on("error", (error) => this.#stop(error));
    this.#process.on("exit", (code) => this.#stop(new Error(`${command} stopped with code ${code}`)));
  }

  /**
   * Hands the data of a suite to a file; undefined, with a line on stderr, where the program or its library is absent.
   */
  async prepare(suite: string, file: string, data: object): Promise<Prepared | undefined> {
    try {
      const prepared = await this.ask<Prepared>({suite, file, data});
      for (const [way, milliseconds, error] of prepared.tried) {
        console.error(`  ${way}: ${milliseconds.toPrecision(3)} ms, off by ${error.toExponential(1)}`);
      }
      console.error(`${prepared.program}, ${suite}: ${prepared.chosen}`);
      return prepared;
    } catch (error) {
      console.error(`skipped: ${suite}; ${(error as Error).message}`);
      return;
    }
  }

  /** Times what `prepare` chose. */
  stopwatch(suite: string): Stopwatch {
    return async () => (await this.ask<{seconds: number}>({suite})).seconds;
  }

  close(): void {
    this.#process.stdin?.end();
  }

  /** Sends one request; throws what the program answers as its error. */
  async ask<T extends object>(request: object): Promise<T> {
    if (this.#end) throw this.#end;
    const line = await new Promise<string>((resolve, reject) => {
      this.#waiting.push({resolve, reject});
      this.#process.stdin!.write(`${JSON.stringify(request)}\n`);
    });
    const answer = JSON.parse(line) as T | {readonly error: string};
    if ("error" in answer) throw new Error(answer.error);
    return answer;
  }

  #stop(reason: Error): void {
    this.#end ??= reason;
    for (const {reject} of this.#waiting.splice(0)) reject(this.#end);
  }
}
