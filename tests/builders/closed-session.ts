import { closingChange } from '../../src/documents/jury/closing/close';
import type { Stage } from '../../src/seals/header';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import { assessed } from './assessed-session';
import { fill, snapshotOf, type Filling } from './filled-sheets';

const ofClosing = (line: number, column: string, value: string | number): Filling => ({
  table: 'Bareme_Clotures',
  line,
  column,
  value,
});

/** The same session with a stage closed on the evening of its meeting: the sheet of its lines, and its row. */
export async function closed(
  sheets: WorkbookDeclaration,
  stage: Stage,
  reason: string | null = null,
): Promise<WorkbookDeclaration> {
  const snapshot = snapshotOf(sheets);
  const { session, standings, line } = assessed(snapshot);
  const declared = { stage, at: '2021-03-15T17:30', by: 'Personne 1', reason };
  const { add, number, seal } = await closingChange(
    session,
    { standings, line },
    snapshot,
    declared,
  );
  const whole = { ...sheets, sheets: [...sheets.sheets, ...add.sheets] };
  return fill(whole, [ofClosing(number - 1, 'stage', stage), ofClosing(number - 1, 'seal', seal)]);
}
