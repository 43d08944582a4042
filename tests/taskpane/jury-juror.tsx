import type { UserEvent } from '@testing-library/user-event';
import type { WorkbookPort } from '../../src/excel/port';
import type { Language } from '../../src/language/language';
import { JurorView } from '../../src/taskpane/jury/juror-view';
import { verdictOf, type SessionWanted } from '../builders/assessed-session';
import { plain, showFramed } from './jury-chair';

/** Takes whatever is written. */
const taking: Pick<WorkbookPort, 'correct'> = {
  correct: (rewrites) => Promise.resolve({ kind: 'done', undo: rewrites }),
};

/** What the first juror of a session has on view, over a workbook that takes what is typed and is not read again. */
export function showJuror(
  wanted: SessionWanted,
  language: Language = 'fr',
  port: Pick<WorkbookPort, 'correct'> = taking,
): Promise<UserEvent> {
  const verdict = verdictOf(wanted);
  const sheet = verdict.session.sheets.get('J01');
  if (!sheet) throw new Error('J01 has no sheet');
  const rest = { port, onWritten: () => undefined };
  return showFramed(<JurorView verdict={verdict} sheet={sheet} {...rest} />, language);
}

/** Where the next digit goes: `C2: 3`, the criterion and the score that has the focus; else what else has it. */
export function focused(): string {
  const active = document.activeElement;
  const row = active?.closest<HTMLElement>('[data-criterion]');
  const name = plain(active?.getAttribute('aria-label') ?? active?.textContent);
  return row ? `${row.dataset.criterion ?? ''}: ${name}` : `${active?.tagName ?? ''} ${name}`;
}
