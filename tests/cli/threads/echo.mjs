import { parentPort } from 'node:worker_threads';

/**
 * A thread whose jobs say what becomes of them: `{ echo }` is answered with that, after as many other jobs’
 * turns as `later` says; the others go wrong in their way.
 */
parentPort?.on('message', (job) => {
  if (job.crash !== undefined) throw new RangeError(job.crash);
  if (job.exit !== undefined) process.exit(job.exit);
  if (job.hang) for (;;);
  if (job.hoard) hoard();
  setTimeout(() => parentPort?.postMessage(job.echo), job.later ?? 0);
});

function hoard() {
  const things = [];
  for (;;) things.push(new Array(100_000).fill(1.5));
}
