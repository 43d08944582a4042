import type { ControlPlan } from '../../../src/documents/control/plan';
import { callOf } from '../../builders/calls';
import {
  aControl,
  aPoint,
  controlBytes,
  judgedControl,
  onLine,
  onPoint,
} from '../../builders/control';
import type ExcelJS from 'exceljs';
import { resavedByExceljs } from '../../xlsx/read/files';
import type { Filling } from '../../builders/filled-sheets';

jest.setTimeout(120_000);

const line = (label: string, unitPrice: number, type = 'development') => ({
  label,
  type,
  quantity: 1,
  unitPrice,
  vat: 0,
});

/** Two lines of 1 000 € and 5 000 €, one blocking finding. */
let plan: ControlPlan;
beforeAll(async () => {
  plan = await aControl(
    callOf('ITN4'),
    { lines: [line('Étude', 1000), line('Réalisation', 5000)] },
    { points: [aPoint({ severity: 'error' })] },
  );
});

const DECIDED = [
  ...onLine(1, { decision: 'Retenue' }),
  ...onLine(2, { decision: 'Retenue' }),
  ...onPoint(1, { followUp: 'À corriger' }),
];

/** The rules that have something to say, and of which sentence, once that was typed over what is decided. */
async function told(...typed: readonly Filling[]) {
  const { findings } = await judgedControl(await controlBytes(plan, ...DECIDED, ...typed));
  return findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message.id}`);
}

const proposed = async (...typed: readonly Filling[]): Promise<number> =>
  (await judgedControl(await controlBytes(plan, ...DECIDED, ...typed))).figures.proposed;

/** The same once a program has changed cells of the file, by the formula that stands in them or by their name. */
async function toldOnceChanged(change: (book: ExcelJS.Workbook) => void) {
  const bytes = await resavedByExceljs(await controlBytes(plan, ...DECIDED), change);
  const { findings } = await judgedControl(bytes);
  return findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message.id}`);
}

/** The first cell of a sheet whose formula has that in it. */
function cellWith(book: ExcelJS.Workbook, sheet: string, formula: string): ExcelJS.Cell {
  const found: ExcelJS.Cell[] = [];
  book.getWorksheet(sheet)?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula?.includes(formula)) found.push(cell);
    }),
  );
  const [first] = found;
  if (!first) throw new Error(`No ${formula} in ${sheet}`);
  return first;
}

describe('the sheets of a control', () => {
  it('tell a name that was made to mean another cell than the sheet shows', async () => {
    const told = await toldOnceChanged((book) => {
      const [there = ''] = book.definedNames.getRanges('brm_controle_propose').ranges;
      book.definedNames.remove(there, 'brm_controle_propose');
      book.definedNames.add("'Contrôle'!$Z$40", 'brm_controle_propose');
      const sheet = book.getWorksheet('Contrôle');
      if (sheet) sheet.getCell('Z40').value = 1;
    });
    expect(told).toContain('control.formulas error nameMoved');
  });

  it('have nothing to say once another library has saved them', async () => {
    expect(await toldOnceChanged(() => undefined)).toEqual([]);
  });

  it.each([
    ['the grant in the report', 'Rapport', 'brm_controle_propose'],
    ['what a cost is repeated by', 'Contrôle', 'brm_controle_cout'],
  ])('tell that %s no longer follows', async (_, sheet, formula) => {
    const told = await toldOnceChanged((book) => {
      cellWith(book, sheet, formula).value = 999_999;
    });
    expect(told).toEqual(['control.formulas error formulaChanged']);
  });

  it('let a request be worded otherwise: it is a text to be copied', async () => {
    const told = await toldOnceChanged((book) => {
      cellWith(book, 'Demandes', 'Bareme_Controle_Constats').value = 'Bonjour,';
    });
    expect(told).toEqual([]);
  });

  it('tell a cap that was typed over, and another call than the control was made by', async () => {
    const ofSnap = await aControl(callOf('SNAP3'), { lines: [] });
    const told = async (typed: Filling) =>
      (await judgedControl(await controlBytes(ofSnap, typed))).findings.map(({ rule }) => rule);
    expect(await told({ name: 'brm_controle_plafond_projet', value: 9_000_000 })).toContain(
      'control.overwritten',
    );
    expect(await told({ name: 'brm_controle_appel', value: 'SNAP4' })).toContain('control.copied');
  });
});

describe('a control', () => {
  it('in which all is decided has nothing to say', async () => {
    expect(await told()).toEqual([]);
  });

  it('tells lines and findings that wait, and proposes on them as filed', async () => {
    const { findings, figures } = await judgedControl(await controlBytes(plan));
    expect(findings.map(({ rule }) => rule)).toEqual(['control.decided', 'control.points']);
    expect(figures).toMatchObject({ base: 600_000, open: 2 });
  });

  it('needs no decision on a line that the rules leave out', async () => {
    const without = await aControl(callOf('ITN1'), { lines: [line('Hors liste', 10, 'hosting')] });
    const { figures, findings } = await judgedControl(await controlBytes(without));
    expect(figures).toMatchObject({ base: 0, open: 0 });
    expect(findings).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['a reduced line without its amount', { decision: 'Réduite' }, 'amountMissing'],
    ['an amount without « Réduite »', { reducedTo: 500 }, 'amountAlone'],
    [
      'an amount above what is in the base',
      { decision: 'Réduite', reducedTo: 1000.01 },
      'amountAbove',
    ],
    ['a negative amount', { decision: 'Réduite', reducedTo: -1, details: 'x' }, 'amountNegative'],
  ])('tells %s', async (_, typed, id) => {
    expect(await told(...onLine(1, typed as Record<string, string | number>))).toContain(
      `control.amounts error ${id}`,
    );
  });

  it.each([
    ['an amount as text', { decision: 'Réduite', reducedTo: '500 €' }],
    ['a decision that is none', { decision: 'Peut-être' }],
    ['a decision without its accent', { decision: 'Ecartée' }],
    ['an error of Excel', { decision: '#REF!' }],
  ])('tells %s, and counts the line as filed', async (_, typed) => {
    const typing = onLine(1, typed);
    expect(await told(...typing)).toContain('control.cells error unreadable');
    expect(await proposed(...typing)).toBe(await proposed());
  });

  it('takes a decision in the other language', async () => {
    expect(await proposed(...onLine(2, { decision: 'Rejected', details: 'x' }))).toBe(75_000);
  });

  it('asks why a line is reduced or rejected, and no more once words say so', async () => {
    expect(await told(...onLine(1, { decision: 'Écartée' }))).toEqual([
      'control.reasons warning reasonMissing',
    ]);
    expect(await told(...onLine(1, { decision: 'Écartée', details: 'Hors objet' }))).toEqual([]);
  });

  it('asks why a blocking finding is accepted', async () => {
    expect(await told(...onPoint(1, { followUp: 'Accepté' }))).toEqual([
      'control.points error acceptedWithoutReason',
    ]);
    expect(await told(...onPoint(1, { followUp: 'Accepté', reason: 'Vu' }))).toEqual([]);
  });

  it('tells a statement without its day, without its name, or with lines left open', async () => {
    expect(await told({ name: 'brm_controle_par', value: 'Camille Durand' })).toEqual([
      'control.statement error dayMissing',
    ]);
    expect(await told({ name: 'brm_controle_le', value: 44270 })).toEqual([
      'control.statement error nameMissing',
    ]);
    expect(
      await told(
        { name: 'brm_controle_par', value: 'Camille Durand' },
        { name: 'brm_controle_le', value: 44270 },
        ...onLine(1, { decision: null }),
      ),
    ).toEqual(['control.statement error statedOpen', 'control.decided warning open']);
  });

  it('tells that the officer counts other earlier grants than the carrier declares', async () => {
    expect(await told({ name: 'brm_controle_deja', value: 1000 })).toEqual([
      'control.before info otherBefore',
    ]);
  });

  it.each<[string, Filling]>([
    [
      'an amount of a line',
      { table: 'Bareme_Controle_Lignes', line: 0, column: 'eligible', value: 9000 },
    ],
    ['a title', { table: 'Bareme_Controle_Lignes', line: 0, column: 'title', value: 'T2' }],
    [
      'the number of a line',
      { table: 'Bareme_Controle_Lignes', line: 0, column: 'number', value: 7 },
    ],
    [
      'the sentence of a finding',
      { table: 'Bareme_Controle_Constats', line: 0, column: 'message', value: 'Rien.' },
    ],
    ['the request', { name: 'brm_controle_demande', value: 1 }],
    ['the hash of the received file', { name: 'brm_controle_sha256', value: 'cd'.repeat(32) }],
  ])('tells that somebody changed %s, which was copied', async (_, typed) => {
    expect(await told(typed)).toContain('control.copied error copyChanged');
  });
});
