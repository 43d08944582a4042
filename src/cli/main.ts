import { sinkOf } from './host';
import { run } from './run';

/**
 * `bareme`, with the arguments that follow its name: writes to this process’s stdout and stderr and sets its
 * exit status.
 */
export async function main(args: readonly string[]): Promise<void> {
  process.exitCode = await run(args, {
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    stdin: () => process.stdin,
    env: process.env,
    now: () => new Date(),
    onInterrupt: (stop) => {
      process.once('SIGINT', stop);
      return () => process.off('SIGINT', stop);
    },
    checkWorker: new URL('./check-worker.js', import.meta.url),
  });
}
