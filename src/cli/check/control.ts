import { createHash } from 'node:crypto';
import { version } from '../../../package.json';
import type { Control } from '../../reports/report';

/**
 * The trace of a control: when, by which Barème, of which bytes. Null: the file could not be read.
 *
 * @param at an instant as ISO 8601 writes it, in UTC; that of the whole run
 */
export const controlOf = (at: string, bytes: Uint8Array | null): Control => ({
  at,
  bareme: version,
  sha256: bytes && createHash('sha256').update(bytes).digest('hex'),
});
