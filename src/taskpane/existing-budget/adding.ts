import type { Call } from '../../calls/call';
import { TABLES } from '../../documents/dossier/template/fields';
import { addedLines } from '../../documents/dossier/writing/added-lines';
import type { Language } from '../../language/language';
import { formatNumber } from '../../money/format';
import type { BudgetReading } from '../../recognition/reading';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Asked } from '../action/use-action';
import { BUDGET_TEXTS } from './texts';

/** Lines that come at once: more than a budget that people read line by line. */
export const MOST_LINES = 1_000;

/** What keeps a budget from being added, in a sentence; null: nothing does. */
export function obstacleTo(reading: BudgetReading, language: Language): string | null {
  const texts = BUDGET_TEXTS[language];
  const { lines, asksForTax } = reading;
  if (asksForTax) return texts.chooseTaxFirst;
  if (lines.length <= MOST_LINES) return null;
  return texts.tooManyLines(
    formatNumber(lines.length, language),
    formatNumber(MOST_LINES, language),
  );
}

/** The change that brings the lines of a reading into the dossier that is open, or the sentence for why there is none. */
export function addingOf(
  reading: BudgetReading,
  { call, snapshot }: { readonly call: Call; readonly snapshot: WorkbookSnapshot },
  language: Language,
): Asked {
  const texts = BUDGET_TEXTS[language];
  const obstacle = obstacleTo(reading, language);
  if (obstacle !== null) return { refused: obstacle };
  const added = addedLines(
    snapshot,
    call,
    reading.lines.map(({ line }) => line),
  );
  if (!added) return { refused: texts.noTable };
  const sheet = snapshot.tables[TABLES.budget]?.body.sheet ?? '';
  return {
    change: { add: null, remove: null, texts: [], ...added },
    told: texts.added(reading.lines.length, sheet),
    canBeUndone: true,
    leadsTo: sheet,
  };
}
