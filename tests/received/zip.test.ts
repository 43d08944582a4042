import JSZip from 'jszip';
import { membersOf, ZipError, type Member, type RandomAccess } from '../../src/received/zip';
import { zipOf } from '../builders/zip-file';

const LIMIT = 1000;

/** A file in memory that counts what is asked of it. */
function inMemory(bytes: Uint8Array): RandomAccess & { readonly asked: number[] } {
  const asked: number[] = [];
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    asked.push(length);
    return bytes.subarray(offset, offset + length);
  };
  return { size: bytes.length, asked, read };
}

async function listed(file: RandomAccess, most?: number): Promise<Member[]> {
  const members: Member[] = [];
  for await (const member of membersOf(file, most)) members.push(member);
  return members;
}

async function only(bytes: Uint8Array): Promise<Member> {
  const [member, ...others] = await listed(inMemory(bytes));
  if (!member || others.length > 0) throw new Error('One file was expected');
  return member;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const problem = async (reading: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof ZipError ? error.problem : error;
};

describe('a zip', () => {
  it('gives its files, folders left out, and their bytes', async () => {
    const zip = new JSZip().file('dossier-12/a.xlsx', 'one').file('dossier-12/b/c.xlsx', 'two');
    zip.folder('empty');
    for (const options of [{}, { compression: 'DEFLATE' }, { streamFiles: true }] as const) {
      const bytes = await zip.generateAsync({ type: 'uint8array', ...options });
      const members = await listed(inMemory(bytes));
      expect(members.map(({ path }) => path)).toEqual(['dossier-12/a.xlsx', 'dossier-12/b/c.xlsx']);
      const read = await Promise.all(members.map((member) => member.read(LIMIT)));
      expect(read.map(text)).toEqual(['one', 'two']);
    }
  });

  it('of the large kind (zip64) is read like any other', async () => {
    const member = await only(zipOf([{ name: 'a.xlsx', content: 'one' }], { zip64: true }));
    expect(text(await member.read(LIMIT))).toBe('one');
  });

  it('with more files than the small kind counts gives all of them', async () => {
    const files = [
      { name: 'a.xlsx', content: 'one', times: 66_000 },
      { name: 'z.xlsx', content: 'last' },
    ];
    const members = await listed(inMemory(zipOf(files, { zip64: true })));
    expect(members).toHaveLength(66_001);
    expect(text((await members.at(-1)?.read(LIMIT)) ?? new Uint8Array())).toBe('last');
  });

  it('is never read whole: its directory at once, then what is asked for', async () => {
    const content = Buffer.alloc(200_000, 1).map((_, index) => (index * 7919) % 251);
    const zip = new JSZip();
    for (let index = 0; index < 30; index += 1) zip.file(`${index}.xlsx`, content);
    const file = inMemory(await zip.generateAsync({ type: 'uint8array' }));
    const [, second] = await listed(file);
    const forDirectory = file.asked.reduce((sum, length) => sum + length, 0);
    expect(forDirectory).toBeLessThan(100_000);
    file.asked.length = 0;
    expect(await second?.read(content.length)).toEqual(new Uint8Array(content));
    expect(file.asked.reduce((sum, length) => sum + length, 0)).toBeLessThan(content.length + 1000);
  });
});

describe('a name in a zip', () => {
  it('is read as UTF-8 where it is marked so, as démarches-simplifiées does', async () => {
    expect((await only(zipOf([{ name: 'Matériel œuvré.xlsx', content: '' }]))).path).toBe(
      'Matériel œuvré.xlsx',
    );
  });

  it('is read as UTF-8 where it is that without a mark, as macOS does', async () => {
    const name = Buffer.from('Mate\u0301riel.xlsx');
    expect((await only(zipOf([{ name, content: '' }]))).path).toBe('Mate\u0301riel.xlsx');
  });

  it('is read in the code page of Windows in Western Europe otherwise', async () => {
    // « Étude À-Côté.xlsx »
    const name = Buffer.from([0x90, ...Buffer.from('tude '), 0xb7, 0x2d, 0x43, 0x93, 0x74, 0x82]);
    expect((await only(zipOf([{ name, content: '' }]))).path).toBe('Étude À-Côté');
  });

  it('is a name whatever place on a disk it speaks of', async () => {
    const names = ['../../etc/passwd.xlsx', '/a.xlsx', 'C:\\a.xlsx', '..\\b.xlsx'];
    const members = await listed(inMemory(zipOf(names.map((name) => ({ name, content: 'x' })))));
    expect(members.map(({ path }) => path)).toEqual(names);
  });
});

describe('a file of a zip is refused', () => {
  const content = 'A budget, long enough to be damaged somewhere. '.repeat(20);

  it('above the limit, before anything is unpacked', async () => {
    const file = inMemory(zipOf([{ name: 'a.xlsx', content }]));
    const [member] = await listed(file);
    file.asked.length = 0;
    expect(await problem(member?.read(content.length - 1) ?? Promise.resolve())).toBe('too-large');
    expect(file.asked).toEqual([]);
    expect(text((await member?.read(content.length)) ?? new Uint8Array())).toBe(content);
  });

  it('when it unpacks to more than the zip declares', async () => {
    const bomb = { name: 'a.xlsx', content: Buffer.alloc(50_000_000), declaredSize: 900 };
    expect(await problem((await only(zipOf([bomb]))).read(LIMIT))).toBe('damaged');
  });

  it('when it unpacks to less', async () => {
    const member = await only(zipOf([{ name: 'a.xlsx', content: 'x', declaredSize: 900 }]));
    expect(await problem(member.read(LIMIT))).toBe('damaged');
  });

  it('when its checksum is another, and those beside it are read', async () => {
    const bytes = zipOf([
      { name: 'a.xlsx', content, crc: 1 },
      { name: 'b.xlsx', content },
    ]);
    const [a, b] = await listed(inMemory(bytes));
    expect(await problem(a?.read(LIMIT) ?? Promise.resolve())).toBe('damaged');
    expect(text((await b?.read(LIMIT)) ?? new Uint8Array())).toBe(content);
  });

  it('when its own header contradicts the directory', async () => {
    const member = await only(zipOf([{ name: 'a.xlsx', content, headerSize: 7 }]));
    expect(await problem(member.read(LIMIT))).toBe('damaged');
  });

  it('when it is encrypted, which is known beforehand', async () => {
    const member = await only(zipOf([{ name: 'a.xlsx', content, isEncrypted: true }]));
    expect(member.isEncrypted).toBe(true);
    expect(await problem(member.read(LIMIT))).toBe('encrypted');
  });

  it('when it is packed in another way than programs know', async () => {
    const member = await only(zipOf([{ name: 'a.xlsx', content, method: 14 }]));
    expect(await problem(member.read(LIMIT))).toBe('unsupported');
  });

  it('with any of its bytes altered, or reads the same', async () => {
    const bytes = zipOf([{ name: 'a.xlsx', content }]);
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Uint8Array.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 0x55;
      const reading = (async () => text(await (await only(altered)).read(10 * LIMIT)))();
      const outcome = await reading.catch((error: unknown) => error);
      if (typeof outcome === 'string') expect(outcome).toBe(content);
      else if (!(outcome instanceof ZipError)) {
        expect(outcome).toEqual(new Error('One file was expected'));
      }
    }
  });
});

describe('a zip is refused', () => {
  it.each([
    ['that is none', Buffer.from('%PDF-1.4 a document of some length, and no zip at all')],
    ['that is empty', new Uint8Array()],
    ['that was cut short', zipOf([{ name: 'a.xlsx', content: 'x' }]).subarray(0, 60)],
    ['that lacks its beginning', zipOf([{ name: 'a.xlsx', content: 'x' }]).subarray(60)],
  ])('%s', async (_, bytes) => {
    expect(await problem(listed(inMemory(bytes)))).toBe('damaged');
  });

  it('with more files than are read', async () => {
    const file = inMemory(zipOf([{ name: 'a.xlsx', content: 'x', times: 3 }]));
    expect(await listed(file, 3)).toHaveLength(3);
    expect(await problem(listed(file, 2))).toBe('too-large');
  });

  it('with a directory that is larger than any, before it takes memory', async () => {
    const vast = 2 ** 40;
    const end = Buffer.from(zipOf([{ name: 'a.xlsx', content: 'x' }])).subarray(-22);
    // Two gigabytes, from the beginning on.
    end.writeUInt32LE(2 ** 31, 12);
    end.writeUInt32LE(0, 16);
    const asked: number[] = [];
    const read = async (offset: number, length: number): Promise<Uint8Array> => {
      asked.push(length);
      const bytes = Buffer.alloc(length);
      if (offset + length === vast) end.copy(bytes, length - end.length);
      return bytes;
    };
    expect(await problem(listed({ size: vast, read }))).toBe('too-large');
    expect(Math.max(...asked)).toBeLessThan(2 ** 27);
  });

  it('when the disk fails, in the words of the disk', async () => {
    const failure = Object.assign(new Error('read'), { code: 'EIO' });
    const file = { ...inMemory(zipOf([{ name: 'a.xlsx', content: 'x' }])) };
    const [member] = await listed({
      ...file,
      read: (offset, length) =>
        length === 30 ? Promise.reject(failure) : file.read(offset, length),
    });
    expect(await problem(member?.read(LIMIT) ?? Promise.resolve())).toBe(failure);
  });
});
