/** `ENOENT`, `EPIPE`, `ERR_WORKER_OUT_OF_MEMORY`: what Node calls an error of the system; undefined for others. */
export function errorCode(error: unknown): string | undefined {
  const code: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : undefined;
}
