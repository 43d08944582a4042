import type { Deliberated } from '../../documents/jury/deliberated';
import type { Stage } from '../../seals/header';
import type { Session, SessionDossier } from '../../documents/jury/session';
import type { JuryVerdict } from '../../documents/jury/verdict';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { DrawnUpTexts } from './drawn-up-texts';
import { localNow } from '../action/local-now';
import type { JuryTexts } from './texts';
import type { Asked } from '../action/use-action';

/** The sheets that put scores together come with the code that declares them, at the first click that needs them. */
export async function openDeliberation(session: Session, texts: JuryTexts): Promise<Asked> {
  const { deliberationChange } = await import('../../documents/jury/changes/deliberation');
  const change = { cells: [], remove: null, ...deliberationChange(session) };
  return {
    change,
    told: texts.chair.opened,
    canBeUndone: true,
    leadsTo: change.add?.sheets.find(({ key }) => key === 'jury-ranking')?.name,
  };
}

/** Dossiers whose screening nobody has pronounced. */
export const unscreened = ({ dossiers, settings }: Session): readonly SessionDossier[] =>
  settings.stages.value?.includes('screening') === true
    ? dossiers.filter(({ screening, isDouble }) => screening.kind === 'blank' && !isDouble)
    : [];

/** All that are left open are eligible: what is not was set aside one by one, in the list. */
export async function declareEligible(
  session: Session,
  snapshot: WorkbookSnapshot,
  texts: JuryTexts,
): Promise<Asked> {
  const [{ placeRows }, { JURY }, { labelOf }, { SCREENINGS }, { TABLES }] = await Promise.all([
    import('../../sheets/row-changes'),
    import('../../documents/jury/template/template'),
    import('../../workbook/choices'),
    import('../../documents/jury/template/choices'),
    import('../../documents/jury/template/tables'),
  ]);
  const screening = labelOf(SCREENINGS, 'eligible')[session.language];
  const rows = unscreened(session).map(({ id }) => ({
    table: TABLES.dossiers.name,
    key: { id },
    values: { screening },
  }));
  const { cells, unplaced } = placeRows(rows, snapshot, JURY);
  if (unplaced.length > 0) return { refused: texts.action.changed };
  return {
    change: { add: null, cells, texts: [], remove: null },
    told: texts.chair.eligible(rows.length),
    canBeUndone: true,
  };
}

interface Closed {
  readonly verdict: JuryVerdict;
  readonly snapshot: WorkbookSnapshot;
  readonly declared: {
    readonly stage: Stage;
    readonly by: string;
    /** Why it is closed again; null: it was not closed before. */
    readonly reason: string | null;
  };
  readonly texts: JuryTexts;
}

/** A closing is not taken back: what was sealed is closed again, with a reason. */
export async function closing({ verdict, snapshot, declared, texts }: Closed): Promise<Asked> {
  const { closingChange } = await import('../../documents/jury/closing/close');
  const { session, standings, line } = verdict;
  const { number, seal, add, cells, unplaced } = await closingChange(
    session,
    { standings, line },
    snapshot,
    { ...declared, at: localNow() },
  );
  if (unplaced.length > 0) return { refused: texts.chair.full };
  return {
    change: { add, cells, texts: [], remove: null },
    told: texts.chair.closed(number, seal),
    canBeUndone: false,
  };
}

interface DrawnUp {
  readonly recorded: Deliberated;
  readonly snapshot: WorkbookSnapshot;
  readonly texts: DrawnUpTexts;
}

/** The minutes as the session stands now; they can be taken back as long as nobody has written into them. */
export async function drawUpMinutes({ recorded, snapshot, texts }: DrawnUp): Promise<Asked> {
  const { minutesChange } = await import('../../documents/jury/closing/minutes');
  const { add, number } = minutesChange(recorded, snapshot, localNow());
  return {
    change: { add, cells: [], texts: [], remove: null },
    told: texts.minutesDone(number),
    canBeUndone: true,
  };
}

/** The feedback on every dossier; `rank`: candidates are told theirs. */
export async function drawUpFeedback(
  { recorded, snapshot, texts }: DrawnUp,
  rank: boolean,
): Promise<Asked> {
  const { feedbackChange } = await import('../../documents/jury/closing/minutes');
  const { add, naming } = feedbackChange(recorded, snapshot, localNow(), { rank });
  return {
    change: { add, cells: [], texts: [], remove: null },
    told: texts.feedbackDone(naming.join(', ')),
    canBeUndone: true,
  };
}
