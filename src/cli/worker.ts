import { parentPort, workerData } from 'node:worker_threads';
import { auditFile } from './audit/audit-file';
import { checkFile } from './check/check-file';
import { controlFile } from './control/control-file';
import { callsOfGiven, type GivenCalls, type GivenFile } from './check/given-calls';
import type { FileTask } from './file-task';

// One thread of `bareme check`, `bareme audit` and `bareme control`. What is thrown here ends the thread, and the pool tells it as that
// file’s.
const given = callsOfGiven(workerData as readonly GivenFile[]);

function run(job: FileTask, known: { readonly given: GivenCalls }): Promise<object> {
  switch (job.task) {
    case 'check':
      return checkFile(job, known);
    case 'audit':
      return auditFile(job, known);
    case 'control':
      return controlFile(job, known);
  }
}

parentPort?.on('message', (job: FileTask) => {
  void given
    .then((calls) => run(job, { given: calls }))
    .then((report) => parentPort?.postMessage(report));
});
