import type {Answer, FitRequest} from "./fit-protocol.js";

type Asked = Omit<FitRequest, "id">;
type Settled = Exclude<Answer, {type: "progress" | "failed"}>;

/** One worker at a time: a new request, or a cancel, ends the work that is under way. */
export class FitClient {
  #worker: Worker | undefined;
  #reject: ((error: Error) => void) | undefined;
  #id = 0;

  /** Rejects with the one line that says what is wrong, or with “cancelled”. */
  ask(request: Asked, onProgress: (what: string, done: number, of: number) => void): Promise<Settled> {
    if (this.#reject) this.cancel();
    const id = ++this.#id;
    this.#worker ??= new Worker(import.meta.resolve("./fit-worker.js"), {type: "module"});
    const worker = this.#worker;
    let settle: unknown;
    return new Promise<Settled>((resolve, reject) => {
      settle = reject;
      this.#reject = reject;
      worker.onerror = (event) => reject(new Error(event.message || "the worker could not be started"));
      worker.onmessage = ({data}: MessageEvent<Answer>) => {
        if (data.id !== id) return;
        if (data.type === "progress") onProgress(data.what, data.done, data.of);
        else if (data.type === "failed") reject(new Error(data.message));
        else resolve(data);
      };
      worker.postMessage({...request, id});
    }).finally(() => {
      if (this.#reject === settle) this.#reject = undefined; // else another request has begun
    });
  }

  /** A fit blocks its thread, so that the thread is ended. */
  cancel(): void {
    if (!this.#reject) return;
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#reject(new Error("cancelled"));
  }
}
