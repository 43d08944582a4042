import type { Call, CallSummary } from '../../calls/call';
import type { Doubt } from '../../calls/file/doubts';
import type { FileProblem } from '../../json/problem';

/** A call's file as a person chose it. */
export type CallFile =
  | {
      readonly kind: 'opened';
      readonly name: string;
      /** One a track, by identifier. */
      readonly calls: ReadonlyMap<string, Call>;
      readonly summaries: readonly CallSummary[];
      readonly doubts: readonly Doubt[];
    }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly problems: readonly FileProblem[];
    };

export type OpenedCallFile = Extract<CallFile, { kind: 'opened' }>;
