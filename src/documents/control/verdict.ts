import type { Call } from '../../calls/call';
import type { Verdict } from '../kind';
import type { Control } from './control';
import type { Retained } from './retained';
import type { Finding } from './rules/finding';

/** A control that was read, the grant that it comes to, and what its rules say of it. */
export interface ControlVerdict extends Verdict {
  readonly call: Call;
  readonly control: Control;
  readonly figures: Retained;
  readonly findings: readonly Finding[];
}
