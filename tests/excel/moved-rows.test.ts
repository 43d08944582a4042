import { FIELDS } from '../../src/documents/dossier/template/fields';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import { inject } from '../../src/excel/insert/inject';
import { read } from '../../src/excel/read';
import { check } from '../../src/documents/dossier/rules/check';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { callOf } from '../builders/calls';
import { said } from '../builders/said';
import { excelWithWork, sheetOf } from './workbench';

const CALL = callOf('SNAP4');

async function opened(): Promise<NodeHost> {
  const host = await excelWithWork();
  await inject(declareWorkbook(CALL, 'fr'));
  return host;
}

/** As a file comes from a tool that moved the cells of the plan by a row, and none of its names. */
function moveCells({ book }: NodeHost, from: number): void {
  const sheet = sheetOf(book, 'Financement');
  const used = sheet.usedRange(true);
  if (!used) throw new Error('The plan is empty.');
  const rows = used.row + used.rows - from;
  const area = { row: from, column: 0, rows, columns: used.columns };
  const blank = Array.from({ length: used.columns }, () => '');
  sheet.write({ ...area, rows: rows + 1 }, [blank, ...sheet.formulas(area)]);
  book.calculate();
}

async function examined() {
  const { snapshot } = await read();
  if (!snapshot) throw new Error('no dossier');
  return check(CALL, parseDossier(snapshot, CALL)).findings;
}

it('a plan moved from under its names is one error, at the price of one more request', async () => {
  const host = await opened();
  const request = (await read()).snapshot?.names[FIELDS.requested.name];
  moveCells(host, request?.row ?? 0);
  host.traffic.reset();
  const findings = await examined();
  expect(host.traffic.roundTrips).toBe(2);
  expect(findings).toMatchObject([
    { rule: 'dossier.structure', severity: 'error', corrections: [] },
  ]);
  expect(said(findings[0]?.message)?.en).toMatch(/^Sheet “Financement”: from row \d+ on/);
});

it('rows that a person inserts take their names along, and cost no request', async () => {
  const { book, traffic } = await opened();
  book.asPerson(() => sheetOf(book, 'Financement').insertRows(4, 2));
  await examined();
  traffic.reset();
  expect((await examined()).filter(({ rule }) => rule === 'dossier.structure')).toEqual([]);
  expect(traffic.roundTrips).toBe(1);
});
