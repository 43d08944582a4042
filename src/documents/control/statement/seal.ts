import { canonicalLines, LineTooLongError, type SealLine } from '../../../seals/canonical';
import { differences, type Difference } from '../../../seals/differences';
import { sealOf } from '../../../seals/seal';
import { storedLines } from '../../../seals/stored-lines';
import type { Control } from '../control';
import type { Retained } from '../retained';
import { entriesOf } from './entries';

/** A statement that was sealed: its lines, and their hash. */
export interface SealedStatement {
  readonly lines: readonly SealLine[];
  /** 64 hexadecimal digits. */
  readonly seal: string;
}

/** When it is sealed, and why again. */
export interface Sealing {
  /** `2021-01-29T14:05`, local. */
  readonly at: string;
  /** Why what was sealed before is sealed again; null: it had not been. */
  readonly reason: string | null;
}

/**
 * Seals a control as it stands.
 *
 * @throws {LineTooLongError} a text is too long for the cell that would keep it
 */
export async function sealStatement(
  control: Control,
  figures: Retained,
  { at, reason }: Sealing,
): Promise<SealedStatement> {
  const lines = canonicalLines({
    format: 'bareme-control/1',
    subject: control.id,
    number: (control.sealed?.number ?? 0) + 1,
    stage: 'statement',
    reason,
    at,
    by: control.statement.by.value ?? '',
    previous: control.sealed?.seal ?? null,
    entries: entriesOf(control, figures),
  });
  return { lines, seal: await sealOf(lines) };
}

/** In what the control differs by now from what was sealed; none where nothing was. */
export function changedSince(control: Control, figures: Retained): readonly Difference[] {
  if (control.sealed === null) return [];
  try {
    return differences(storedLines(control.sealed.lines), entriesOf(control, figures));
  } catch (error) {
    // Longer than a cell that was sealed can be: it has been changed since.
    if (!(error instanceof LineTooLongError)) throw error;
    return [{ kind: 'added', key: error.key, now: null }];
  }
}
