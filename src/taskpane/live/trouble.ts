import { HostError } from '../../excel/port';
import type { Trouble } from './state';

/** Anything that was thrown, as the pane shows it. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof HostError) {
    return { kind: 'host', problem: error.problem, detail: error.detail };
  }
  return { kind: 'crash', detail: error instanceof Error ? error.message : String(error) };
}
