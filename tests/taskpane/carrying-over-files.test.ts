import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFailure } from '../../src/reports/report';
import { controlFile } from '../../src/cli/control/control-file';
import { earlierFiles } from '../../src/cli/control/earlier';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { readDossierFile } from '../../src/documents/dossier/file/file';
import { loadLanguage } from '../../src/language/catalogue';
import type { Language } from '../../src/language/language';
import type { EarlierControl } from '../../src/taskpane/audit/earlier';
import { foreseeControl, makeControl } from '../../src/taskpane/audit/make-control';
import { readEarlier } from '../../src/taskpane/audit/read-earlier';
import { MAX_FILE_BYTES } from '../../src/xlsx/read/limits';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { judgedControl } from '../builders/control';
import { resavedByExceljs } from '../xlsx/read/files';

jest.setTimeout(120_000);

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bareme-carrying-'));
  await loadLanguage('fr');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LINES = [
  { label: 'Étude', type: 'consulting-steering', quantity: 1, unitPrice: 10_000, vat: 20 },
  { label: 'Réalisation', type: 'development', quantity: 1, unitPrice: 50_000, vat: 20 },
];
const NEXT = [LINES[0] ?? {}, { ...LINES[1], unitPrice: 60_000 }];

/** A dossier of ITN4 as a file, with a mark of its own. */
async function aDossier(lines: readonly object[] = LINES, id = 'd-1'): Promise<Uint8Array> {
  const call = callOf('ITN4');
  const json = JSON.stringify({ schema: 1, project: { title: 'Projet' }, lines });
  const entries = readDossierFile(json, 'dossier.json', call, 'fr');
  return writeWorkbook(declareFilled(call, 'fr', entries, id).declaration);
}

/** The control of such a dossier, its first line rejected by another program. */
async function decided(dossier: Uint8Array): Promise<Uint8Array> {
  const made = await makeControl(copyOf(dossier, 'v1.xlsx'), 'fr');
  if ('refusal' in made) throw new Error(made.refusal.fr);
  return resavedByExceljs(Buffer.from(made.bytes), (book) => {
    const lines = book.getWorksheet('Lignes');
    if (!lines) throw new Error('No sheet Lignes');
    lines.getCell('I6').value = 'Écartée';
    lines.getCell('M6').value = 'Hors calendrier';
  });
}

const copyOf = (bytes: Uint8Array, file: string | null) => ({
  bytes,
  file,
  takenOn: new Date('2021-03-01T12:00:00.000Z'),
});

const aFile = (bytes: Uint8Array | string, name = 'v1-controle.xlsx'): File =>
  new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name);

/** A control as a person chooses it. */
async function earlier(bytes: Uint8Array, name = 'v1-controle.xlsx'): Promise<EarlierControl> {
  const read = await readEarlier(aFile(bytes, name));
  if ('refusal' in read) throw new Error(read.refusal.fr);
  return { name, control: read.control };
}

/** The control that `bareme control --from` makes of the same bytes. */
async function fromTheCommandLine(
  dossier: Uint8Array,
  controls: readonly Uint8Array[],
  language: Language,
) {
  const paths = controls.map((bytes, index) => {
    const path = join(folder, `v1-${index}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
  const [file, output] = [join(folder, 'v2.xlsx'), join(folder, 'v2-controle.xlsx')];
  writeFileSync(file, dossier);
  const report = await controlFile({
    file,
    language,
    at: '2021-03-01T12:00:00.000Z',
    control: { output, force: false, earlier: await earlierFiles(paths) },
  });
  if (isFailure(report)) throw new Error(report.error.message);
  return { report, verdict: await judgedControl(readFileSync(output)) };
}

describe('the control of the next version, prepared in the pane', () => {
  it('has what the command line takes over of the same files, line by line', async () => {
    const before = await decided(await aDossier());
    const next = await aDossier(NEXT);
    const made = await makeControl(copyOf(next, 'v2.xlsx'), 'fr', [await earlier(before)]);
    if ('refusal' in made) throw new Error(made.refusal.fr);
    const { control } = await judgedControl(made.bytes);
    const { report, verdict } = await fromTheCommandLine(next, [before], 'fr');
    expect(report).toMatchObject({ carried: 1, remark: null });
    expect(made.brought).toMatchObject({
      carrying: { kind: 'carried', path: 'v1-controle.xlsx' },
      decisions: 1,
      toReview: [{ label: 'Réalisation', carried: { how: 'changed' } }],
    });
    expect(control.lines.map(({ decision }) => decision.value)).toEqual(['rejected', null]);
    expect(control.lines).toEqual(verdict.control.lines);
    expect(control.points).toEqual(verdict.control.points);
  });

  it('finds the control of an open workbook, which has no hash, by the dossier’s mark', async () => {
    const before = await decided(await aDossier());
    const brought = await foreseeControl(copyOf(await aDossier(NEXT), null), 'fr', [
      await earlier(before),
    ]);
    expect(brought).toMatchObject({ carrying: { kind: 'carried' }, decisions: 1 });
  });

  it('takes over nothing of several, of another dossier, of an altered one', async () => {
    const dossier = await aDossier();
    const before = await decided(dossier);
    const copy = copyOf(await aDossier(NEXT), 'v2.xlsx');
    const foreseen = async (...controls: readonly EarlierControl[]) => {
      const found = await foreseeControl(copy, 'fr', controls);
      if ('refusal' in found) throw new Error(found.refusal.fr);
      expect(found).toMatchObject({ decisions: 0, followUps: 0, toReview: [] });
      return found.carrying;
    };
    expect(
      await foreseen(await earlier(before, 'a.xlsx'), await earlier(before, 'b.xlsx')),
    ).toEqual({ kind: 'several', paths: ['a.xlsx', 'b.xlsx'] });
    const other = await decided(await aDossier(LINES, 'd-2'));
    expect(await foreseen(await earlier(other))).toEqual({ kind: 'none' });
    const altered = await resavedByExceljs(Buffer.from(before), (book) => {
      const lines = book.getWorksheet('Lignes');
      if (lines) lines.getCell('B6').value = 'Autre chose';
    });
    expect(await foreseen(await earlier(altered, 'c.xlsx'))).toEqual({
      kind: 'altered',
      path: 'c.xlsx',
    });
  });

  it('asks whether a line is already in another dossier that was controlled', async () => {
    const other = await decided(await aDossier(LINES, 'd-2'));
    const made = await makeControl(copyOf(await aDossier(), 'v1.xlsx'), 'fr', [
      await earlier(other),
    ]);
    if ('refusal' in made) throw new Error(made.refusal.fr);
    const { control } = await judgedControl(made.bytes);
    const rules = control.points.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule === 'plausibility.elsewhere')).toHaveLength(2);
  });
});

describe('a file that is chosen as an earlier control', () => {
  const sentence = async (file: File): Promise<string> => {
    const read = await readEarlier(file);
    return 'refusal' in read ? read.refusal.fr : 'a control';
  };

  it('is told when it is no workbook', async () => {
    expect(await sentence(aFile('%PDF-1.4 …', 'contrôle.pdf'))).toMatch(/pas un classeur Excel/);
  });

  it('is told when it holds a dossier and no control, or nothing of ours', async () => {
    const none = /ne contient pas de contrôle de Barème/;
    expect(await sentence(aFile(await aDossier()))).toMatch(none);
    const empty = await resavedByExceljs(Buffer.from(await aDossier()), (book) => {
      for (const { id } of [...book.worksheets].slice(1)) book.removeWorksheet(id);
    });
    expect(await sentence(aFile(empty))).toMatch(none);
  });

  it('is told when it is too large, and not taken into memory', async () => {
    const file = aFile('PK');
    Object.defineProperty(file, 'size', { value: MAX_FILE_BYTES + 1 });
    file.arrayBuffer = () => Promise.reject(new Error('It was read'));
    expect(await sentence(file)).toMatch(/démesuré/);
  });
});
