import type { Host } from '../host';
import { hostErrorNumbers } from './host-code';

interface Result {
  readonly status: 'succeeded' | 'failed';
  readonly value?: unknown;
  readonly error?: { readonly code: number; readonly name: string; readonly message: string };
}

type Callback = (result: Result) => void;

/** The part of `Office.context.document` that hands out copies of the workbook, where no frame carries the library's own. */
export const nodeDocument = (host: Host) => ({
  getFileAsync(type: string, { sliceSize }: { readonly sliceSize: number }, callback: Callback) {
    void take(host, type, sliceSize).then(callback);
  },
});

async function take(host: Host, type: string, sliceSize: number): Promise<Result> {
  const refused = host.refusesCopy();
  if (refused) return failed(hostErrorNumbers[refused]);
  if (type !== 'compressed') return failed(5010);
  const copy = await host.copies.take(sliceSize);
  if ('error' in copy) return failed(copy.error);
  const { handle, size } = copy;
  return succeeded({
    size,
    sliceCount: Math.ceil(size / sliceSize),
    getSliceAsync: (index: number, callback: Callback) => {
      const slice = host.copies.slice(handle, index);
      const result =
        'error' in slice
          ? failed(slice.error)
          : succeeded({ index, data: slice.bytes, size: slice.bytes.length });
      queueMicrotask(() => callback(result));
    },
    closeAsync: (callback?: Callback) => {
      host.copies.release(handle);
      queueMicrotask(() => callback?.(succeeded(undefined)));
    },
  });
}

const succeeded = (value: unknown): Result => ({ status: 'succeeded', value });

const failed = (code: number): Result => ({
  status: 'failed',
  error: { code, name: 'Error', message: 'No copy of the workbook was made.' },
});
