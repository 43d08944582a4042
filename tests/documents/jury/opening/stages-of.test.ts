import { stagesOf } from '../../../../src/documents/jury/opening/stages-of';
import { ALL_CALLS, callOf } from '../../../builders/calls';

describe('The stages that a call’s session has by default', () => {
  it('hold an audition before deliberation where the call hears the carriers', () => {
    const heard = ALL_CALLS.filter((call) => stagesOf(call).includes('audition'));
    expect(heard.map(({ id }) => id)).toEqual(['ITN3', 'SNAP1', 'SNAP3', 'SNAP4']);
    expect(stagesOf(callOf('ITN3'))).toEqual([
      'screening',
      'scoring',
      'audition',
      'deliberation',
      'opinion',
      'decision',
    ]);
  });

  it('are the short form for counters that say nothing of a selection', () => {
    const short = ALL_CALLS.filter((call) => !stagesOf(call).includes('deliberation'));
    expect(short.map(({ id }) => id)).toEqual(['ITN1', 'ITN2', 'ITN4', 'ITN6', 'SNAP5']);
  });

  it('use the word of the call, which stands in its text', () => {
    for (const { id, selection } of ALL_CALLS) {
      if (!selection.hearing) continue;
      expect([id, selection.process?.fr.includes(selection.hearing.fr)]).toEqual([id, true]);
    }
  });
});
