import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put into a zip, and what the zip is to say of it where that is not the truth. */
export interface Packed {
  /** As UTF-8 and marked so, or the bytes as they are and not marked. */
  readonly name: string | Uint8Array;
  readonly content: Uint8Array | string;
  readonly isEncrypted?: boolean;
  /** What the directory and the header say. */
  readonly declaredSize?: number;
  readonly crc?: number;
  /** 8 is what all programs know. */
  readonly method?: number;
  /** How often the directory lists it. */
  readonly times?: number;
  /** In the header before the file, where it differs from the directory. */
  readonly headerSize?: number;
}

/**
 * A zip as other programs than the ones at hand may have made it: encrypted, lying, in an old code page, of the large
 * kind (`zip64`), which no library among our tests writes.
 */
export function zipOf(files: readonly Packed[], { zip64 = false } = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const packed = deflateRawSync(file.content);
    const header = Buffer.concat([
      numbers([4, 0x04034b50], ...commonFields(file, packed.length, zip64, true)),
      nameOf(file),
      zip64 ? longField([sizeOf(file), packed.length]) : Buffer.alloc(0),
    ]);
    const listing = Buffer.concat([
      numbers(
        [4, 0x02014b50],
        [2, 45],
        ...commonFields(file, packed.length, zip64, false),
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, zip64 ? ELSEWHERE : offset],
      ),
      nameOf(file),
      zip64 ? longField([sizeOf(file), packed.length, offset]) : Buffer.alloc(0),
    ]);
    directory.push(...Array.from({ length: file.times ?? 1 }, () => listing));
    parts.push(header, packed);
    offset += header.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...parts, listed, end(directory.length, listed.length, offset, zip64)]);
}

const ELSEWHERE = 0xffffffff;

/** Bytes and value. */
type Field = readonly [2 | 4 | 8, number];

function numbers(...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(8);
      field.writeBigUInt64LE(BigInt(value));
      return field.subarray(0, bytes);
    }),
  );
}

const nameOf = ({ name }: Packed): Buffer => Buffer.from(name as string);

const sizeOf = ({ declaredSize, content }: Packed): number =>
  declaredSize ?? Buffer.from(content as string).length;

function commonFields(file: Packed, packed: number, zip64: boolean, isHeader: boolean): Field[] {
  const size = (isHeader ? file.headerSize : undefined) ?? sizeOf(file);
  const flags = (file.isEncrypted ? 1 : 0) | (typeof file.name === 'string' ? 0x800 : 0);
  return [
    [2, 45],
    [2, flags],
    [2, file.method ?? 8],
    [4, 0x52210000],
    [4, file.crc ?? crc32(file.content)],
    [4, zip64 ? ELSEWHERE : packed],
    [4, zip64 ? ELSEWHERE : size],
    [2, nameOf(file).length],
    [2, zip64 ? 4 + (isHeader ? 16 : 24) : 0],
  ];
}

const longField = (values: readonly number[]): Buffer =>
  numbers([2, 1], [2, values.length * 8], ...values.map((value): Field => [8, value]));

function end(count: number, size: number, offset: number, zip64: boolean): Buffer {
  const long = numbers(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, offset],
    // Where that record begins.
    [4, 0x07064b50],
    [4, 0],
    [8, offset + size],
    [4, 1],
  );
  const short = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, zip64 ? 0xffff : count],
    [2, zip64 ? 0xffff : count],
    [4, zip64 ? ELSEWHERE : size],
    [4, zip64 ? ELSEWHERE : offset],
    [2, 0],
  );
  return zip64 ? Buffer.concat([long, short]) : short;
}
