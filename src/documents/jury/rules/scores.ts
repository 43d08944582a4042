import type { Localized } from '../../../language/language';
import type { Severity } from '../../../findings/finding';
import { scaleOf } from '../panel-of';
import type { BadScores } from '../messages/facts';
import { say, type Message } from '../messages/say';
import { together } from '../../../findings/gather';
import { rule, type Fault, type Rule, type Subject } from './rule';
import { ballotsIn, meantBy, type Ballots, type Slip, type Typed } from './score-cells';
import { isScaleSound } from './settings';

interface About<Id extends string> {
  readonly id: Id;
  readonly severity: Severity;
  readonly slip: Slip;
  readonly description: Localized;
  readonly isOfIntegrity?: true;
  readonly word: (facts: BadScores, subject: Subject, first: Typed) => Message;
}

/**
 * One kind of slip, gathered by juror. While scores are open the finding quotes none: somebody else may read it. What
 * is typed by a juror whose scores do not count holds nothing up.
 */
const aboutScores = <Id extends string>({
  id,
  severity,
  slip,
  description,
  word,
  ...rest
}: About<Id>): Rule<Id> =>
  rule({
    id,
    severity,
    description,
    ...rest,
    blocksClosing: 'scoring',
    faults: (subject) =>
      isScaleSound(subject.session.settings)
        ? ballotsIn(subject).flatMap((ballots) => faultsOf(subject, ballots, { slip, word }))
        : [],
  });

function faultsOf(
  subject: Subject,
  ballots: Ballots,
  { slip, word }: Pick<About<string>, 'slip' | 'word'>,
): readonly Fault[] {
  const typed = ballots.slips.get(slip) ?? [];
  const [first] = typed;
  if (!first) return [];
  const text = subject.session.ranked === null ? null : String(first.raw);
  return together(
    typed.map(({ place }) => place),
    (cells) => word({ cells, text }, subject, first),
    ballots.counts ? undefined : 'info',
  );
}

const onScale = ({ session }: Subject) => {
  const { min, max, step } = scaleOf(session);
  return { min, max, step };
};

export const scoreErrors = aboutScores({
  id: 'jury.score-errors',
  severity: 'error',
  isOfIntegrity: true,
  slip: 'error-value',
  description: {
    fr: 'Aucune note n’affiche d’erreur.',
    en: 'No score shows an error.',
  },
  word: (facts) => say('scoreError', facts),
});

export const scoreNumbersAsText = aboutScores({
  id: 'jury.score-numbers-as-text',
  severity: 'error',
  isOfIntegrity: true,
  slip: 'number-as-text',
  description: {
    fr: 'Une note est un nombre, et non un texte qui en montre un.',
    en: 'A score is a number, not a text that shows one.',
  },
  word: (facts, { session }, first) => {
    const meant = meantBy(scaleOf(session), first.raw, session.language);
    return say('scoreAsText', { ...facts, meant: facts.text === null ? null : meant });
  },
});

export const scoreTexts = aboutScores({
  id: 'jury.score-texts',
  severity: 'error',
  slip: 'text',
  description: {
    fr: 'Une note est un nombre de l’échelle, jamais une lettre ni un mot.',
    en: 'A score is a number of the scale, never a letter or a word.',
  },
  word: (facts, subject) => say('scoreText', { ...facts, ...onScale(subject) }),
});

export const scoreDates = aboutScores({
  id: 'jury.score-dates',
  severity: 'error',
  slip: 'date',
  description: {
    fr: 'Aucune note n’a été prise pour une date.',
    en: 'No score was taken for a date.',
  },
  word: ({ cells }) => say('scoreDate', { cells }),
});

export const scoresOffScale = aboutScores({
  id: 'jury.scores-off-scale',
  severity: 'error',
  slip: 'off-scale',
  description: { fr: 'Toute note est sur l’échelle.', en: 'Every score is on the scale.' },
  word: (facts, subject) => say('scoreOffScale', { ...facts, ...onScale(subject) }),
});

/** Sheets and ranks count it: leaving it out would be worse, since nobody would see it. */
export const scoresOffStep = aboutScores({
  id: 'jury.scores-off-step',
  severity: 'warning',
  slip: 'off-step',
  description: {
    fr: 'Toute note tombe sur le pas de l’échelle ; une autre compte, mais bloque la clôture.',
    en: 'Every score falls on the step of the scale; another one counts, but holds up the closing.',
  },
  word: (facts, subject) => say('scoreOffStep', { ...facts, ...onScale(subject) }),
});
