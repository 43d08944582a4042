/** In milliseconds. */
const LOOK_AFTER_PARENT = 1000;

/**
 * On Ctrl-C, ends what was started and leaves; under npm also when npm is gone: a signal that ends it need not reach
 * what its shell started.
 * @param {() => Promise<void>} close
 */
export function closeOnInterrupt(close) {
  const end = () => void close().finally(() => process.exit(0));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.once(signal, end);
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    end();
  }, LOOK_AFTER_PARENT);
  looking.unref();
}
