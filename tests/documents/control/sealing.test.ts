import { obstacleTo } from '../../../src/documents/control/statement/obstacle';
import { sealStatement } from '../../../src/documents/control/statement/seal';
import { sealCells } from '../../../src/documents/control/statement/seal-cells';
import { CONTROL } from '../../../src/documents/control/template/template';
import { TABLES } from '../../../src/documents/control/template/tables';
import type { ControlPlan } from '../../../src/documents/control/plan';
import type { RawTable } from '../../../src/workbook/range';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { readWorkbook } from '../../../src/xlsx/read';
import { callOf } from '../../builders/calls';
import {
  aControl,
  aPoint,
  controlBytes,
  judgedControl,
  onLine,
  onPoint,
} from '../../builders/control';
import type { Filling } from '../../builders/filled-sheets';

jest.setTimeout(120_000);

const line = (label: string, unitPrice: number) => ({
  label,
  type: 'development',
  quantity: 1,
  unitPrice,
  vat: 0,
});

/** Two lines of 1 000 € and 5 000 €, one finding. */
let plan: ControlPlan;
beforeAll(async () => {
  plan = await aControl(
    callOf('ITN4'),
    { lines: [line('Étude', 1000), line('Réalisation', 5000)] },
    { points: [aPoint()] },
  );
});

const DECIDED: readonly Filling[] = [
  ...onLine(1, { decision: 'Retenue' }),
  ...onLine(2, { decision: 'Retenue' }),
  ...onPoint(1, { followUp: 'À corriger' }),
];
const STATED: readonly Filling[] = [
  { name: 'brm_controle_par', value: 'Camille Durand' },
  { name: 'brm_controle_le', value: 44_270 },
];

const obstacle = async (...typed: readonly Filling[]) =>
  obstacleTo(await judgedControl(await controlBytes(plan, ...typed)));

describe('what keeps a control from being sealed', () => {
  it('is that nobody states it, or not on which day', async () => {
    expect(await obstacle(...DECIDED)).toEqual({ kind: 'blank' });
    expect(await obstacle(...DECIDED, ...STATED.slice(0, 1))).toEqual({ kind: 'blank' });
  });

  it('is what is left to decide, counted', async () => {
    expect(await obstacle(...onLine(1, { decision: 'Retenue' }), ...STATED)).toEqual({
      kind: 'unfinished',
      lines: 1,
      points: 1,
    });
  });

  it('is an error, and which', async () => {
    const alone = onLine(2, { reducedTo: 100 });
    expect(await obstacle(...DECIDED, ...STATED, ...alone)).toMatchObject({
      kind: 'faulty',
      findings: [{ rule: 'control.amounts' }],
    });
  });

  it('is nothing once all is decided and stated', async () => {
    expect(await obstacle(...DECIDED, ...STATED)).toBeNull();
  });
});

describe('the cells of a sealed statement', () => {
  /** A finished control as it is read, and its statement. */
  async function finished() {
    const bytes = await controlBytes(plan, ...DECIDED, ...STATED);
    const { control, figures } = await judgedControl(bytes);
    const statement = await sealStatement(control, figures, {
      at: '2021-03-16T09:00',
      reason: null,
    });
    return { statement, snapshot: (await readWorkbook(bytes, CONTROL)).snapshot };
  }

  const withSealed = (
    snapshot: WorkbookSnapshot,
    change: (table: RawTable) => RawTable,
  ): WorkbookSnapshot => {
    const table = snapshot.tables[TABLES.sealed.name];
    if (!table) throw new Error('The sheet of the seal is gone');
    return { ...snapshot, tables: { ...snapshot.tables, [table.name]: change(table) } };
  };

  it('are its lines, key beside value, and the seal', async () => {
    const { statement, snapshot } = await finished();
    const [seal, ...cells] = sealCells(snapshot, statement) ?? [];
    expect(seal?.to).toBe(statement.seal);
    expect(cells.map(({ to }) => to)).toEqual(
      statement.lines.flatMap(({ key, value }) => [key, value]),
    );
    expect(cells.every(({ from }) => (from ?? '') === '')).toBe(true);
  });

  it('stay under their titles where somebody has put a column between them', async () => {
    const { statement, snapshot } = await finished();
    const widened = withSealed(snapshot, ({ header, body, ...table }) => ({
      ...table,
      header: { ...header, values: [['Clé', 'À moi', 'Valeur']] },
      body: { ...body, values: body.values.map(() => ['', 'note', '']) },
    }));
    const [, ...cells] = sealCells(widened, statement) ?? [];
    const { column = 0 } = widened.tables[TABLES.sealed.name]?.body ?? {};
    const [first] = statement.lines;
    expect(cells.slice(0, 2).map(({ place, to }) => [place.column - column, to])).toEqual([
      [0, first?.key],
      [2, first?.value],
    ]);
    expect(cells).toHaveLength(2 * statement.lines.length);
  });

  it('clear what stands below the lines', async () => {
    const { statement, snapshot } = await finished();
    const { length } = statement.lines;
    const longer = withSealed(snapshot, ({ body, ...table }) => ({
      ...table,
      body: {
        ...body,
        values: body.values.map((row, index) => (index === length ? ['L9/decision', 'x'] : row)),
      },
    }));
    expect(
      sealCells(longer, statement)
        ?.slice(-2)
        .map(({ from, to }) => [from, to]),
    ).toEqual([
      ['L9/decision', null],
      ['x', null],
    ]);
  });

  it('are none where a column is gone, or a row is missing', async () => {
    const { statement, snapshot } = await finished();
    const renamed = withSealed(snapshot, ({ header, ...table }) => ({
      ...table,
      header: { ...header, values: [['Clé', 'Autre']] },
    }));
    const short = withSealed(snapshot, ({ body, ...table }) => ({
      ...table,
      body: { ...body, values: body.values.slice(0, statement.lines.length - 1) },
    }));
    expect(sealCells(renamed, statement)).toBeNull();
    expect(sealCells(short, statement)).toBeNull();
  });
});
