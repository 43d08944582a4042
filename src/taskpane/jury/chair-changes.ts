import type { Stage } from '../../documents/jury/seals/header';
import type { Session } from '../../documents/jury/session';
import type { JuryVerdict } from '../../documents/jury/verdict';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { JuryTexts } from './texts';
import type { Asked } from './use-action';

/** The sheets that put scores together come with the code that declares them, at the first click that needs them. */
export async function openDeliberation(session: Session, texts: JuryTexts): Promise<Asked> {
  const { deliberationChange } = await import('../../documents/jury/closing/deliberation');
  return {
    change: { cells: [], remove: null, ...deliberationChange(session) },
    told: texts.chair.confirmOpen,
    canBeUndone: true,
  };
}

interface Closed {
  readonly verdict: JuryVerdict;
  readonly snapshot: WorkbookSnapshot;
  readonly stage: Stage;
  readonly by: string;
  readonly texts: JuryTexts;
}

/** A closing is not taken back: what was sealed is closed again, with a reason. */
export async function closing({ verdict, snapshot, stage, by, texts }: Closed): Promise<Asked> {
  const { closingChange } = await import('../../documents/jury/closing/close');
  const { session, standings, line } = verdict;
  const declared = { stage, at: localNow(), by, reason: null };
  const { number, seal, add, cells, unplaced } = await closingChange(
    session,
    { standings, line },
    snapshot,
    declared,
  );
  if (unplaced.length > 0) return { refused: texts.chair.full };
  return {
    change: { add, cells, texts: [], remove: null },
    told: texts.chair.closed(number, seal),
    canBeUndone: false,
  };
}

/** `2021-01-29T14:05`, where the person is. */
function localNow(): string {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
