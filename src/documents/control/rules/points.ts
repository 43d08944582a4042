import { together } from '../../../findings/gather';
import { say } from '../messages/say';
import { rule } from './rule';

export const points = rule({
  id: 'control.points',
  severity: 'warning',
  description: {
    fr: 'Chaque constat a sa suite ; un constat bloquant qui est accepté dit pourquoi.',
    en: 'Each finding has its follow-up; a blocking one that is accepted says why.',
  },
  faults: ({ control }) => {
    const open = control.points.filter(({ followUp }) => followUp.kind === 'blank');
    const silent = control.points.filter(
      ({ isBlocking, followUp, reason }) =>
        isBlocking && followUp.value === 'accepted' && reason.kind === 'blank',
    );
    return [
      ...together(
        open.map(({ followUp, place }) => followUp.place ?? place),
        (cells) => say('followUpMissing', { cells }),
      ),
      ...together(
        silent.map(({ reason, place }) => reason.place ?? place),
        (cells) => say('acceptedWithoutReason', { cells }),
        'error',
      ),
    ];
  },
});
