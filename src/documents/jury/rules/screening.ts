import type { Session } from '../session';
import { say } from '../messages/say';
import { together } from '../../../findings/gather';
import { rule } from './rule';
import { typedIn } from './score-cells';

const screens = ({ settings }: Session): boolean =>
  settings.stages.value?.includes('screening') ?? false;

/** Where nobody can read the present stage, nobody knows. */
const isPastScreening = ({ settings: { stage } }: Session): boolean =>
  stage.value !== null && stage.value !== 'screening';

/** A session that was just opened has its screening still before it: then it is only good to know. */
const isScored = ({ settings: { stage }, sheets }: Session): boolean =>
  stage.value !== 'scoring' ||
  [...sheets.values()].some(({ lines }) => lines.some((line) => typedIn(line).length > 0));

/** What screening has not pronounced on is neither ranked nor paid for, without a word. */
export const screeningMissing = rule({
  id: 'jury.screening-missing',
  severity: 'warning',
  description: {
    fr: 'Une fois la notation commencée, chaque dossier est recevable, irrecevable, à compléter ou réorienté.',
    en: 'Once scoring has begun, each dossier is eligible, ineligible, to be completed or redirected.',
  },
  blocksClosing: 'scoring',
  faults: ({ session }) => {
    if (!screens(session) || !isPastScreening(session)) return [];
    const open = session.dossiers.filter(({ screening }) => screening.kind === 'blank');
    return together(
      open.map(({ screening }) => screening.place),
      (cells) => say('screeningMissing', { cells }),
      isScored(session) ? undefined : 'info',
    );
  },
});

export const screeningReasons = rule({
  id: 'jury.screening-reasons',
  severity: 'warning',
  description: {
    fr: 'Un dossier irrecevable a un motif ; un dossier réorienté dit vers quoi ; un dossier à compléter a une date.',
    en: 'An ineligible dossier has a reason; a redirected one says where to; one to be completed has a date.',
  },
  blocksClosing: null,
  faults: ({ session }) => {
    if (!screens(session)) return [];
    const of = (answer: string) =>
      session.dossiers.filter(({ screening }) => screening.value === answer);
    const ineligible = of('ineligible').filter(({ reason }) => reason.kind === 'blank');
    const redirected = of('redirected').filter(
      ({ reason, details }) => reason.kind === 'blank' && details.kind === 'blank',
    );
    const undated = of('to-complete').filter(({ completeBy }) => completeBy.kind === 'blank');
    return [
      ...together(
        ineligible.map(({ reason }) => reason.place),
        (cells) => say('reasonMissing', { cells }),
      ),
      ...together(
        redirected.map(({ details }) => details.place),
        (cells) => say('redirectionMissing', { cells }),
      ),
      ...together(
        undated.map(({ completeBy }) => completeBy.place),
        (cells) => say('dateMissing', { cells }),
      ),
    ];
  },
});
