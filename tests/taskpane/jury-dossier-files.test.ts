import { declareSession } from '../../src/documents/jury/sheets/workbook';
import type { Language } from '../../src/language/language';
import { cents } from '../../src/money/cents';
import { readDossiers } from '../../src/taskpane/jury/opening/read-dossiers';
import {
  listsTaken,
  rereadAmong,
  withListFiles,
  type ListFile,
} from '../../src/taskpane/jury/opening/list-files';
import { repeatedIn, withFiles } from '../../src/taskpane/jury/opening/typed';
import { DOSSIER } from '../../src/documents/dossier/template/template';
import { FIELDS } from '../../src/documents/dossier/template/fields';
import { readWorkbook } from '../../src/xlsx/read';
import { writeWorkbook } from '../../src/xlsx/write';
import { resavedByExceljs, setCell } from '../xlsx/read/files';
import { callOf } from '../builders/calls';
import { aPlan } from '../builders/jury';
import { aListWorkbook, PORTFOLIO, type KeptSheet } from '../builders/list-workbook';
import { aLine, aWorkbook } from '../cli/workbooks';

jest.setTimeout(120_000);

const fileOf = (name: string, bytes: Uint8Array | string): File =>
  new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name);

const guichet = (call = 'ITN3', title = 'Guichet unique') =>
  aWorkbook(callOf(call), {
    project: { title, carrier: 'Région Bretagne', caseNumber: '2301457' },
    requested: 1000,
    lines: [aLine(5000)],
  });

const read = (files: readonly File[], language: Language = 'fr') =>
  readDossiers(files, callOf('ITN3'), language);

/** Names of the files left out, with the beginning of why. */
const leftOut = (refused: Awaited<ReturnType<typeof read>>['refused'], language: Language = 'fr') =>
  refused.map(({ name, sentence }) => `${name}: ${sentence[language].replaceAll(/\s/g, ' ')}`);

describe('Dossiers read from their workbooks', () => {
  it('are said to have errors where an amount is a formula whose result the file does not keep', async () => {
    const bytes = Buffer.from(await guichet());
    const place = (await readWorkbook(bytes, DOSSIER)).snapshot.names[FIELDS.requested.name];
    const withFormula = await resavedByExceljs(bytes, (workbook) =>
      setCell(workbook, place, { formula: 'TODAY()' }),
    );
    const { files } = await read([
      fileOf('a.xlsx', bytes),
      fileOf('b.xlsx', Uint8Array.from(withFormula)),
    ]);
    const [sound, open] = files.map(({ errors }) => errors);
    expect(open).toBeGreaterThan(sound ?? NaN);
  });

  it('have number, title, carrier and figures as the core computes them', async () => {
    const { files, refused } = await read([fileOf('a.xlsx', await guichet())]);
    expect(refused).toEqual([]);
    expect(files).toMatchObject([
      {
        name: 'a.xlsx',
        dossier: {
          number: '2301457',
          title: 'Guichet unique',
          carrier: 'Région Bretagne',
          total: 5_000_00,
          requested: 1_000_00,
          notApplicable: [],
        },
      },
    ]);
    expect(files[0]?.dossier.maximum).toBeGreaterThan(0);
  });

  it('come in though others are left out, each told with its name and what is wrong with it', async () => {
    const session = await writeWorkbook(declareSession(aPlan({ dossiers: 1, jurors: 1 })));
    const whole = await guichet('ITN3', 'Portail');
    const { files, refused } = await read([
      fileOf('autre-appel.xlsx', await guichet('ITN6')),
      fileOf('vide.xlsx', ''),
      fileOf('note.xlsx', 'Bonjour'),
      fileOf('coupé.xlsx', whole.slice(0, whole.length / 2)),
      fileOf('session.xlsx', session),
      fileOf('bon.xlsx', whole),
    ]);
    expect(files.map(({ dossier }) => dossier.title)).toEqual(['Portail']);
    expect(leftOut(refused)).toEqual([
      'autre-appel.xlsx: Ce dossier répond à ITN6, pas à ITN3.',
      expect.stringContaining('vide.xlsx: Ce fichier est vide (0 octet).'),
      expect.stringContaining('note.xlsx: Ce fichier n’est pas un classeur Excel'),
      expect.stringContaining('coupé.xlsx: Ce fichier est abîmé ou incomplet'),
      expect.stringContaining(
        'session.xlsx: Ce classeur ne contient ni dossier Barème, ni liste de dossiers.',
      ),
    ]);
    expect(leftOut(refused, 'en')[0]).toBe(
      'autre-appel.xlsx: This dossier answers ITN6, not ITN3.',
    );
  });

  it('that have gone since they were chosen are told like the others', async () => {
    const gone = fileOf('parti.xlsx', 'x');
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const { refused } = await read([gone]);
    expect(leftOut(refused)[0]).toContain('parti.xlsx: Ce fichier ne peut pas être lu');
  });

  it('without a title are known by the name of their file', async () => {
    const { files } = await read([fileOf('Dossier 12.xlsx', await aWorkbook(callOf('ITN3')))]);
    expect(files[0]?.dossier.title).toBe('Dossier 12');
  });

  it('replace what the same file said before', async () => {
    const { files } = await read([fileOf('a.xlsx', await guichet())]);
    const [before] = files;
    if (!before) throw new Error('the file was read');
    const mended = { ...before, errors: before.errors + 1 };
    const other = { ...before, name: 'b.xlsx' };
    expect(withFiles([before], [other, mended])).toEqual([mended, other]);
    expect(repeatedIn([before], [other, mended])).toEqual([mended]);
    expect(repeatedIn([], [before, other, before])).toEqual([before]);
  });

  it('are kept where one file name and one title are those of two carriers, or of two versions', async () => {
    const { files } = await read([fileOf('ITN3.xlsx', await guichet())]);
    const [one] = files;
    if (!one) throw new Error('the file was read');
    const dossiers = [
      { ...one.dossier, carrier: 'Région Normandie' },
      { ...one.dossier, requested: cents(2_000_00) },
    ];
    const others = dossiers.map((dossier) => ({ ...one, dossier }));
    expect(withFiles([one], others)).toEqual([one, ...others]);
    expect(repeatedIn([one], others)).toEqual([]);
  });
});

describe('Lists read from workbooks', () => {
  const listFile = async (name: string, ...sheets: readonly KeptSheet[]) =>
    fileOf(name, await aListWorkbook(...sheets));
  const titles = (file: ListFile | undefined) =>
    file &&
    listsTaken(file, 'fr').flatMap(({ listed }) => listed.dossiers.map(({ title }) => title));

  it('come in beside dossiers, a single list without a question', async () => {
    const { files, lists, refused } = await read([
      fileOf('a.xlsx', await guichet()),
      await listFile('suivi.xlsx', { rows: PORTFOLIO }),
    ]);
    expect(refused).toEqual([]);
    expect(files).toHaveLength(1);
    expect(lists.map(({ name }) => name)).toEqual(['suivi.xlsx']);
    expect(titles(lists[0])).toEqual(['Guichet unique', 'Portail des agents', 'Archives']);
  });

  it('wait to be chosen where there are several in one workbook', async () => {
    const { lists } = await read([
      await listFile('suivi.xlsx', { rows: PORTFOLIO }, { rows: PORTFOLIO.slice(0, 2) }),
    ]);
    expect(titles(lists[0])).toEqual([]);
  });

  it('are read again under their name, what was chosen in them standing', async () => {
    const mended = [...PORTFOLIO.slice(0, 1), ['SNAP3-9', 'Corrigé', 'P']];
    const [before] = (
      await read([
        await listFile('s.xlsx', { name: 'A', rows: PORTFOLIO }, { name: 'B', rows: PORTFOLIO }),
      ])
    ).lists;
    const { lists } = await read([
      await listFile('s.xlsx', { name: 'New', rows: PORTFOLIO }, { name: 'B', rows: mended }),
    ]);
    if (!before) throw new Error('the file was read');
    const chosen = { ...before, taken: [1], withHidden: false };
    const [after, more] = withListFiles([chosen], lists);
    expect(more).toBeUndefined();
    expect(after?.withHidden).toBe(false);
    expect(titles(after)).toEqual(['Corrigé']);
    expect(rereadAmong([chosen], lists)).toEqual(['s.xlsx']);
  });
});
