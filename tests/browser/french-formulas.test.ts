import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { freshSessions } from './support/preamble';

/** A French grid speaks French in its formulas, as a French Excel does; the workbook keeps the English ones. */
describe('formulas in a French grid', () => {
  const { session, pane, workbook } = freshSessions();
  const cell = (row: number, column = 1) => ({ sheet: 'Feuil1', row, column });

  beforeEach(async () => {
    await session.open();
    await pane.heading('Choisir').waitFor();
  });

  it('are typed with French functions, semicolons and decimal commas', async () => {
    await workbook.type(cell(0), '=SOMME(500;50)');
    await workbook.holds(cell(0), 550);
    assert.equal(await workbook.formula(cell(0)), '=SUM(500,50)');
    await workbook.type(cell(1), '=500+50,05');
    await workbook.holds(cell(1), 550.05);
    await workbook.type(cell(2), '=arrondi(b1*5,5%;2');
    await workbook.holds(cell(2), 30.25);
    assert.equal(await workbook.formula(cell(2)), '=ROUND(B1*5.5%,2)');
  });

  it('are shown in French where they are gone on with, and stay as they are when left', async () => {
    await workbook.type(cell(0), '=SOMME(500;50,5)');
    await workbook.holds(cell(0), 550.5);
    assert.equal(await workbook.inEditor(cell(0)), '=SOMME(500;50,5)');
    await workbook.editWithoutChange(cell(0));
    assert.equal(await workbook.formula(cell(0)), '=SUM(500,50.5)');
  });

  it('a mark that a French Excel refuses makes no other figure: what was typed stays as text', async () => {
    await workbook.type(cell(0), '=1.500*2');
    await workbook.holds(cell(0), '=1.500*2');
    assert.equal(await workbook.formula(cell(0)), '=1.500*2');
  });

  it('a function of an English Excel is unknown', async () => {
    await workbook.type(cell(0), '=SUM(500;50)');
    await workbook.shows(cell(0), '#NOM?');
  });

  it('are pasted as they are typed', async () => {
    await workbook.paste(cell(0), [['=SOMME(1,5;2)', '=B1*2']]);
    await workbook.holds(cell(0), 3.5);
    await workbook.holds(cell(0, 2), 7);
  });
});

describe('formulas in an English grid', () => {
  const { session, pane, workbook } = freshSessions();

  it('are as they were', async () => {
    await session.open({ locale: 'en-GB' });
    await pane.heading('Choose').waitFor();
    const cell = { sheet: 'Sheet1', row: 0, column: 1 };
    await workbook.type(cell, '=SUM(500,50.5)');
    await workbook.holds(cell, 550.5);
    assert.equal(await workbook.inEditor(cell), '=SUM(500,50.5)');
  });
});
