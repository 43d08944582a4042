import type { Session } from '../../documents/jury/session';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { localNow } from '../action/local-now';
import { TEXTS, type JuryTexts } from './texts';
import type { Asked } from '../action/use-action';

interface Drawing {
  readonly session: Session;
  readonly snapshot: WorkbookSnapshot;
  readonly dossiers: readonly string[];
  readonly seal: string;
  readonly publicValue: string;
  /** Who draws, as declared. */
  readonly by: string;
  readonly texts: JuryTexts;
}

/** The draw, its value and its outcome go into the log: anyone can do it again. */
export async function drawing({
  session,
  snapshot,
  dossiers,
  seal,
  publicValue,
  by,
  texts,
}: Drawing): Promise<Asked> {
  const { lotChange } = await import('../../documents/jury/changes/lot');
  const words = TEXTS[session.language].lot;
  const drawn = await lotChange(session, snapshot, {
    dossiers,
    seal,
    publicValue,
    log: (order) => ({
      subject: words.subject,
      change: words.drawn(order, publicValue),
      day: localNow().slice(0, 10),
      by,
    }),
  });
  if (!drawn) return { refused: texts.jurors.noRoom };
  return {
    change: { add: null, cells: drawn.cells, texts: [], remove: null },
    told: texts.lot.drawn(drawn.order, publicValue),
    canBeUndone: true,
  };
}
