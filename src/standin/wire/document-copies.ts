/** Office's numbers of what goes wrong with a copy. */
const INTERNAL_ERROR = 5001;
const OUT_OF_RANGE = 5008;
const TOO_MANY_COPIES = 11000;

/** As many as Office keeps at a time: an add-in that closes none gets no third one. */
const MOST_COPIES = 2;

/** A number of Office's, or what was asked for. */
export type CopyAnswer<Given> = { readonly error: number } | Given;

export interface TakenCopy {
  readonly handle: number;
  /** In bytes. */
  readonly size: number;
}

interface Kept {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

/** Copies of the workbook that the add-in took as files (`document.getFileAsync`) and has not closed yet. */
export class DocumentCopies {
  private readonly kept = new Map<number, Kept>();
  private last = 0;

  /** The workbook as a file, as it stands; null: this host knows no file format. */
  make: (() => Promise<Uint8Array>) | null = null;

  async take(sliceSize: number): Promise<CopyAnswer<TakenCopy>> {
    if (this.kept.size >= MOST_COPIES) return { error: TOO_MANY_COPIES };
    if (!this.make) return { error: INTERNAL_ERROR };
    const bytes = await this.make();
    const handle = (this.last += 1);
    this.kept.set(handle, { bytes, sliceSize });
    return { handle, size: bytes.length };
  }

  slice(handle: number, index: number): CopyAnswer<{ readonly bytes: readonly number[] }> {
    const copy = this.kept.get(handle);
    if (!copy) return { error: INTERNAL_ERROR };
    const { bytes, sliceSize } = copy;
    const from = index * sliceSize;
    if (from < 0 || from >= bytes.length) return { error: OUT_OF_RANGE };
    return { bytes: [...bytes.subarray(from, from + sliceSize)] };
  }

  release(handle: number): void {
    this.kept.delete(handle);
  }

  /** The add-in is gone, and what it kept with it. */
  clear(): void {
    this.kept.clear();
  }
}
