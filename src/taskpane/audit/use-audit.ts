import { useCallback, useEffect, useRef, useState } from 'react';
import type { AuditFinding } from '../../audit/finding';
import type { WorkbookPort } from '../../excel/port';
import type { Localized } from '../../language/language';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';
import type { Audited } from './audit-bytes';

/** A copy of a workbook, as it was taken. */
export interface Copy {
  readonly bytes: Uint8Array;
  /** The saved copy that was chosen; null: Excel's. */
  readonly file: string | null;
  readonly takenOn: Date;
}

export type AuditState =
  /** Excel makes the copy · it is examined */
  | { readonly kind: 'taking' }
  | { readonly kind: 'examining' }
  | {
      readonly kind: 'done';
      readonly findings: readonly AuditFinding[];
      readonly at: Date;
      /** The saved copy that was chosen; null: Excel's. */
      readonly file: string | null;
      /** A copy of what was examined: the same file, or the workbook that is open as it stands by then. */
      readonly take: () => Promise<Copy>;
    }
  | { readonly kind: 'refused'; readonly sentence: Localized; readonly file: string | null }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** What may be done at any time; what is under way is then given up. */
interface Actions {
  readonly again: () => void;
  readonly examineFile: (file: File) => void;
}

/** A dossier is a tenth of a megabyte; a workbook with many sheets more, a few. What pictures fill beyond that waits for the command line. */
const MOST_BYTES = 32 * 2 ** 20;

/** Excel answers within a second or two, and says nothing at all while one types in a cell. */
const PATIENCE = 20_000;

/** What is found in the bytes of a workbook’s file. */
export type ExamineBytes = (bytes: Uint8Array) => Promise<Audited>;

/** The reading of files and its rules come while Excel makes the copy. */
const loadExamining = (): Promise<{ readonly auditBytes: ExamineBytes }> => import('./audit-bytes');

/** Takes a copy of the workbook as it stands and examines it: once as the screen opens, then on request. */
export function useAudit(
  port: Pick<WorkbookPort, 'asFile'>,
  load = loadExamining,
): Actions & { readonly state: AuditState } {
  const [state, setState] = useState<AuditState>({ kind: 'taking' });
  const last = useRef(0);
  const examine = useCallback(
    async (take: () => Promise<Copy>) => {
      const run = (last.current += 1);
      const tell = (now: AuditState): void => {
        if (last.current === run) setState(now);
      };
      tell({ kind: 'taking' });
      const tired = setTimeout(() => tell({ kind: 'failed', trouble: SILENCE }), PATIENCE);
      try {
        const [copy, { auditBytes }] = await Promise.all([take(), load()]);
        clearTimeout(tired);
        tell({ kind: 'examining' });
        const audited = await auditBytes(copy.bytes);
        const { file } = copy;
        tell(
          'refusal' in audited
            ? { kind: 'refused', sentence: audited.refusal, file }
            : {
                kind: 'done',
                findings: audited.findings,
                at: new Date(),
                file,
                take: file === null ? take : async () => copy,
              },
        );
      } catch (error) {
        clearTimeout(tired);
        tell({ kind: 'failed', trouble: troubleOf(error) });
      }
    },
    [load],
  );
  const again = useCallback(
    () => void examine(async () => copyOf(await port.asFile(MOST_BYTES), null)),
    [examine, port],
  );
  const examineFile = useCallback(
    (file: File) =>
      void examine(async () => copyOf(new Uint8Array(await file.arrayBuffer()), file.name)),
    [examine],
  );
  useEffect(() => {
    again();
    return () => {
      last.current += 1;
    };
  }, [again]);
  return { state, again, examineFile };
}

const copyOf = (bytes: Uint8Array, file: string | null): Copy => ({
  bytes,
  file,
  takenOn: new Date(),
});

const SILENCE: Trouble = { kind: 'silence' };
