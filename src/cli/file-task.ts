import type { CheckJob } from './check/open-file';
import type { ControlJob } from './control/control-file';

/** What one thread is asked. */
export type FileTask =
  (CheckJob & { readonly task: 'check' | 'audit' }) | (ControlJob & { readonly task: 'control' });
