import { parseDossier } from '../../src/documents/dossier/parse/parse';
import { FIELDS, TABLES, type FieldKey } from '../../src/documents/dossier/template/fields';
import { correct } from '../../src/excel/change/correct';
import { inject } from '../../src/excel/insert/inject';
import { read } from '../../src/excel/read';
import type { CorrectionOutcome, Rewrites } from '../../src/excel/change/rewrites';
import { check } from '../../src/documents/dossier/rules/check';
import type { Finding, RuleId } from '../../src/documents/dossier/rules/finding';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { Book, BookScalar, BookSheet } from '../../src/standin/book/book';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { rewritesFor, type Reading } from '../../src/taskpane/correct/rewrites-for';
import type { Call } from '../../src/calls/call';
import { callOf } from '../builders/calls';
import { betweenLookAndWrite, contentsOf, excelWithWork, sheetOf } from './workbench';

type Line = Readonly<Record<string, BookScalar>>;

const LINE: Line = {
  Libellé: 'Maquette',
  'Type de dépense': 'Développement',
  Titre: 'T5',
  Quantité: 1,
  'Prix unitaire HT': 1000,
  TVA: 0.2,
};

/** An Excel in which a person fills in the sheets of a call. */
class FilledIn {
  private constructor(
    readonly host: NodeHost,
    readonly call: Call,
  ) {}

  static async with(id: string, ...lines: readonly Line[]): Promise<FilledIn> {
    const host = await excelWithWork();
    const call = callOf(id);
    await inject(declareWorkbook(call, 'fr'));
    const excel = new FilledIn(host, call);
    lines.forEach((line, row) => excel.typeLine(row, line));
    return excel;
  }

  get book(): Book {
    return this.host.book;
  }

  get budget() {
    const table = this.book.tables().find(({ name }) => name === TABLES.budget);
    if (!table) throw new Error('The budget table is gone.');
    return table;
  }

  get budgetSheet(): BookSheet {
    return this.book.sheet(this.budget.sheetId) ?? fail();
  }

  cell(row: number, header: string) {
    const { rect, columnNames } = this.budget;
    const column = rect.column + columnNames.indexOf(header);
    return { row: rect.row + 1 + row, column, rows: 1, columns: 1 };
  }

  typeLine(row: number, line: Line): void {
    const { rect, columnNames } = this.budget;
    const cells = columnNames.map((header) => pasted(line[header] ?? null));
    const place = { row: rect.row + 1 + row, column: rect.column, rows: 1, columns: cells.length };
    this.book.asPerson(() => this.budgetSheet.write(place, [cells]));
  }

  type(row: number, header: string, value: BookScalar): void {
    const place = this.cell(row, header);
    this.book.asPerson(() => this.budgetSheet.write(place, [[pasted(value)]]));
  }

  format(row: number, header: string, numberFormat: string): void {
    this.budgetSheet.setStyle(this.cell(row, header), { numberFormat });
  }

  /** What stands in a cell of the budget: a formula, or its content and how it is formatted. */
  at(row: number, header: string): [BookScalar | undefined, string | undefined] {
    const cell = this.cell(row, header);
    const content = this.budgetSheet.formulas(cell)[0]?.[0];
    return [content, this.budgetSheet.style(cell.row, cell.column).numberFormat];
  }

  async field(key: FieldKey) {
    const { sheet, row, column } =
      (await this.reading()).snapshot.names[FIELDS[key].name] ?? fail();
    return { sheet: sheetOf(this.book, sheet), cell: { row, column, rows: 1, columns: 1 } };
  }

  async reading(): Promise<Reading> {
    const { snapshot } = await read();
    if (!snapshot) throw new Error('Nothing of ours was found.');
    const id = String(snapshot.names[FIELDS.call.name]?.values[0]?.[0]);
    return { call: callOf(id), snapshot, language: 'fr' };
  }

  async findings(rule: RuleId): Promise<readonly Finding[]> {
    const { call, snapshot } = await this.reading();
    const { findings } = check(call, parseDossier(snapshot, call));
    return findings.filter((finding) => finding.rule === rule);
  }

  /** What a click on the first correction of each finding of a rule would write. */
  async asked(rule: RuleId): Promise<Rewrites> {
    const reading = await this.reading();
    const corrections = (await this.findings(rule)).flatMap((finding) =>
      finding.corrections.slice(0, 1),
    );
    return rewritesFor(corrections, reading);
  }

  async correct(rule: RuleId): Promise<Rewrites> {
    return undoOf(await correct(await this.asked(rule)));
  }
}

/** Texts go in as a paste brings them, whatever they look like. */
const pasted = (value: BookScalar): BookScalar =>
  typeof value === 'string' && /^\d/.test(value) ? `'${value}` : value;

function undoOf(outcome: CorrectionOutcome): Rewrites {
  if (outcome.kind !== 'done') throw new Error(`Not written: ${outcome.kind}`);
  return outcome.undo;
}

function fail(): never {
  throw new Error('That is not there.');
}

const priced = (price: BookScalar, label = 'Maquette'): Line => ({
  ...LINE,
  Libellé: label,
  'Prix unitaire HT': price,
});

describe('A text becomes the number that it meant', () => {
  it('and counts: in three round trips, of which the last reads it, in the format of its column', async () => {
    const excel = await FilledIn.with('ITN6', priced('12 000,50 €'));
    excel.format(0, 'Prix unitaire HT', '@');
    const asked = await excel.asked('line.number');
    excel.host.traffic.reset();
    await correct(asked);
    expect(excel.host.traffic).toMatchObject({ roundTrips: 3, cleanups: 0 });
    expect(excel.at(0, 'Prix unitaire HT')).toEqual([12_000.5, '#,##0.00"\u00a0€"']);
    expect(await excel.findings('line.number')).toEqual([]);
    const total = await excel.field('total');
    expect(total.sheet.values(total.cell)).toEqual([[14_400.6]]);
  });

  it('and is a text again, formatted as it was, when it is taken back', async () => {
    const excel = await FilledIn.with('ITN6', priced('12 000,50 €'), priced('20.000', 'Essai'));
    excel.format(0, 'Prix unitaire HT', '@');
    const before = contentsOf(excel.book);
    const undo = await excel.correct('line.number');
    expect(excel.at(1, 'Prix unitaire HT')[0]).toBe(20_000);
    undoOf(await correct(undo));
    expect(contentsOf(excel.book)).toEqual(before);
    expect(excel.at(0, 'Prix unitaire HT')).toEqual(['12 000,50 €', '@']);
    expect(excel.at(1, 'Prix unitaire HT')[0]).toBe('20.000');
  });

  it('in twelve cells at once, still in three round trips, and taken back at once', async () => {
    const lines = Array.from({ length: 12 }, (_, row) => priced(`${row + 1} 000 €`, `L${row}`));
    const excel = await FilledIn.with('ITN6', ...lines);
    const asked = await excel.asked('line.number');
    expect(asked.cells).toHaveLength(12);
    excel.host.traffic.reset();
    const undo = undoOf(await correct(asked));
    expect(excel.host.traffic).toMatchObject({ roundTrips: 3, cleanups: 0 });
    expect(lines.map((_, row) => excel.at(row, 'Prix unitaire HT')[0])).toEqual(
      lines.map((_, row) => (row + 1) * 1000),
    );
    undoOf(await correct(undo));
    expect(excel.at(11, 'Prix unitaire HT')[0]).toBe('12 000 €');
  });

  it('a date keeps the look of a day, an amount of the plan its euros', async () => {
    const excel = await FilledIn.with('ITN6', LINE);
    const [deposit, requested] = [await excel.field('depositDate'), await excel.field('requested')];
    for (const { sheet, cell } of [deposit, requested]) sheet.setStyle(cell, { numberFormat: '@' });
    excel.book.asPerson(() => deposit.sheet.write(deposit.cell, [["'18/01/2021"]]));
    excel.book.asPerson(() => requested.sheet.write(requested.cell, [["'1 k€"]]));
    await excel.correct('line.number');
    expect(deposit.sheet.texts(deposit.cell)).toEqual([['18/01/2021']]);
    expect(deposit.sheet.values(deposit.cell)).toEqual([[44_214]]);
    expect(requested.sheet.values(requested.cell)).toEqual([[1000]]);
  });
});

describe('Where the workbook moved on between the reading and the click', () => {
  it('the cell is found below inserted rows and on a renamed sheet', async () => {
    const excel = await FilledIn.with('ITN6', priced(500, 'Autre'), priced('12 k€'));
    const asked = await excel.asked('line.number');
    excel.budgetSheet.name = 'Coûts';
    excel.book.asCoauthor(() => excel.budgetSheet.insertRows(1, 2));
    undoOf(await correct(asked));
    expect(excel.at(1, 'Prix unitaire HT')[0]).toBe(12_000);
    expect(excel.at(0, 'Prix unitaire HT')[0]).toBe(500);
  });

  it('the cell is found where its line was sorted to, and taken back there', async () => {
    const excel = await FilledIn.with('ITN6', priced('12 k€', 'Zoom'), priced(500, 'Atelier'));
    const asked = await excel.asked('line.number');
    excel.typeLine(0, priced(500, 'Atelier'));
    excel.typeLine(1, priced('12 k€', 'Zoom'));
    const undo = undoOf(await correct(asked));
    expect(excel.at(1, 'Prix unitaire HT')[0]).toBe(12_000);
    excel.typeLine(1, priced(500, 'Atelier'));
    excel.typeLine(0, priced(12_000, 'Zoom'));
    undoOf(await correct(undo));
    expect(excel.at(0, 'Prix unitaire HT')[0]).toBe('12 k€');
  });

  it('nothing is written once a colleague has changed the cell, or the line', async () => {
    const excel = await FilledIn.with('ITN6', priced('12 k€'), priced('3 k€', 'Essai'));
    const changes: readonly Line[] = [{ Titre: 'T3' }, { 'Prix unitaire HT': 11_000 }];
    for (const change of changes) {
      const asked = await excel.asked('line.number');
      excel.book.asCoauthor(() => excel.typeLine(0, change));
      const before = contentsOf(excel.book);
      expect(await correct(asked)).toEqual({ kind: 'changed' });
      expect(contentsOf(excel.book)).toEqual(before);
    }
  });

  it('nothing is taken back once the corrected cell holds something else', async () => {
    const excel = await FilledIn.with('ITN6', priced('12 k€'));
    const undo = await excel.correct('line.number');
    excel.type(0, 'Prix unitaire HT', 11_500);
    expect(await correct(undo)).toEqual({ kind: 'changed' });
    expect(excel.at(0, 'Prix unitaire HT')[0]).toBe(11_500);
  });

  it('a person’s own formula is not written over', async () => {
    const excel = await FilledIn.with('ITN6', priced('="12 "&"k€"'));
    expect(await correct(await excel.asked('line.number'))).toMatchObject({ kind: 'formula' });
    const deposit = await excel.field('depositDate');
    excel.type(0, 'Prix unitaire HT', 12);
    excel.book.asPerson(() => deposit.sheet.write(deposit.cell, [['="18/01/"&2021']]));
    expect(await correct(await excel.asked('line.number'))).toMatchObject({ kind: 'formula' });
    expect(deposit.sheet.formulas(deposit.cell)).toEqual([['="18/01/"&2021']]);
  });

  it('sheets that were deleted take nothing', async () => {
    const excel = await FilledIn.with('ITN6', priced('12 k€'));
    const asked = await excel.asked('line.number');
    excel.book.deleteSheet(excel.budgetSheet.id);
    expect(await correct(asked)).toEqual({ kind: 'changed' });
  });
});

describe('A formula is put back', () => {
  it('into the cell that lost it, and into no other', async () => {
    const excel = await FilledIn.with('ITN6', LINE, priced(300, 'Essai'));
    const [formula] = excel.at(0, 'Montant TTC');
    excel.type(0, 'Montant TTC', 999);
    excel.type(1, 'Montant HT', 77);
    const [finding] = (await excel.findings('line.formula')).filter(
      ({ place }) => place?.column === excel.cell(0, 'Montant TTC').column,
    );
    const undo = undoOf(
      await correct(rewritesFor(finding?.corrections ?? [], await excel.reading())),
    );
    expect(excel.at(0, 'Montant TTC')[0]).toBe(formula);
    expect(excel.at(1, 'Montant HT')[0]).toBe(77);
    undoOf(await correct(undo));
    expect(excel.at(0, 'Montant TTC')[0]).toBe(999);
    expect(excel.at(1, 'Montant TTC')[0]).toBe(formula);
  });

  it('into a whole column that was pasted over, under a format that would spell it out', async () => {
    const excel = await FilledIn.with('ITN6', LINE, priced(300, 'Essai'));
    const before = contentsOf(excel.book);
    for (let row = 0; row < 12; row += 1) excel.type(row, 'Montant éligible', row === 3 ? '' : row);
    excel.format(1, 'Montant éligible', '@');
    const asked = await excel.asked('line.formula');
    expect(asked.cells).toHaveLength(12);
    const undo = undoOf(await correct(asked));
    expect(contentsOf(excel.book)).toEqual(before);
    expect(await excel.findings('line.formula')).toEqual([]);
    undoOf(await correct(undo));
    expect(excel.at(1, 'Montant éligible')).toEqual([1, '@']);
    expect(excel.at(3, 'Montant éligible')[0] ?? '').toBe('');
  });

  it('into single cells of the plan, below a row that was inserted', async () => {
    const excel = await FilledIn.with('ITN2', LINE);
    const maximum = await excel.field('maximum');
    const share = await excel.field('carrierShare');
    const [formulas] = [maximum, share].map(({ sheet, cell }) => sheet.formulas(cell));
    excel.book.asPerson(() => maximum.sheet.write(maximum.cell, [[1]]));
    excel.book.asPerson(() => share.sheet.write(share.cell, [[1]]));
    excel.book.asPerson(() => share.sheet.insertRows(4, 1));
    await excel.correct('line.formula');
    await excel.correct('shares.sum');
    const moved = await excel.field('maximum');
    expect(moved.cell.row).toBe(maximum.cell.row + 1);
    expect(moved.sheet.formulas(moved.cell)).toEqual(formulas);
    const total = await excel.field('carrierShare');
    expect(total.sheet.values(total.cell)).toEqual([[600]]);
  });
});

describe('A formula that was altered', () => {
  const headers = ['Montant HT', 'Montant TTC', 'Montant éligible'];

  it('in a line is named at its cell alone, makes room for ours, and comes back as a figure', async () => {
    const excel = await FilledIn.with('ITN6', LINE, priced(300, 'Essai'));
    const before = headers.map((header) => excel.at(0, header));
    expect(await excel.findings('line.formula')).toEqual([]);
    excel.type(0, 'Montant HT', '=5');
    const findings = await excel.findings('line.formula');
    const { row, column } = excel.cell(0, 'Montant HT');
    expect(findings.map(({ place }) => place)).toMatchObject([{ row, column }]);
    const undo = await excel.correct('line.formula');
    expect(headers.map((header) => excel.at(0, header))).toEqual(before);
    expect(await excel.findings('line.formula')).toEqual([]);
    undoOf(await correct(undo));
    expect(excel.at(0, 'Montant HT')[0]).toBe(5);
    expect(excel.at(1, 'Montant HT')[0]).toBe(before[0]?.[0]);
  });

  it('is named in the lines that hold nothing too, where it shows an amount', async () => {
    const excel = await FilledIn.with('ITN6', LINE);
    for (let row = 0; row < 12; row += 1) excel.type(row, 'Montant HT', '=5');
    const asked = await excel.asked('line.formula');
    expect(asked.cells).toHaveLength(12);
    undoOf(await correct(asked));
    expect(await excel.findings('line.formula')).toEqual([]);
  });

  it('in the plan is named where the figures part, makes room for ours, and comes back', async () => {
    const excel = await FilledIn.with('ITN3', priced(300_000));
    const bound = await excel.field('rateBound');
    const formulas = bound.sheet.formulas(bound.cell);
    excel.book.asPerson(() => bound.sheet.write(bound.cell, [['=900000']]));
    const [finding, ...others] = await excel.findings('line.formula');
    expect(others).toEqual([]);
    expect(finding?.place).toMatchObject({ row: bound.cell.row, column: bound.cell.column });
    const undo = await excel.correct('line.formula');
    expect(bound.sheet.formulas(bound.cell)).toEqual(formulas);
    undoOf(await correct(undo));
    expect(bound.sheet.formulas(bound.cell)).toEqual([['=900000']]);
  });
});

describe('ITN5 moves to its other track', () => {
  it('in its call and in all that its sheets say, as if they had been inserted for it', async () => {
    const wanted = cellsOf((await FilledIn.with('ITN5-GUICHET', priced(40_000))).book);
    const excel = await FilledIn.with('ITN5-AAP', priced(40_000));
    const asked = await excel.asked('size.track');
    excel.host.traffic.reset();
    undoOf(await correct(asked));
    expect(excel.host.traffic).toMatchObject({ roundTrips: 3, cleanups: 0 });
    expect(cellsOf(excel.book)).toEqual(wanted);
    expect(await excel.findings('size.track')).toEqual([]);
  });

  it('and back, with every text and row height as it was', async () => {
    const excel = await FilledIn.with('ITN5-AAP', priced(40_000));
    const before = contentsOf(excel.book);
    const heights = heightsOf(excel.book);
    const undo = await excel.correct('size.track');
    expect(heightsOf(excel.book)).not.toEqual(heights);
    undoOf(await correct(undo));
    expect(contentsOf(excel.book)).toEqual(before);
    expect(heightsOf(excel.book)).toEqual(heights);
  });

  it('leaves alone what a person has written in the stead of a title', async () => {
    const excel = await FilledIn.with('ITN5-AAP', priced(40_000));
    const title = { row: 0, column: 0, rows: 1, columns: 1 };
    excel.book.asPerson(() => excel.budgetSheet.write(title, [['Nos coûts']]));
    await excel.correct('size.track');
    expect(excel.budgetSheet.values(title)).toEqual([['Nos coûts']]);
    expect(String(sheetOf(excel.book, 'Grille').values(title)[0]?.[0])).toContain('Guichet');
  });

  it('or not at all: where the call was typed anew meanwhile, no text stays behind', async () => {
    const excel = await FilledIn.with('ITN5-AAP', priced(40_000));
    const asked = await excel.asked('size.track');
    const { sheet, cell } = await excel.field('call');
    const heights = heightsOf(excel.book);
    const before = cellsOf(excel.book);
    betweenLookAndWrite(excel.host, () => sheet.write(cell, [['ITN4']]));
    expect(await correct(asked)).toEqual({ kind: 'changed' });
    expect(sheet.values(cell)).toEqual([['ITN4']]);
    sheet.write(cell, [['ITN5-AAP']]);
    expect(cellsOf(excel.book)).toEqual(before);
    expect(heightsOf(excel.book)).toEqual(heights);
  });

  it('and over no title that somebody wrote meanwhile', async () => {
    const excel = await FilledIn.with('ITN5-AAP', priced(40_000));
    const asked = await excel.asked('size.track');
    const title = { row: 0, column: 0, rows: 1, columns: 1 };
    betweenLookAndWrite(excel.host, () => excel.budgetSheet.write(title, [['Nos coûts']]));
    expect(await correct(asked)).toMatchObject({ kind: 'done' });
    expect(excel.budgetSheet.values(title)).toEqual([['Nos coûts']]);
    expect(await excel.findings('size.track')).toEqual([]);
  });
});

const cellsOf = (book: Book): unknown =>
  ['Dossier', 'Budget', 'Financement', 'Grille'].map((name) => {
    const sheet = sheetOf(book, name);
    return sheet.formulas(sheet.usedRange(true) ?? fail());
  });

const heightsOf = (book: Book): number[] =>
  Array.from({ length: 40 }, (_, row) => sheetOf(book, 'Dossier').rowHeight(row));

describe('A refusal leaves every cell as it was', () => {
  it('at whatever action of the write it comes', async () => {
    const excel = await FilledIn.with('ITN5-AAP', priced(40_000));
    const asked = await excel.asked('size.track');
    const before = contentsOf(excel.book);
    const heights = heightsOf(excel.book);
    let actions = 0;
    for (;;) {
      const at = actions;
      let changes = 0;
      const fault = excel.host.failAt(({ request, kind }) => {
        if (request !== 1 || (kind !== 'set' && kind !== 'method')) return false;
        changes += 1;
        return changes > at;
      }, 'GeneralException');
      const failure = await correct(asked).then(
        () => null,
        (error: unknown) => error,
      );
      fault.cancel();
      if (!fault.fired) break;
      expect(failure).toMatchObject({ problem: 'refused' });
      expect({ at, contents: contentsOf(excel.book) }).toEqual({ at, contents: before });
      expect({ at, heights: heightsOf(excel.book) }).toEqual({ at, heights });
      actions += 1;
    }
    expect(actions).toBeGreaterThan(20);
  }, 120_000);

  it.each([
    ['InvalidOperationInCellEditMode', 'cell-editing'],
    ['AccessDenied', 'protected'],
    ['InvalidOrTimedOutSession', 'session-lost'],
  ] as const)('%s is %s', async (code, problem) => {
    const excel = await FilledIn.with('ITN6', priced('12 k€'));
    const asked = await excel.asked('line.number');
    const before = contentsOf(excel.book);
    for (const after of [0, 1]) {
      const refusal = excel.host.refuse(code, after);
      await expect(correct(asked)).rejects.toMatchObject({ problem });
      refusal.cancel();
      expect(contentsOf(excel.book)).toEqual(before);
    }
  });

  it.each([
    ['InvalidOperationInCellEditMode', 'cell-editing'],
    ['InvalidOrTimedOutSession', 'session-lost'],
  ] as const)(
    '%s after the write, where Excel filled a blank cell along',
    async (code, problem) => {
      const excel = await FilledIn.with('ITN6', LINE, priced(300, 'Essai'), priced(200, 'Recette'));
      excel.type(0, 'Montant TTC', 999);
      excel.type(1, 'Montant TTC', '');
      const before = contentsOf(excel.book);
      const asked = await excel.asked('line.formula');
      const cells = asked.cells.slice(0, 1);
      const refusal = excel.host.refuse(code, 2);
      await expect(correct({ ...asked, cells })).rejects.toMatchObject({ problem });
      expect(refusal.fired).toBe(true);
      expect(contentsOf(excel.book)).toEqual(before);
    },
  );

  it('one sheet protected among those that a track concerns: none is written', async () => {
    const excel = await FilledIn.with('ITN5-AAP', priced(40_000));
    const asked = await excel.asked('size.track');
    const before = contentsOf(excel.book);
    sheetOf(excel.book, 'Grille').protected = true;
    await expect(correct(asked)).rejects.toMatchObject({ problem: 'protected' });
    expect(contentsOf(excel.book)).toEqual(before);
  });

  it('an input of a protected sheet can be corrected where its format need not change', async () => {
    const excel = await FilledIn.with('ITN6', priced('12 k€'));
    excel.budgetSheet.protected = true;
    await excel.correct('line.number');
    expect(excel.at(0, 'Prix unitaire HT')[0]).toBe(12_000);
  });

  it('and names the cells when even the way back is refused', async () => {
    const excel = await FilledIn.with('ITN6', priced('12 k€'), priced('3 k€', 'Essai'));
    excel.type(0, 'Quantité', '2 u');
    excel.type(0, 'TVA', '20 %');
    const asked = await excel.asked('line.number');
    let writes = 0;
    excel.host.failAt(({ member, kind }) => {
      if (member !== 'Range.formulas' || kind !== 'set') return false;
      writes += 1;
      return writes === 2;
    }, 'GeneralException');
    excel.host.failAt(({ request, kind }) => request === 2 && kind === 'query', 'GeneralException');
    expect(await correct(asked)).toMatchObject({
      kind: 'half-written',
      places: expect.arrayContaining([expect.objectContaining({ sheet: 'Budget' })]),
    });
  });
});
