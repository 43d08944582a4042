import type { Language } from '../../language/language';
import { PORTFOLIO_TEXTS } from './texts';
import type { Foresight } from './use-foresight';
import type { ReadingState } from './reading-queue';

/** A screen reader is told every so many files: each of five thousand would drown out everything else. */
const SPOKEN_EVERY = 50;

/** What a screen reader is told of the reading: how far it is, and what came of it. */
export function spoken(state: ReadingState, foresight: Foresight, language: Language): string {
  const texts = PORTFOLIO_TEXTS[language];
  if (state.kind === 'reading') {
    const said = state.done - (state.done % SPOKEN_EVERY);
    return texts.progress(said, state.of);
  }
  return foresight.kind === 'foreseen' ? texts.read(foresight.count, foresight.foreseen.parts) : '';
}
