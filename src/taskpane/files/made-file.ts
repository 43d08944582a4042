/** A file that was made here, to be opened or downloaded under that name. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
