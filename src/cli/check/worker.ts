import { parentPort, workerData } from 'node:worker_threads';
import { checkFile, type CheckJob } from './check-file';
import { callsOfGiven, type GivenFile } from './given-calls';

// One thread of `bareme check`. What is thrown here ends the thread, and the pool tells it as that file’s.
const given = callsOfGiven(workerData as readonly GivenFile[]);

parentPort?.on('message', (job: CheckJob) => {
  void given
    .then((calls) => checkFile(job, { given: calls }))
    .then((report) => parentPort?.postMessage(report));
});
