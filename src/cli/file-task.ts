import type { GivenFile } from './check/given-calls';
import type { CheckJob } from './check/open-file';
import type { ConsolidateJob } from './consolidate/consolidate-file';
import type { ControlJob } from './control/control-file';

/** What one thread is asked. */
export type FileTask =
  | (CheckJob & { readonly task: 'check' | 'audit' })
  | (ControlJob & { readonly task: 'control' })
  | (ConsolidateJob & { readonly task: 'consolidate' });

/** What every thread has from its start on. */
export interface ThreadData {
  readonly given: readonly GivenFile[];
  /** SHA-256 of files that need not be judged again. */
  readonly known: readonly string[];
  /** Which columns of exports say what, as `procedure/export` stores it; absent: nobody has said. */
  readonly columns?: string;
}
