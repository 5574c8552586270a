import type {Place} from "../../lib/import/index.js";
import {inEnglish} from "../../lib/messages/files.js";
import type {Message} from "../../lib/messages/index.js";
import type {Step} from "../../lib/messages/own-runs.js";
import type {Answer, FitRequest} from "./fit-protocol.js";

type Asked = Omit<FitRequest, "id">;
type Settled = Exclude<Answer, {type: "progress" | "failed"}>;

/** Why the worker gave no answer, with the place in a file where there is one. */
export class Unanswered extends Error {
  readonly reason: Message;
  readonly place: Place | undefined;

  constructor(reason: Message, place?: Place) {
    super(inEnglish(reason));
    this.reason = reason;
    this.place = place;
  }
}

/** One worker at a time: a new request, or `cancel`, ends the current one. */
export class FitClient {
  #worker: Worker | undefined;
  #reject: ((error: Error) => void) | undefined;
  #id = 0;

  /** Rejects with Unanswered. */
  ask(request: Asked, onProgress: (step: Step, done: number, of: number) => void): Promise<Settled> {
    if (this.#reject) this.cancel();
    const id = ++this.#id;
    this.#worker ??= new Worker(import.meta.resolve("./fit-worker.js"), {type: "module"});
    const worker = this.#worker;
    let settle: unknown;
    return new Promise<Settled>((resolve, reject) => {
      settle = reject;
      this.#reject = reject;
      worker.onerror = (event) =>
        reject(new Unanswered(event.message ? {code: "failed", message: event.message} : {code: "no-worker"}));
      worker.onmessage = ({data}: MessageEvent<Answer>) => {
        if (data.id !== id) return;
        if (data.type === "progress") onProgress(data.step, data.done, data.of);
        else if (data.type === "failed") reject(new Unanswered(data.reason, data.place));
        else resolve(data);
      };
      worker.postMessage({...request, id});
    }).finally(() => {
      if (this.#reject === settle) this.#reject = undefined; // else another request has begun
    });
  }

  /** Terminates the worker, as a fit blocks its thread. */
  cancel(): void {
    if (!this.#reject) return;
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#reject(new Unanswered({code: "cancelled"}));
  }
}
