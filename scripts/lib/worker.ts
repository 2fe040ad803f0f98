// Work in a thread of its own, which loads its modules while the main thread does other things.
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { InputError } from "./input-error.ts";

/** The answer to one request: a result, or an error, whose class a thread cannot send. */
type Answer<Output> = { result: Output } | { message: string; isInputError: boolean };

export interface Thread<Input, Output> {
  /** Does the work once and ends the thread. Throws what the work throws. */
  run(input: Input): Promise<Output>;
  /** Ends the thread, if the work is not wanted after all. */
  stop(): Promise<unknown>;
}

/** Starts a thread with a module that calls `serve`. */
export function startThread<Input, Output>(module: URL): Thread<Input, Output> {
  // However the main thread was started, as a script or by a test runner.
  const worker = new Worker(module, { execArgv: ["--import", new URL("loader.js", import.meta.url).href] });
  // A thread that waits for input keeps no process alive.
  worker.unref();
  const stop = () => worker.terminate();
  const answered = new Promise<Output>((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`${module} ended with exit code ${code} before it answered.`)));
    worker.once("message", (answer: Answer<Output>) => {
      if ("result" in answer) resolve(answer.result);
      else reject(answer.isInputError ? new InputError(answer.message) : new Error(answer.message));
    });
  });
  // A thread that fails to start is reported to the first request.
  answered.catch(() => undefined);
  const run = (input: Input) => {
    worker.ref();
    worker.postMessage(input);
    return answered.finally(stop);
  };
  return { run, stop };
}

/** Answers the request of the thread that started this one. What needs no input is prepared at once. */
export function serve<Prepared, Input, Output>(
  prepare: () => Promise<Prepared>,
  work: (prepared: Prepared, input: Input) => Promise<Output>,
): void {
  if (isMainThread) return;
  const prepared = prepare();
  // A failure before the first request is reported to that request.
  prepared.catch(() => undefined);
  parentPort!.once("message", async (input: Input) => {
    const answer: Answer<Output> = await prepared
      .then((ready) => work(ready, input))
      .then(
        (result) => ({ result }),
        (error: Error) => ({ message: String(error.stack), ...inputError(error) }),
      );
    parentPort!.postMessage(answer);
  });
}

const inputError = (error: Error) =>
  error instanceof InputError ? { message: error.message, isInputError: true } : { isInputError: false };
