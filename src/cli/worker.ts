import { parentPort, workerData } from 'node:worker_threads';
import { auditFile } from './audit/audit-file';
import { checkFile } from './check/check-file';
import { controlFile } from './control/control-file';
import { callsOfGiven, type GivenCalls } from './check/given-calls';
import { consolidateFile } from './consolidate/consolidate-file';
import { decidedIn, NOTHING_SETTLED } from '../procedure/export/settled-mapping';
import type { FileTask, ThreadData } from './file-task';

// One thread of the commands that go over files. What is thrown here ends the thread, and the pool tells it as that
// file’s.
const data = workerData as ThreadData;
const given = callsOfGiven(data.given);
const known = new Set(data.known);
const decided = decidedIn(data.columns ?? '') ?? NOTHING_SETTLED;

function run(job: FileTask, calls: { readonly given: GivenCalls }): Promise<object> {
  switch (job.task) {
    case 'check':
      return checkFile(job, calls);
    case 'audit':
      return auditFile(job, calls);
    case 'control':
      return controlFile(job, calls);
    case 'consolidate':
      return consolidateFile(job, { ...calls, known, decided });
  }
}

parentPort?.on('message', (job: FileTask) => {
  void given
    .then((calls) => run(job, { given: calls }))
    .then((report) => parentPort?.postMessage(report));
});
