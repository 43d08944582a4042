import { datesOutOfOrder, isImpossible } from '../date-order';
import { say } from '../messages/say';
import type { Session } from '../session';
import { SESSION_FIELDS } from '../template/fields';
import { together } from '../../../findings/gather';
import { rule, type Fault } from './rule';

/** Days are set one by one, months ahead: what contradicts the meeting is asked about, as it may be meant. */
export const dates = rule({
  id: 'jury.dates',
  severity: 'warning',
  description: {
    fr: 'Les dates se suivent : audition, séance, décisions ; la valeur d’un tirage n’est pas connue avant la séance. Erreur lorsque la conservation ou l’effacement vient avant la séance.',
    en: 'Dates follow each other: audition, meeting, decisions; the value for a lot is not known before the meeting. An error where keeping or erasing comes before the meeting.',
  },
  blocksClosing: null,
  faults: ({ session }) => [...inSettings(session), ...decidedEarly(session)],
});

function inSettings({ settings }: Session): readonly Fault[] {
  const { meeting, audition, lotDate, retention, purge, stages } = settings;
  const hears = stages.value?.includes('audition') ?? true;
  const odd = datesOutOfOrder({
    meeting: meeting.value,
    audition: hears ? audition.value : null,
    lotDate: lotDate.value,
    retention: retention.value,
    purge: purge.value,
  });
  return odd.map((one): Fault => {
    const { field, day } = one;
    const { label } = SESSION_FIELDS[field];
    return {
      place: settings[field].place,
      message: say('dateOutOfOrder', { field, label, day, meeting: one.meeting }),
      ...(isImpossible(one) && { severity: 'error' }),
    };
  });
}

/** An authority decides on the opinion of a jury that has met. */
function decidedEarly({ settings, dossiers }: Session): readonly Fault[] {
  const meeting = settings.meeting.value;
  if (meeting === null) return [];
  const early = dossiers.filter(({ decidedOn: { value } }) => value !== null && value < meeting);
  return together(
    early.map(({ decidedOn }) => decidedOn.place),
    (cells) => say('decidedBeforeMeeting', { cells, meeting }),
  );
}
