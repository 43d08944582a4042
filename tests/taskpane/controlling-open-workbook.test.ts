import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditFile } from '../../src/cli/audit/audit-file';
import { isFailure } from '../../src/reports/report';
import { controlFile } from '../../src/cli/control/control-file';
import type { ControlVerdict } from '../../src/documents/control/verdict';
import { officePort } from '../../src/excel/office-port';
import { loadLanguage } from '../../src/language/catalogue';
import type { Language } from '../../src/language/language';
import { contentsOfBook } from '../../src/playground/files/book-contents';
import { fillBook } from '../../src/playground/files/fill-book';
import type { Book, BookScalar } from '../../src/standin/book/book';
import { moveFormula } from '../../src/standin/book/formula-text';
import { createUniverBook } from '../../src/standin/book/univer-book';
import { startNodeHost, type NodeHost } from '../../src/standin/wire/node-transport';
import { auditBytes, type Audited } from '../../src/taskpane/audit/audit-bytes';
import { makeControl } from '../../src/taskpane/audit/make-control';
import type { Copy } from '../../src/taskpane/audit/use-audit';
import { cellReference } from '../../src/workbook/reference';
import { readContents } from '../../src/xlsx/read-contents';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { judgedControl } from '../builders/control';
import { aWorkbook } from '../cli/workbooks';
import { contentsOf, sheetOf } from '../excel/workbench';

jest.setTimeout(60_000);

/** The first line of the budget and some of its columns, from 0. */
const FIRST = 10;
const [LABEL, PRICE, GROSS] = [0, 7, 10];
const MEGABYTE = 2 ** 20;

beforeAll(() => loadLanguage('fr'));

/** A sound dossier, open in the Excel that is played: two lines of 12 000 € TTC and 36 000 € TTC. */
async function openDossier(): Promise<NodeHost> {
  const file = await aWorkbook(callOf('ITN6'), {
    project: { title: 'Messagerie' },
    requested: 40_000,
    lines: [
      { label: 'Étude', type: 'consulting-steering', quantity: 10, unitPrice: 1000, vat: 20 },
      { label: 'Réalisation', type: 'development', quantity: 30, unitPrice: 1000, vat: 20 },
    ],
  });
  const book = createUniverBook();
  fillBook(book, await readContents(file, moveFormula));
  const host = await startNodeHost({ book });
  host.copies.make = () => writeWorkbook(contentsOfBook(book));
  return host;
}

const control = async (): Promise<Audited> => auditBytes(await officePort.asFile(MEGABYTE));

/** Rule, cell and stake in cents of what has to be looked at. */
function toLookAt(audited: Audited): readonly string[] {
  if ('refusal' in audited) throw new Error(audited.refusal.fr);
  return audited.findings
    .filter(({ severity }) => severity !== 'info')
    .map(
      ({ rule, place, stake }) => `${rule} ${place ? cellReference(place) : '–'} ${stake ?? '–'}`,
    );
}

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

const typed = (book: Book, column: number, content: BookScalar): void =>
  sheetOf(book, 'Budget').write(cell(FIRST, column), [[content]]);

type Damage = (book: Book) => void;

const DAMAGES: readonly (readonly [what: string, damage: Damage, found: string])[] = [
  ['a number as text', (book) => typed(book, PRICE, "'1 000 €"), 'line.number Budget!H11 –'],
  [
    'another formula over one of ours',
    (book) => typed(book, GROSS, '=12000+500'),
    'line.formula Budget!K11 50000',
  ],
  [
    'a number over a formula',
    (book) => typed(book, GROSS, 12_500),
    'line.formula Budget!K11 50000',
  ],
  [
    'a masked error',
    (book) => typed(book, PRICE, '=IFERROR(1/0,1000)'),
    'integrity.masked Budget!H11 1200000',
  ],
  [
    'a hidden row',
    (book) => sheetOf(book, 'Budget').setRowsHidden(FIRST + 1, 1, true),
    'integrity.rows Budget!A12 3600000',
  ],
  [
    'letters in the colour of their ground',
    (book) => sheetOf(book, 'Budget').setStyle(cell(FIRST, LABEL), { fontColor: '#FFFBEA' }),
    'integrity.veiled Budget!A11 1200000',
  ],
  [
    'a number format that shows nothing',
    (book) => sheetOf(book, 'Budget').setStyle(cell(FIRST, PRICE), { numberFormat: ';;;' }),
    'integrity.veiled Budget!H11 1200000',
  ],
  [
    'a hidden sheet',
    (book) => void (sheetOf(book, 'Financement').hidden = true),
    'integrity.sheets Financement!A1 4000000',
  ],
  [
    'a flag of the hidden lists',
    (book) => sheetOf(book, 'Listes').write(cell(1, 1), [[0]]),
    'dossier.lists Listes!B2 –',
  ],
];

describe('Controlling the workbook that is open', () => {
  it('finds nothing to look at in a sound dossier', async () => {
    await openDossier();
    expect(toLookAt(await control())).toEqual([]);
  });

  it.each(DAMAGES)('finds %s, and nothing else', async (_what, damage, found) => {
    const { book } = await openDossier();
    damage(book);
    book.calculate();
    expect(toLookAt(await control())).toEqual([found]);
  });

  it('finds the same where sheets are protected, and writes nothing', async () => {
    const { book } = await openDossier();
    typed(book, GROSS, 12_500);
    for (const sheet of book.sheets()) sheet.protected = true;
    const before = contentsOf(book);
    expect(toLookAt(await control())).toEqual(['line.formula Budget!K11 50000']);
    expect(contentsOf(book)).toEqual(before);
  });

  it('says of it word for word what the command line says of its file', async () => {
    const { book } = await openDossier();
    for (const [, damage] of DAMAGES.slice(1)) damage(book);
    book.calculate();
    const audited = await control();
    const folder = mkdtempSync(join(tmpdir(), 'bareme-control-'));
    const file = join(folder, 'dossier.xlsx');
    writeFileSync(file, await officePort.asFile(MEGABYTE));
    const report = await auditFile({ file, language: 'fr', at: '2021-03-01T12:00:00.000Z' });
    rmSync(folder, { recursive: true });
    if (isFailure(report) || 'refusal' in audited) throw new Error('it was refused');
    expect(report.findings.length).toBeGreaterThan(5);
    expect(
      audited.findings.map(({ inWords, stake }) => [inWords('fr'), stake && stake / 100]),
    ).toEqual(report.findings.map(({ message, stake }) => [message, stake]));
  });

  it('refuses in a sentence what holds no dossier', async () => {
    const book = createUniverBook();
    const host = await startNodeHost({ book });
    host.copies.make = () => writeWorkbook(contentsOfBook(book));
    expect(await control()).toMatchObject({ refusal: { fr: /ne contient pas de dossier/ } });
  });
});

const copy = async (file: string | null = null): Promise<Copy> => ({
  bytes: await officePort.asFile(MEGABYTE),
  file,
  takenOn: new Date('2021-03-01T12:00:00.000Z'),
});

/** The control that the pane makes, and the name under which it is handed over. */
async function prepared(taken: Copy, language: Language = 'fr') {
  const made = await makeControl(taken, language);
  if ('refusal' in made) throw new Error(made.refusal.fr);
  return { ...made, verdict: await judgedControl(made.bytes) };
}

/** The control that the command line makes of the same bytes. */
async function fromTheCommandLine({ bytes }: Copy, language: Language): Promise<ControlVerdict> {
  const folder = mkdtempSync(join(tmpdir(), 'bareme-control-'));
  const [file, output] = [join(folder, 'dossier.xlsx'), join(folder, 'controle.xlsx')];
  writeFileSync(file, bytes);
  const report = await controlFile({
    file,
    language,
    at: '2021-03-01T12:00:00.000Z',
    control: { output, force: false, earlier: [] },
  });
  if (isFailure(report)) throw new Error(report.error.message);
  const verdict = await judgedControl(readFileSync(output));
  rmSync(folder, { recursive: true });
  return verdict;
}

describe('Preparing the control of the workbook that is open', () => {
  it('proposes what the dossier asks for, of a copy without a hash, and writes nothing', async () => {
    const { book } = await openDossier();
    const before = contentsOf(book);
    const { name, verdict } = await prepared(await copy());
    expect(verdict.figures).toMatchObject({ base: 4_800_000, proposed: 4_000_000 });
    expect(verdict.control.facts).toMatchObject({
      file: 'Classeur ouvert dans Excel',
      sha256: null,
      readOn: '01/03/2021 12:00 UTC',
    });
    expect(verdict.control.isCopyIntact).toBe(true);
    expect(name).toBe('ITN6-Messagerie-controle.xlsx');
    expect(contentsOf(book)).toEqual(before);
  });

  it('is called after the dossier, so that two of one call are not called the same', async () => {
    const { book } = await openDossier();
    type('brm_projet', 'Accueil : étape 1/2');
    expect((await prepared(await copy())).name).toBe('ITN6-Accueil étape 1 2-controle.xlsx');
    type('brm_numero', 2301408);
    expect((await prepared(await copy())).name).toBe('ITN6-2301408-controle.xlsx');

    function type(name: string, value: string | number): void {
      const formula = book.names().find((one) => one.name === name)?.formula ?? '';
      const [, sheet = '', column = '', row = ''] =
        /^='?(.+?)'?!\$([A-Z])\$(\d+)$/.exec(formula) ?? [];
      sheetOf(book, sheet).write(cell(Number(row) - 1, column.charCodeAt(0) - 65), [[value]]);
    }
  });

  it('says why there is no hash, in the sheet and in the report', async () => {
    await openDossier();
    const { bytes } = await prepared(await copy());
    const { sheets } = await readContents(bytes, moveFormula);
    const saying = sheets.filter((sheet) => JSON.stringify(sheet).includes('aucune empreinte'));
    expect(saying.map((sheet) => sheet.name)).toEqual(['Contrôle', 'Rapport']);
  });

  it('has the hash of the copy that was chosen instead, and its name', async () => {
    await openDossier();
    const taken = await copy('messagerie v2.xlsx');
    const { name, bytes, verdict } = await prepared(taken);
    expect(verdict.control.facts).toMatchObject({
      file: 'messagerie v2.xlsx',
      sha256: createHash('sha256').update(taken.bytes).digest('hex'),
    });
    expect(name).toBe('messagerie v2-controle.xlsx');
    const { sheets } = await readContents(bytes, moveFormula);
    expect(JSON.stringify(sheets)).not.toContain('aucune empreinte');
  });

  it.each(['fr', 'en'] as const)(
    'has the lines and points that the command line gives the same file, word for word: %s',
    async (language) => {
      await loadLanguage(language);
      const { book } = await openDossier();
      for (const [, damage] of DAMAGES.slice(1)) damage(book);
      book.calculate();
      const taken = await copy();
      const { control } = (await prepared(taken, language)).verdict;
      const other = (await fromTheCommandLine(taken, language)).control;
      const rules = control.points.map(({ rule }) => rule);
      expect(rules).toEqual(
        expect.arrayContaining(['file.draft', 'line.formula', 'integrity.rows']),
      );
      expect(rules.some((rule) => rule.startsWith('plausibility.'))).toBe(true);
      expect(control.points).toEqual(other.points);
      expect(control.lines).toEqual(other.lines);
      expect(control.amounts).toEqual(other.amounts);
    },
  );

  it('refuses in a sentence what holds no dossier', async () => {
    const book = createUniverBook();
    const host = await startNodeHost({ book });
    host.copies.make = () => writeWorkbook(contentsOfBook(book));
    expect(await makeControl(await copy(), 'fr')).toMatchObject({
      refusal: { fr: /ne contient pas de dossier/ },
    });
  });
});
