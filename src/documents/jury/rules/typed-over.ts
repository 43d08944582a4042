import { say } from '../messages/say';
import { together } from '../../../findings/gather';
import { rule } from './rule';

/** The pane computes from what was typed: it ranks rightly still, and the sheets do not. */
export const typedOver = rule({
  id: 'jury.typed-over',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Rien n’est tapé ni collé sur les formules de Consolidation et de Totaux ; ailleurs, c’est une information.',
    en: 'Nothing is typed or pasted over the formulas of Consolidation and Totals; elsewhere it is information.',
  },
  blocksClosing: 'opinion',
  faults: ({ session }) =>
    session.typedOver.flatMap(({ places, isRanking }) =>
      together(
        places,
        (cells) => say(isRanking ? 'rankingTypedOver' : 'helpTypedOver', { cells }),
        isRanking ? undefined : 'info',
      ),
    ),
});
