import type { FileMerge } from '../../../../src/documents/jury/exchange/file-merge';
import { exchangeInWords } from '../../../../src/documents/jury/exchange/messages/in-words';
import type { Message } from '../../../../src/documents/jury/exchange/messages/say';
import type { SessionPlan } from '../../../../src/documents/jury/plan';
import { declareSession } from '../../../../src/documents/jury/sheets/workbook';
import type { WorkbookDeclaration } from '../../../../src/sheets/declaration';
import { aPlan } from '../../../builders/jury';
import { returned, sentTo, sessionIn, typedInto, type Typed } from './sent';

/** Two jurors, three dossiers, two criteria. */
export const PLAN = aPlan({ jurors: 2, dossiers: 3, criteria: 2 });
export const SESSION = declareSession(PLAN);

export const changed = (change: Partial<SessionPlan>): WorkbookDeclaration =>
  declareSession({ ...PLAN, ...change });

export const scores = (
  dossier: string,
  key: string,
  value: Typed['value'],
  juror = 'J01',
): Typed => ({
  juror,
  dossier,
  key,
  value,
});

/** J01’s file, in which they have scored D001. */
export const aFile = async (from = SESSION, ...typed: readonly Typed[]) =>
  returned(
    'J01.xlsx',
    typedInto(await sentTo(from, 'J01'), typed.length > 0 ? typed : [scores('D001', 'first1', 4)]),
  );

/** With plain spaces. */
export const said = (message: Message | null | undefined): string =>
  message ? exchangeInWords(message, 'fr').replace(/[\u00a0\u202f]/g, ' ') : '';

export const only = (merge: readonly FileMerge[]): FileMerge => {
  const [file, ...others] = merge;
  if (!file || others.length > 0) throw new Error('One file was merged');
  return file;
};

export const cell = (
  workbook: WorkbookDeclaration,
  dossier: string,
  criterion = 0,
  juror = 'J01',
) =>
  sessionIn(workbook)
    .sheets.get(juror)
    ?.lines.find(({ id }) => id === dossier)?.first[criterion]?.raw ?? null;
