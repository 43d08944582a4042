import {
  ERR_ENCRYPTED,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  ZipReader,
  type CreateReadableOptions,
  type FileEntry,
  type Reader,
} from '@zip.js/zip.js/lib/zip-core-reader.js';
import { decodeDosName } from './dos-names';

/** A file of which parts can be read: one on disk, or what a person chose in a browser. */
export interface RandomAccess {
  /** Bytes. */
  readonly size: number;
  /** Fewer bytes where the file ends before. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}

export type ZipProblem =
  /** Cut short, altered, or its parts contradict each other. */
  | 'damaged'
  | 'encrypted'
  /** One of several files that are one zip together. */
  | 'split'
  /** More files, or bytes, than are read. */
  | 'too-large'
  /** Packed in a way that few programs know. */
  | 'unsupported';

/** Why a zip, or one file of it, cannot be read. */
export class ZipError extends Error {
  constructor(
    readonly problem: ZipProblem,
    options?: ErrorOptions,
  ) {
    super(`zip: ${problem}`, options);
    this.name = 'ZipError';
  }
}

/** Files of one zip, folders not counted: all attachments of 5,000 dossiers are half of that. */
const MOST_MEMBERS = 100_000;
/** Bytes of the directory, the one thing of a zip that is read at a stroke. */
const MOST_AT_ONCE = 64 * 2 ** 20;
const CHUNK = 256 * 1024;

/**
 * The files of a zip, in the order of its directory, which is read once; the zip itself is never held. Their paths are
 * names and nothing more: what they say of a place on a disk is not followed.
 *
 * Throws `ZipError`, and what reading the file throws.
 */
export async function* membersOf(
  file: RandomAccess,
  most = MOST_MEMBERS,
): AsyncGenerator<Member, void, undefined> {
  const source = new Source(file);
  const zip = new ZipReader(source, OPTIONS);
  try {
    let count = 0;
    for await (const entry of zip.getEntriesGenerator()) {
      if (entry.directory) continue;
      count += 1;
      if (count > most) throw new ZipError('too-large');
      yield new Member(entry, source);
    }
  } catch (error) {
    throw source.reasonOf(error);
  }
}

const OPTIONS = {
  // A thread of ours reads already, and the pane’s policy starts no other.
  useWebWorkers: false,
  checkCrc32: true,
  // Where the directory and a file’s own header differ, nobody can tell which is meant: zip.js refuses these.
  strictness: 'balanced',
  // Nothing is ever written under these names.
  filenameValidation: 'tolerant',
  decodeText: (raw: Uint8Array, encoding: string) =>
    encoding === 'cp437' ? decodeDosName(raw) : undefined,
} as const;

/** One file of a zip. It can be read while the zip is open. */
export class Member {
  constructor(
    private readonly entry: FileEntry,
    private readonly source: Source,
  ) {}

  /** With its folders, as the zip writes them: with `/`, or with `\`. */
  get path(): string {
    return this.entry.filename;
  }

  get isEncrypted(): boolean {
    return this.entry.encrypted;
  }

  /**
   * Its bytes, checked against the checksum. More than `limit` are refused before any is unpacked; unpacking ends at the
   * first byte beyond the size that the zip declares, since a bomb declares what it likes.
   *
   * Throws `ZipError`, and what reading the file throws.
   */
  async read(limit: number): Promise<Uint8Array> {
    const size = this.entry.uncompressedSize;
    if (size > limit) throw new ZipError('too-large');
    const bytes = new Uint8Array(size);
    let length = 0;
    const sink = new WritableStream<Uint8Array>({
      write: (chunk) => {
        if (length + chunk.length > size) throw new ZipError('damaged');
        bytes.set(chunk, length);
        length += chunk.length;
      },
    });
    try {
      await this.entry.getData(sink);
    } catch (error) {
      throw this.source.reasonOf(error);
    }
    return bytes;
  }
}

/** What zip.js reads from. It remembers why the file could not be read, which is not the zip’s fault. */
class Source implements Reader<RandomAccess> {
  readonly size: number;
  private failure: { readonly error: unknown } | null = null;

  constructor(private readonly file: RandomAccess) {
    this.size = file.size;
  }

  get readable(): ReadableStream<Uint8Array> {
    return this.createReadable();
  }

  createReadable(part: CreateReadableOptions = {}): ReadableStream<Uint8Array> {
    const { offset = 0, size = this.size - offset } = part;
    let done = 0;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const chunk = await this.readUint8Array(offset + done, Math.min(CHUNK, size - done));
        done += chunk.length;
        if (chunk.length > 0) controller.enqueue(chunk);
        if (chunk.length === 0 || done >= size) controller.close();
      },
    });
  }

  async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    if (length > MOST_AT_ONCE) throw new ZipError('too-large');
    try {
      return await this.file.read(offset, Math.max(0, Math.min(length, this.size - offset)));
    } catch (error) {
      this.failure = { error };
      throw error;
    }
  }

  /** What to throw for what came out of zip.js: whatever it stumbles over is damage. */
  reasonOf(error: unknown): unknown {
    const { failure } = this;
    this.failure = null;
    if (failure) return failure.error;
    if (error instanceof ZipError) return error;
    const message = error instanceof Error ? error.message : '';
    return new ZipError(PROBLEMS.get(message) ?? 'damaged', { cause: error });
  }
}

const PROBLEMS: ReadonlyMap<string, ZipProblem> = new Map([
  [ERR_ENCRYPTED, 'encrypted'],
  [ERR_UNSUPPORTED_ENCRYPTION, 'encrypted'],
  [ERR_UNSUPPORTED_COMPRESSION, 'unsupported'],
  [ERR_SPLIT_ZIP_FILE, 'split'],
]);
