import type { Call } from '../../calls/call';
import type { Body } from '../columns/draft';
import type { Choices } from '../reading';
import type { BlockVat } from './vat';

/** What lines are settled with. */
export interface LineContext {
  readonly body: Body;
  readonly call: Call | null;
  readonly choices: Choices;
  readonly vat: BlockVat | null;
  /** The year of months that name none. */
  readonly year: number | null;
}
