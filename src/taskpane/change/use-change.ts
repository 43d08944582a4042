import { useEffect, useState } from 'react';
import type { Age } from '../../documents/dossier/parse/age';
import { identify } from '../../documents/dossier/parse/identify';
import { partsOf } from '../../documents/dossier/template/template';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { WayBack } from '../../excel/replace/remembered';
import type { WorkbookPort } from '../../excel/port';
import { transfer, type Transfer } from '../../documents/dossier/sheets/transfer';
import type { Call } from '../../calls/call';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';

/** What was read, and what would be written in its place. */
export interface Preview {
  readonly snapshot: WorkbookSnapshot;
  readonly transfer: Transfer;
}

export type Change =
  | { readonly kind: 'reading' }
  /** `overtaken`: someone typed between the reading before and the click. */
  | { readonly kind: 'ready'; readonly preview: Preview; readonly overtaken: boolean }
  | { readonly kind: 'working'; readonly preview: Preview }
  | { readonly kind: 'gone' }
  /** `preview` is null when it was the reading that failed. */
  | { readonly kind: 'failed'; readonly preview: Preview | null; readonly trouble: Trouble };

interface ChangeActions {
  readonly state: Change;
  readonly read: () => void;
  readonly replace: (preview: Preview) => void;
}

/** Room in a sheet's name beside its own: the identifier of another fund's call may be longer. */
const LONGEST_LABEL = 20;

/** What the sheets that are kept are told apart by: the call, or its version where the call stays. */
export function labelOf(from: Call, to: Call, age: Age): string {
  if (from.id !== to.id) return from.id.slice(0, LONGEST_LABEL);
  const rules = age.kind === 'older' ? age.rules?.from : undefined;
  const version = ` v${rules ?? from.version}`;
  return `${from.id.slice(0, LONGEST_LABEL - version.length)}${version}`;
}

interface Circumstances {
  readonly port: Pick<WorkbookPort, 'readTyped' | 'replace'>;
  readonly from: Call;
  readonly to: Call;
  readonly label: string;
  readonly onDone: (isWhole: boolean, back: WayBack | null) => void;
}

/** From one call's sheets to another's: reads, shows what would be written, and writes it on a click. */
export function useChange({ port, from, to, label, onDone }: Circumstances): ChangeActions {
  const [state, setState] = useState<Change>({ kind: 'reading' });
  useEffect(() => {
    let wanted = true;
    void previewOf(port, from, to).then((outcome) => {
      if (wanted) setState(outcome);
    });
    return () => {
      wanted = false;
    };
  }, [port, from, to]);
  const readAgain = async (overtaken: boolean): Promise<void> => {
    setState({ kind: 'reading' });
    const outcome = await previewOf(port, from, to);
    setState(outcome.kind === 'ready' ? { ...outcome, overtaken } : outcome);
  };
  const replace = async (preview: Preview): Promise<void> => {
    setState({ kind: 'working', preview });
    try {
      const { snapshot } = preview;
      const outcome = await port.replace(preview.transfer.declaration, {
        template: partsOf(from),
        next: partsOf(to),
        snapshot,
        label,
      });
      if (outcome.kind === 'done') {
        onDone(preview.transfer.unplaced.length === 0, outcome.back);
      } else await readAgain(true);
    } catch (error) {
      setState({ kind: 'failed', preview, trouble: troubleOf(error) });
    }
  };
  return {
    state,
    read: () => void readAgain(false),
    replace: (preview) => void replace(preview),
  };
}

const NOTHING: WorkbookSnapshot = { names: {}, tables: {} };

/** `gone` also when the workbook answers another call by now. */
async function previewOf(
  port: Pick<WorkbookPort, 'readTyped'>,
  from: Call,
  to: Call,
): Promise<Change> {
  try {
    const snapshot = await port.readTyped(partsOf(from));
    const identity = identify(snapshot ?? NOTHING);
    const isThere = identity.kind === 'dossier' && identity.callId === from.id;
    if (snapshot === null || !isThere) return { kind: 'gone' };
    return {
      kind: 'ready',
      overtaken: false,
      preview: { snapshot, transfer: transfer(snapshot, from, to, crypto.randomUUID()) },
    };
  } catch (error) {
    return { kind: 'failed', preview: null, trouble: troubleOf(error) };
  }
}
