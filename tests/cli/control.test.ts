import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFiles } from '../../src/cli/check/files';
import { controlFile } from '../../src/cli/control/control-file';
import { earlierFiles } from '../../src/cli/control/earlier';
import { closeSources } from '../../src/cli/sources/read-source';
import { isFailure } from '../../src/reports/report';
import { controlledSchema, type ControlReport } from '../../src/cli/schemas/control';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { readDossierFile } from '../../src/documents/dossier/file/file';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { judgedControl } from '../builders/control';
import { resavedByExceljs } from '../xlsx/read/files';
import { zipped } from './consolidate/received';
import { bareme } from './host';

jest.setTimeout(120_000);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bareme-control-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (...names: string[]): string => join(folder, ...names);

const LINES = [
  { label: 'Étude', type: 'consulting-steering', quantity: 1, unitPrice: 10_000, vat: 20 },
  { label: 'Réalisation', type: 'development', quantity: 1, unitPrice: 50_000, vat: 20 },
];

/** A received dossier of ITN4 as a file, with a mark of its own. */
async function aReceived(name: string, lines: readonly object[] = LINES, id = 'd-1') {
  const call = callOf('ITN4');
  const json = JSON.stringify({ schema: 1, project: { title: 'Projet' }, lines });
  const entries = readDossierFile(json, 'dossier.json', call, 'fr');
  const bytes = await writeWorkbook(declareFilled(call, 'fr', entries, id).declaration);
  writeFileSync(inFolder(name), bytes);
  return inFolder(name);
}

async function controlled(
  file: string,
  { output = inFolder('c.xlsx'), from = [] as readonly string[], force = false } = {},
): Promise<ControlReport> {
  const report = await controlFile({
    file,
    language: 'fr',
    at: '2021-03-01T12:00:00.000Z',
    control: { output, force, earlier: await earlierFiles(from) },
  });
  expect(controlledSchema.parse(report)).toEqual(report);
  if (isFailure(report)) throw new Error(report.error.message);
  return report;
}

const controlIn = async (path: string) => judgedControl(readFileSync(path));

/** What somebody typed into a control, by another library than ours: Lignes!I6 is the first decision. */
async function typed(path: string, cells: Readonly<Record<string, string | number>>) {
  const bytes = await resavedByExceljs(readFileSync(path), (book) => {
    for (const [where, value] of Object.entries(cells)) {
      const [sheet = '', cell = ''] = where.split('!');
      const found = book.getWorksheet(sheet);
      if (!found) throw new Error(`No sheet ${sheet}`);
      found.getCell(cell).value = value;
    }
  });
  writeFileSync(path, bytes);
}

describe('the control of a received file', () => {
  it('bears the SHA-256 of the file, which is the same to the byte afterwards', async () => {
    const file = await aReceived('reçu.xlsx');
    const before = readFileSync(file);
    const { lines, output } = await controlled(file);
    expect(lines).toBe(2);
    expect(readFileSync(file).equals(before)).toBe(true);
    const { control } = await controlIn(output);
    expect(control.facts).toMatchObject({
      file: 'reçu.xlsx',
      sha256: createHash('sha256').update(before).digest('hex'),
      dossier: 'd-1',
      title: 'Projet',
      readOn: '01/03/2021 12:00 UTC',
    });
    expect(control.isCopyIntact).toBe(true);
  });

  it('lists what waits for a filing date as if it had one, each by itself', async () => {
    const { output } = await controlled(await aReceived('reçu.xlsx'));
    const { control } = await controlIn(output);
    const rules = control.points.map(({ rule }) => rule);
    expect(rules).toContain('file.draft');
    expect(rules.filter((rule) => rule !== 'file.draft').length).toBeGreaterThan(0);
  });

  it('is no control of what is no dossier', async () => {
    const { output } = await controlled(await aReceived('reçu.xlsx'));
    await expect(controlled(output, { output: inFolder('d.xlsx') })).rejects.toThrow(/dossier/);
    expect(readdirSync(folder)).not.toContain('d.xlsx');
  });

  it('is never written over, unless that is asked for: decisions stand in it', async () => {
    const file = await aReceived('reçu.xlsx');
    const { output } = await controlled(file);
    const before = readFileSync(output);
    await expect(controlled(file, { output })).rejects.toThrow();
    expect(readFileSync(output).equals(before)).toBe(true);
    await controlled(file, { output, force: true });
  });

  it('never takes the place of a received file, not even where replacing is asked for', async () => {
    const [file, other] = [await aReceived('reçu.xlsx'), await aReceived('autre.xlsx')];
    const before = readFileSync(other);
    await expect(controlled(file, { output: other, force: true })).rejects.toThrow(/contrôle/);
    expect(readFileSync(other).equals(before)).toBe(true);
  });

  it('never takes the place of the control whose decisions it takes over', async () => {
    const file = await aReceived('reçu.xlsx');
    const { output } = await controlled(file);
    await expect(controlled(file, { output, from: [output], force: true })).rejects.toThrow(
      /précédent/,
    );
  });
});

describe('the control of the next version', () => {
  const decided = async (name: string, file: string): Promise<string> => {
    mkdirSync(inFolder('before'), { recursive: true });
    const output = inFolder('before', name);
    await controlled(file, { output });
    await typed(output, { 'Lignes!I6': 'Écartée', 'Lignes!M6': 'Hors calendrier' });
    return output;
  };

  it('takes over decisions by the dossier’s mark', async () => {
    await decided('un.xlsx', await aReceived('v1.xlsx'));
    const next = await aReceived('v2.xlsx', [LINES[0] ?? {}, { ...LINES[1], unitPrice: 60_000 }]);
    const report = await controlled(next, { from: [inFolder('before')] });
    expect(report).toMatchObject({ earlier: inFolder('before', 'un.xlsx'), carried: 1 });
    const { control } = await controlIn(report.output);
    expect(control.lines.map(({ carried, decision }) => [carried, decision.value])).toEqual([
      ['same', 'rejected'],
      ['changed', null],
    ]);
  });

  it('takes over nothing where two controls are of the dossier, and says so', async () => {
    const first = await aReceived('v1.xlsx');
    await decided('un.xlsx', first);
    await decided('deux.xlsx', first);
    const next = await aReceived('v2.xlsx', [{ ...LINES[0], unitPrice: 1 }]);
    const report = await controlled(next, { from: [inFolder('before')] });
    expect(report).toMatchObject({ earlier: null, carried: 0 });
    expect(report.remark).toContain('deux.xlsx');
  });

  it('takes over nothing of another dossier, but tells the line that is in both', async () => {
    await decided('un.xlsx', await aReceived('autre.xlsx', LINES, 'd-2'));
    const report = await controlled(await aReceived('v1.xlsx'), { from: [inFolder('before')] });
    expect(report).toMatchObject({ earlier: null, remark: null });
    const { control } = await controlIn(report.output);
    expect(control.points.filter(({ rule }) => rule === 'plausibility.elsewhere')).toHaveLength(2);
  });

  it('is not made from a control that cannot be read: its decisions would be lost', async () => {
    writeFileSync(inFolder('abîmé.xlsx'), 'PK');
    await expect(earlierFiles([inFolder('abîmé.xlsx')])).rejects.toThrow(/abîmé/);
  });
});

describe('bareme control', () => {
  it('asks where the controls go', async () => {
    const { status, stderr } = await bareme(['control', 'x.xlsx']);
    expect(status).toBe(64);
    expect(stderr).toContain('-o DOSSIER');
  });

  /** A control in which all is decided and which is stated, as a file. */
  async function aFinished(control = inFolder('c.xlsx')): Promise<string> {
    await controlled(await aReceived('reçu.xlsx'), { output: control });
    const { control: read } = await controlIn(control);
    const rowOf = (name: 'by' | 'on'): number => (read.statement[name].place?.row ?? 0) + 1;
    await typed(control, {
      'Lignes!I6': 'Retenue',
      'Lignes!I7': 'Écartée',
      'Lignes!M7': 'Autre',
      ...Object.fromEntries(
        read.points.map(({ number }) => [`Constats!G${number + 4}`, 'À corriger']),
      ),
      [`Contrôle!B${rowOf('by')}`]: 'Camille Durand',
      [`Contrôle!B${rowOf('on')}`]: 44270,
    });
    return control;
  }

  const sealing = (path: string, to: string, ...more: readonly string[]) =>
    bareme(['control', path, '--seal', '-o', inFolder(to), ...more]);

  it('seals no control that is not stated', async () => {
    const { output } = await controlled(await aReceived('reçu.xlsx'));
    const { status, stderr } = await sealing(output, 'scelles');
    expect(status).toBe(2);
    expect(stderr).toContain('La déclaration n’est pas remplie');
  });

  it('seals no control whose report says something else', async () => {
    const control = await aFinished();
    await typed(control, { 'Rapport!C22': 999_999 });
    expect((await sealing(control, 'scelles')).stderr).toContain('à corriger avant de sceller');
  });

  it('never puts a sealed control in the place of a received file of its name', async () => {
    const control = await aFinished();
    mkdirSync(inFolder('recus'));
    const received = readFileSync(await aReceived('reçu.xlsx'));
    writeFileSync(inFolder('recus', 'c.xlsx'), received);
    expect((await sealing(control, 'recus', '-f')).stderr).toContain('n’est pas remplacé');
    expect(readFileSync(inFolder('recus', 'c.xlsx')).equals(received)).toBe(true);
  });

  it('never writes two sealed controls of one name over each other', async () => {
    mkdirSync(inFolder('a'));
    const [one, other] = [await aFinished(), inFolder('a', 'c.xlsx')];
    writeFileSync(other, readFileSync(one));
    const { stdout, stderr } = await bareme([
      'control',
      one,
      other,
      '--seal',
      '-o',
      inFolder('s'),
      '-f',
    ]);
    expect(stdout.match(/scellé\./g)).toHaveLength(1);
    expect(stderr).toContain('du même nom');
  });

  it('tells a sealed line that somebody changed', async () => {
    await sealing(await aFinished(), 'scelles');
    const path = inFolder('scelles', 'c.xlsx');
    const { control } = await controlIn(path);
    const row = control.sealed?.lines.findIndex(([key]) => key === 'control/proposed') ?? -1;
    await typed(path, { [`Scellé!B${row + 7}`]: '1' });
    const { findings } = await controlIn(path);
    expect(findings.map(({ rule }) => rule)).toContain('control.seal');
  });

  it('seals a finished control, tells a change after it, and seals again with a reason', async () => {
    const sealed = await sealing(await aFinished(), 'scelles');
    expect(sealed).toMatchObject({ status: 0, stderr: '' });
    const path = inFolder('scelles', 'c.xlsx');
    const { control: kept, findings } = await controlIn(path);
    expect(findings).toEqual([]);
    expect(kept.sealed).toMatchObject({ number: 1, isIntact: true });
    expect(sealed.stdout).toContain(kept.sealed?.seal);

    await typed(path, { 'Lignes!I7': 'Retenue' });
    const changed = (await controlIn(path)).findings.map(({ rule, place: at }) => [rule, at?.row]);
    expect(changed).toContainEqual(['control.changed', 6]);
    expect((await sealing(path, 'encore')).stderr).toContain('--reason');
    expect((await sealing(path, 'encore', '--reason', 'Erreur de saisie')).status).toBe(0);
    const { control: last, findings: none } = await controlIn(inFolder('encore', 'c.xlsx'));
    expect(none).toEqual([]);
    expect(last.sealed?.number).toBe(2);
    expect(last.sealed?.lines).toContainEqual(['previous', kept.sealed?.seal]);
  });

  it('says of a folder that is not there that it is not', async () => {
    const { status, stderr } = await bareme(['control', inFolder('rien'), '--seal', '-o', folder]);
    expect(status).toBe(2);
    expect(stderr).toContain('n’existe pas');
  });
});

describe('a received dossier in a zip', () => {
  it('has a control that names the file and not its zip, by the hash of the file', async () => {
    const bytes = readFileSync(await aReceived('reçu.xlsx'));
    const zip = inFolder('d.zip');
    writeFileSync(zip, await zipped({ 'dossier-1/budget.xlsx': bytes }));
    const { files } = await findFiles([zip]);
    const [found] = files;
    if (!found) throw new Error('Nothing was found');
    const report = await controlFile({
      file: found.file,
      place: found.place,
      language: 'fr',
      at: '2021-03-01T12:00:00.000Z',
      control: { output: inFolder('c.xlsx'), force: false, earlier: [] },
    });
    await closeSources();
    expect(isFailure(report)).toBe(false);
    const { control } = await controlIn(inFolder('c.xlsx'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(control.facts).toMatchObject({ file: 'budget.xlsx', sha256 });
  });

  it('is not read again from the folder of the controls, where that lies among what was received', async () => {
    await aReceived('reçu.xlsx');
    mkdirSync(inFolder('controles'));
    await aReceived('controles/a.xlsx');
    const { files, ofOutput } = await findFiles([folder], inFolder('controles'));
    expect(files.map(({ file }) => file)).toEqual([inFolder('reçu.xlsx')]);
    expect(ofOutput).toBe(1);
  });
});
