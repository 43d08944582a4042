/**
 * On Ctrl-C, ends what was started and leaves.
 * @param {() => Promise<void>} close
 */
export function closeOnInterrupt(close) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      void close().finally(() => process.exit(0));
    });
  }
}
