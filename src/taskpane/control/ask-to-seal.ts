import type { ControlVerdict } from '../../documents/control/verdict';
import { HostError, type WorkbookPort } from '../../excel/port';
import type { Language } from '../../language/language';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { localNow } from '../action/local-now';
import type { Asked } from '../action/use-action';
import type { Sealing } from './seal-statement';
import { STATEMENT_TEXTS } from './texts';

export type LoadSealing = () => Promise<{
  readonly sealingChange: (sealing: Sealing) => Promise<Asked>;
}>;

/** What reads a file comes with the first seal. */
const loadSealing: LoadSealing = () => import('./seal-statement');

interface AskingToSeal {
  readonly verdict: ControlVerdict;
  readonly snapshot: WorkbookSnapshot;
  readonly port: Pick<WorkbookPort, 'asFile'>;
  readonly reason: string | null;
  readonly language: Language;
  /** Left out: the product’s own. */
  readonly load?: LoadSealing | undefined;
}

/** A control is a megabyte at most. */
const MOST_BYTES = 32 * 2 ** 20;

/** Excel says nothing at all while one types in a cell. */
const PATIENCE = 20_000;

/** The change that seals the statement as the workbook has it now, or the sentence for why there is none. */
export async function askToSeal({
  port,
  load = loadSealing,
  ...asked
}: AskingToSeal): Promise<Asked> {
  const texts = STATEMENT_TEXTS[asked.language];
  try {
    const [copy, { sealingChange }] = await Promise.all([
      withinPatience(port.asFile(MOST_BYTES)),
      load(),
    ]);
    if (copy === null) return { refused: texts.silence };
    return await sealingChange({ ...asked, copy, at: localNow() });
  } catch (error) {
    if (error instanceof HostError && NO_COPY.includes(error.problem)) {
      return { refused: texts.noCopy };
    }
    throw error;
  }
}

const NO_COPY: readonly HostError['problem'][] = ['no-copy', 'too-large'];

/** null: there is no answer yet, and what comes of it later is passed over. */
async function withinPatience<T>(answer: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tired = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  try {
    return await Promise.race([answer, tired]);
  } finally {
    clearTimeout(timer);
  }
}
