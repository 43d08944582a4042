import { parentPort } from 'node:worker_threads';
import { checkFile, type CheckJob } from './check-file';

// One thread of `bareme check`. What is thrown here ends the thread, and the pool tells it as that file’s.
parentPort?.on('message', (job: CheckJob) => {
  void checkFile(job).then((report) => parentPort?.postMessage(report));
});
