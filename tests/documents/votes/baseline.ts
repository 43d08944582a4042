import type { Baseline } from '../../../src/sheets/baseline';
import { declareVotes, type VotesSeed } from './sheets';
import { VOTES } from './template';

/** The sheets of a vote as they were written: no checks, no hidden lists, no formulas of earlier days. */
export const votesBaseline = (seed: VotesSeed): Baseline => ({
  template: VOTES,
  declaration: declareVotes(seed),
  bandRows: 0,
  verdicts: [],
  formerFormulas: new Map(),
  lists: { choices: [], values: [] },
});
