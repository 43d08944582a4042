import { dispatchIn } from '../../src/documents/jury/exchange/dispatch-number';
import { readSession } from '../../src/documents/jury/parse/read-session';
import type { Session } from '../../src/documents/jury/session';
import { declareSession } from '../../src/documents/jury/sheets/workbook';
import { JURY } from '../../src/documents/jury/template/template';
import type { MadeFile } from '../../src/taskpane/files/made-file';
import { fileFor, fileForAll, zipForAll } from '../../src/taskpane/jury/files/made-files';
import { Unzip } from '../../src/xlsx/read/unzip';
import { readWorkbook } from '../../src/xlsx/read';
import { aPlan } from '../builders/jury';
import { fill, snapshotOf, type Filling } from '../builders/filled-sheets';

let sessions = 0;

/** A session of its own, in which this was typed. */
function aSession(): (...filled: readonly Filling[]) => Session {
  sessions += 1;
  const sheets = declareSession(aPlan({ id: `session-${sessions}`, jurors: 2, dossiers: 2 }));
  return (...filled) => readSession(snapshotOf(fill(sheets, filled)));
}

const score: Filling = { table: 'Bareme_Notes_J01', line: 'D001', column: 'first1', value: 4 };

const merged = (subject: string): readonly Filling[] => [
  { table: 'Bareme_Journal', line: 0, column: 'subject', value: subject },
  { table: 'Bareme_Journal', line: 0, column: 'change', value: 'Fichier repris' },
];

const sentTo = (session: Session, code: string): Promise<MadeFile> => {
  const juror = session.jurors.find((one) => one.code === code);
  if (!juror) throw new Error(`No juror ${code}`);
  return fileFor(session, juror);
};

const numberIn = async ({ bytes }: MadeFile): Promise<number | undefined> =>
  dispatchIn(readSession((await readWorkbook(bytes, JURY)).snapshot).dispatch)?.number;

describe('the number of a juror’s file', () => {
  it('stays while the file says the same: opened and downloaded, it is one dispatch', async () => {
    const session = aSession()();
    const [one, again] = [await sentTo(session, 'J01'), await sentTo(session, 'J01')];
    expect(again).toEqual(one);
    expect(await numberIn(one)).toBe(1);
  });

  it('goes up once the file says something else, each juror’s by itself', async () => {
    const session = aSession();
    await sentTo(session(), 'J01');
    const next = await sentTo(session(score), 'J01');
    expect([next.name, await numberIn(next)]).toEqual([expect.stringContaining('-J01-2-'), 2]);
    expect(await numberIn(await sentTo(session(score), 'J02'))).toBe(1);
  });

  it('goes beyond any that the session has taken over, wherever it was sent from', async () => {
    const session = aSession();
    expect(await numberIn(await sentTo(session(...merged('J01-7')), 'J01'))).toBe(8);
  });
});

describe('what is downloaded for all at once', () => {
  it('holds the file of each juror, under the name by which it is sent', async () => {
    const session = aSession()();
    const { bytes } = await zipForAll(session);
    const zip = new Unzip(bytes);
    const files = [await sentTo(session, 'J01'), await sentTo(session, 'J02')];
    expect(zip.names).toEqual(files.map(({ name }) => name));
    for (const { name, bytes: alone } of files) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of zip.read(name)) chunks.push(chunk);
      expect(Buffer.concat(chunks).equals(alone)).toBe(true);
    }
  });

  it('is one blank file where everybody gets the same', async () => {
    const { bytes } = await fileForAll(aSession()(score));
    const file = readSession((await readWorkbook(bytes, JURY)).snapshot);
    expect([file.dispatch, file.self, file.jurors.length]).toEqual(['*', null, 2]);
    const cells = [...file.sheets.values()].flatMap(({ lines }) =>
      lines.flatMap(({ first }) => first),
    );
    expect(cells.every(({ raw }) => raw === '' || raw === null)).toBe(true);
  });
});
