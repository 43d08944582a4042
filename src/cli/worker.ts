import { parentPort, workerData } from 'node:worker_threads';
import { auditFile } from './audit/audit-file';
import { checkFile } from './check/check-file';
import { callsOfGiven, type GivenCalls, type GivenFile } from './check/given-calls';
import type { FileTask } from './check/open-file';

// One thread of `bareme check` and `bareme audit`. What is thrown here ends the thread, and the pool tells it as that
// file’s.
const given = callsOfGiven(workerData as readonly GivenFile[]);

type Task = (job: FileTask, known: { readonly given: GivenCalls }) => Promise<object>;

const TASKS: Readonly<Record<FileTask['task'], Task>> = { check: checkFile, audit: auditFile };

parentPort?.on('message', (job: FileTask) => {
  void given
    .then((calls) => TASKS[job.task](job, { given: calls }))
    .then((report) => parentPort?.postMessage(report));
});
