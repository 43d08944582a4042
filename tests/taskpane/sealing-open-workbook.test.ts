import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTROL_KIND } from '../../src/documents/control/control-kind';
import type { ControlPlan } from '../../src/documents/control/plan';
import { CONTROL_FIELDS } from '../../src/documents/control/template/fields';
import { TABLES } from '../../src/documents/control/template/tables';
import type { ControlVerdict } from '../../src/documents/control/verdict';
import { callOfWorkbook } from '../../src/documents/dossier/parse/carried-call';
import { openDocuments, templateOf, verdictOf } from '../../src/documents/open';
import { KINDS } from '../../src/documents/registry';
import { lookFor } from '../../src/excel/looked-for';
import { officePort } from '../../src/excel/office-port';
import { loadLanguage } from '../../src/language/catalogue';
import type { Language } from '../../src/language/language';
import { contentsOfBook } from '../../src/playground/files/book-contents';
import { fillBook } from '../../src/playground/files/fill-book';
import type { Book, BookScalar } from '../../src/standin/book/book';
import { moveFormula } from '../../src/standin/book/formula-text';
import { createUniverBook } from '../../src/standin/book/univer-book';
import { startNodeHost } from '../../src/standin/wire/node-transport';
import { sealingChange } from '../../src/taskpane/control/seal-statement';
import { readContents } from '../../src/xlsx/read-contents';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import {
  aControl,
  aPoint,
  controlBytes,
  judgedControl,
  onLine,
  onPoint,
} from '../builders/control';
import type { Filling } from '../builders/filled-sheets';
import { bareme } from '../cli/host';
import { betweenLookAndWrite, sheetOf } from '../excel/workbench';

jest.setTimeout(120_000);

const MEGABYTE = 2 ** 20;
const NOW = new Date('2021-03-16T09:30:00');
const AT = '2021-03-16T09:30';

/** A text that Excel would take for a number, one for a formula, a reason of two lines. */
const TYPED: readonly Filling[] = [
  ...onLine(1, { decision: 'Retenue', details: '42' }),
  ...onLine(2, { decision: 'Réduite', reducedTo: 1234.56, reason: 'Autre', details: '-> devis' }),
  ...onPoint(1, { followUp: 'Accepté', reason: 'Vu\nle 3' }),
  { name: 'brm_controle_par', value: 'Camille Durand' },
  { name: 'brm_controle_le', value: 44_271 },
];

let plan: ControlPlan;
beforeAll(async () => {
  await loadLanguage('fr');
  await loadLanguage('en');
  lookFor(templateOf(KINDS));
  plan = await aControl(
    callOf('ITN4'),
    {
      lines: [
        { label: 'Étude', type: 'development', quantity: 1, unitPrice: 1000, vat: 0 },
        { label: 'Réalisation', type: 'development', quantity: 1, unitPrice: 5000, vat: 0 },
      ],
    },
    { points: [aPoint({ severity: 'error' })] },
  );
});

/** The control as a file, and the same open in the Excel that is played. */
async function openControl(...typed: readonly Filling[]) {
  const file = await controlBytes(plan, ...TYPED, ...typed);
  const book = createUniverBook();
  fillBook(book, await readContents(file, moveFormula));
  book.calculate();
  const host = await startNodeHost({ book });
  host.copies.make = () => writeWorkbook(contentsOfBook(book));
  return { file, book, host };
}

/** What the pane shows of the workbook that is open. */
async function shown() {
  const { snapshot } = await officePort.read();
  if (!snapshot) throw new Error('Nothing of ours is there');
  const opened = await openDocuments(snapshot, [CONTROL_KIND], {
    callFor: callOfWorkbook,
    alterations: null,
  });
  const verdict = verdictOf(opened, CONTROL_KIND);
  if (!verdict) throw new Error('No control is there');
  return { snapshot, verdict };
}

/** What a click would write, by what is on display and a copy of what is there. */
async function asked(reason: string | null = null, language: Language = 'fr') {
  const copy = await officePort.asFile(MEGABYTE);
  return sealingChange({ ...(await shown()), copy, at: AT, reason, language });
}

/** Seals it from the pane: what is told, or why nothing was written. */
async function sealed(reason: string | null = null): Promise<string> {
  const change = await asked(reason);
  if ('refused' in change) return change.refused;
  const outcome = await officePort.change(change.change);
  return outcome.kind === 'done' ? change.told : outcome.kind;
}

const copied = async (): Promise<ControlVerdict> =>
  judgedControl(await officePort.asFile(MEGABYTE));

/** The same file, sealed by the command line at the same moment. */
async function sealedByTheCommandLine(
  file: Uint8Array,
  ...more: readonly string[]
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'bareme-sealing-'));
  const path = join(folder, 'c.xlsx');
  writeFileSync(path, file);
  const { stderr } = await bareme(['control', path, '--seal', '-o', join(folder, 'to'), ...more], {
    now: NOW.toISOString(),
  });
  expect(stderr).toBe('');
  const bytes = readFileSync(join(folder, 'to', 'c.xlsx'));
  rmSync(folder, { recursive: true });
  return bytes;
}

const entries = ({ control }: ControlVerdict) => ({
  seal: control.sealed?.seal,
  lines: control.sealed?.lines,
});

const typeInto = (book: Book, name: string, header: string, line: number, value: BookScalar) => {
  const table = book.tables().find((one) => one.name === name);
  const column = table?.columnNames.indexOf(header) ?? -1;
  if (!table || column < 0) throw new Error(`No column ${header} in ${name}`);
  const { row, column: first } = table.rect;
  const rect = { row: row + 1 + line, column: first + column, rows: 1, columns: 1 };
  book.asPerson(() => book.sheet(table.sheetId)?.write(rect, [[value]]));
  book.calculate();
};

const sealedCells = (book: Book): unknown => {
  const table = book.tables().find(({ name }) => name === TABLES.sealed.name);
  return table && book.sheet(table.sheetId)?.formulas(table.rect);
};

describe('the statement of a control, sealed from the pane', () => {
  it('is the one that the command line seals, to the last sign of each entry', async () => {
    const { file } = await openControl();
    const told = await sealed();
    const fromThePane = await copied();
    const other = await judgedControl(await sealedByTheCommandLine(file));
    expect(entries(fromThePane)).toEqual(entries(other));
    expect(fromThePane.control.sealed).toMatchObject({ number: 1, isIntact: true });
    expect(fromThePane.findings).toEqual(other.findings);
    expect(fromThePane.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(told).toMatch(/est scellée/);
  });

  it('is the same again, with a reason and the seal before, once something has changed', async () => {
    const { book } = await openControl();
    await sealed();
    const { seal } = (await copied()).control.sealed ?? {};
    typeInto(book, TABLES.lines.name, 'Réduite à', 1, 1000);
    const { verdict } = await shown();
    const changed = verdict.findings.filter(({ rule }) => rule === 'control.changed');
    expect(changed.map(({ place }) => place)).toContainEqual(
      verdict.control.lines[1]?.reducedTo.place,
    );
    const file = await officePort.asFile(MEGABYTE);
    expect(await sealed('Devis revu')).toMatch(/est scellée/);
    const again = await copied();
    const other = await judgedControl(await sealedByTheCommandLine(file, '--reason', 'Devis revu'));
    expect(entries(again)).toEqual(entries(other));
    expect(again.control.sealed).toMatchObject({ number: 2, isIntact: true });
    expect(again.control.sealed?.lines).toEqual(
      expect.arrayContaining([
        ['previous', seal],
        ['reason', 'Devis revu'],
      ]),
    );
    expect(again.findings.map(({ rule }) => rule)).not.toContain('control.changed');
  });

  it('leads to the report, which bears the seal', async () => {
    const { book } = await openControl();
    const change = await asked();
    if ('refused' in change) throw new Error(change.refused);
    expect(change.leadsTo).toBe('Rapport');
    await officePort.change(change.change);
    book.calculate();
    const { seal } = (await shown()).verdict.control.sealed ?? {};
    const report = sheetOf(book, 'Rapport');
    const used = report.usedRange(true);
    expect(JSON.stringify(used && report.values(used))).toContain(seal);
  });
});

describe('nothing is sealed, and it is said why,', () => {
  const expectRefused = async (book: Book, sentence: RegExp): Promise<void> => {
    const before = sealedCells(book);
    expect(await sealed()).toMatch(sentence);
    expect(sealedCells(book)).toEqual(before);
    expect((await shown()).verdict.control.sealed).toBeNull();
  };

  it('while a line waits for its decision', async () => {
    const { book } = await openControl(...onLine(1, { decision: null }));
    await expectRefused(book, /il reste à décider 1 ligne/);
  });

  it('while nobody states it', async () => {
    const { book } = await openControl({ name: 'brm_controle_par', value: null });
    await expectRefused(book, /qui a fait le contrôle/);
  });

  it('where the report says something else than Barème, which the pane alone would not see', async () => {
    const { book } = await openControl();
    const report = sheetOf(book, 'Rapport');
    const used = report.usedRange(true);
    const formulas = used ? report.formulas(used) : [];
    const [row, cells] = [...formulas.entries()].find(([, one]) =>
      one.some((cell) => String(cell).includes('brm_controle_propose')),
    ) ?? [0, []];
    const column = cells.findIndex((cell) => String(cell).includes('brm_controle_propose'));
    report.write({ row, column, rows: 1, columns: 1 }, [[999_999]]);
    expect((await shown()).verdict.findings.map(({ rule }) => rule)).not.toContain(
      'control.formulas',
    );
    await expectRefused(book, /Rien n’est scellé\s: 1 erreur est à corriger\. «\sRapport\s», C22/);
  });

  it('where it is sealed already and nothing has changed', async () => {
    await openControl();
    await sealed();
    expect(await sealed('Pour voir')).toMatch(/Déjà scellée/);
    expect((await copied()).control.sealed?.number).toBe(1);
  });

  it('where a decision on display is no longer the one that stands there', async () => {
    const { book } = await openControl();
    const display = await shown();
    typeInto(book, TABLES.lines.name, 'Décision', 0, 'Écartée');
    const copy = await officePort.asFile(MEGABYTE);
    const change = await sealingChange({
      ...display,
      copy,
      at: AT,
      reason: null,
      language: 'en',
    });
    expect(change).toEqual({
      refused: expect.stringMatching(/Nothing is sealed: the workbook has changed/) as string,
    });
  });

  it('where the rows of the sheet are gone', async () => {
    const { book } = await openControl();
    const table = book.tables().find(({ name }) => name === TABLES.sealed.name);
    const sheet = table && book.sheet(table.sheetId);
    if (!table || !sheet) throw new Error('No sheet of the seal');
    book.asPerson(() => sheet.deleteRows(table.rect.row + 3, table.rect.rows - 5));
    await expectRefused(book, /n’a plus assez de lignes/);
  });
});

describe('a seal that meets someone else', () => {
  it('is not written over the one that a colleague has sealed meanwhile', async () => {
    const { book } = await openControl();
    const change = await asked();
    if ('refused' in change) throw new Error(change.refused);
    const theirs = 'c'.repeat(64);
    const {
      sheet: name = '',
      row = 0,
      column = 0,
    } = (await officePort.read()).snapshot?.names[CONTROL_FIELDS.seal.name] ?? {};
    const sheet = sheetOf(book, name);
    const rect = { row, column, rows: 1, columns: 1 };
    book.asCoauthor(() => sheet.write(rect, [[theirs]]));
    const before = sealedCells(book);
    expect(await officePort.change(change.change)).toEqual({ kind: 'changed' });
    expect(sheet.values(rect)).toEqual([[theirs]]);
    expect(sealedCells(book)).toEqual(before);
  });

  it('finds its rows again where a colleague inserts one above between look and write', async () => {
    const { book, host } = await openControl();
    const change = await asked();
    if ('refused' in change) throw new Error(change.refused);
    const sheet = sheetOf(book, 'Scellé');
    betweenLookAndWrite(host, () => sheet.insertRows(1, 1));
    expect(await officePort.change(change.change)).toMatchObject({ kind: 'done' });
    expect((await shown()).verdict.control.sealed).toMatchObject({ isIntact: true });
  });

  it('leaves nothing half-written where the sheet is protected', async () => {
    const { book } = await openControl();
    const change = await asked();
    if ('refused' in change) throw new Error(change.refused);
    sheetOf(book, 'Scellé').protected = true;
    const before = sealedCells(book);
    await expect(officePort.change(change.change)).rejects.toMatchObject({ problem: 'protected' });
    expect(sealedCells(book)).toEqual(before);
    expect((await shown()).verdict.control.sealed).toBeNull();
  });

  it('is taken back whole where Excel breaks off while it is written', async () => {
    const { book, host } = await openControl();
    const change = await asked();
    if ('refused' in change) throw new Error(change.refused);
    const before = sealedCells(book);
    let written = 0;
    const fault = host.failAt(({ request, kind, member }) => {
      if (request !== 1 || kind !== 'set' || member !== 'Range.formulas') return false;
      written += 1;
      return written === 4;
    }, 'GeneralException');
    await expect(officePort.change(change.change)).rejects.toMatchObject({ problem: 'refused' });
    expect(fault.fired).toBe(true);
    expect(sealedCells(book)).toEqual(before);
    expect((await shown()).verdict.control.sealed).toBeNull();
  });
});
