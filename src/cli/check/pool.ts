import { Worker } from 'node:worker_threads';
import { errorCode } from '../error-code';

/** What became of one job. */
export type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  /** It took longer than the limit. */
  | { readonly kind: 'stuck' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'crashed'; readonly reason: string };

export interface PoolSettings {
  /** The program of each thread: it answers every message, a job, with one message, its result. */
  readonly program: URL;
  /** What every thread has from its start on (`workerData`). */
  readonly common?: unknown;
  readonly threads: number;
  /** Milliseconds for one job, the start of its thread included. */
  readonly timeLimit: number;
  /** Megabytes of objects in one thread. */
  readonly memoryLimit: number;
  /** How many jobs may be under way or waiting to be told behind a slow one. */
  readonly ahead: number;
}

/**
 * Runs the jobs in threads and gives their outcomes in the jobs’ order, each as soon as those before it are
 * known. A job that hangs, runs out of memory or crashes costs its own thread only. Stopping early ends all
 * threads.
 */
export async function* inThreads<Job, Result>(
  jobs: readonly Job[],
  settings: PoolSettings,
): AsyncGenerator<Outcome<Result>, void, undefined> {
  const threads = Array.from(
    { length: Math.min(settings.threads, jobs.length) },
    () => new Thread<Job, Result>(settings),
  );
  const idle = new Queue(threads);
  const runOne = async (job: Job): Promise<Outcome<Result>> => {
    const thread = await idle.take();
    const outcome = await thread.run(job);
    idle.put(thread);
    return outcome;
  };
  const pending: Promise<Outcome<Result>>[] = [];
  let next = 0;
  try {
    do {
      for (; next < jobs.length && pending.length < settings.ahead; next += 1) {
        pending.push(runOne(jobs[next] as Job));
      }
      const first = pending.shift();
      if (first) yield await first;
    } while (pending.length > 0 || next < jobs.length);
  } finally {
    idle.close();
    for (const thread of threads) thread.end();
  }
}

/** Things to be had one by one, by those who wait, in their order. */
class Queue<Thing> {
  private waiting: ((thing: Thing) => void)[] = [];
  private readonly things: Thing[];

  constructor(things: readonly Thing[]) {
    this.things = [...things];
  }

  async take(): Promise<Thing> {
    return this.things.pop() ?? new Promise((resolve) => this.waiting.push(resolve));
  }

  put(thing: Thing): void {
    const first = this.waiting.shift();
    if (first) first(thing);
    else this.things.push(thing);
  }

  /** Those who still wait get nothing any more. */
  close(): void {
    this.waiting = [];
  }
}

/** One thread at a time, started when there is a job for it and again after one that it did not survive. */
class Thread<Job, Result> {
  private worker: Worker | null = null;

  constructor(private readonly settings: PoolSettings) {}

  async run(job: Job): Promise<Outcome<Result>> {
    const worker = (this.worker ??= this.start());
    const outcome = await this.outcomeOf(worker, job);
    if (outcome.kind !== 'done') this.end();
    return outcome;
  }

  private outcomeOf(worker: Worker, job: Job): Promise<Outcome<Result>> {
    return new Promise((resolve) => {
      const settle = (outcome: Outcome<Result>): void => {
        clearTimeout(timer);
        worker.off('message', done).off('error', failed).off('exit', exited);
        resolve(outcome);
      };
      const done = (result: Result): void => settle({ kind: 'done', result });
      const failed = (error: unknown): void => settle(failureOf(error));
      const exited = (code: number): void => settle({ kind: 'crashed', reason: `exit ${code}` });
      const timer = setTimeout(() => settle({ kind: 'stuck' }), this.settings.timeLimit);
      worker.on('message', done).on('error', failed).on('exit', exited);
      worker.postMessage(job);
    });
  }

  private start(): Worker {
    const worker = new Worker(this.settings.program, {
      workerData: this.settings.common,
      resourceLimits: { maxOldGenerationSizeMb: this.settings.memoryLimit },
    });
    // A thread may still fail while it is being ended, when nobody waits for it any more.
    return worker.on('error', () => undefined);
  }

  end(): void {
    void this.worker?.terminate();
    this.worker = null;
  }
}

function failureOf<Result>(error: unknown): Outcome<Result> {
  return errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { kind: 'out-of-memory' }
    : { kind: 'crashed', reason: String(error) };
}
