import {spawn} from "node:child_process";

/** Of what a failed process printed. */
const LINES = 30;

/**
 * Runs Node, with TypeScript, silently to its end. Rejects with `failure` and the last lines that it printed where it
 * ends with another code than 0.
 */
export function runNode(args: readonly string[], failure: string, environment: NodeJS.ProcessEnv = {}): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", ...args], {
    env: {...process.env, ...environment},
    stdio: ["ignore", "pipe", "pipe"]
  });
  let log = "";
  const keep = (chunk: Buffer) => {
    log += chunk;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${failure}:\n${lastLines(log)}`))));
  });
}

const lastLines = (text: string) => text.trim().split("\n").slice(-LINES).join("\n");
