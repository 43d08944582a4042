import { say } from '../messages/say';
import { rule, type Fault } from './rule';

export const statement = rule({
  id: 'control.statement',
  severity: 'error',
  description: {
    fr: 'La déclaration porte un nom et une date, et rien ne reste à décider.',
    en: 'The statement has a name and a date, and nothing is left to decide.',
  },
  faults: ({ control, figures }) => {
    const { by, on } = control.statement;
    const isBegun = by.kind !== 'blank' || on.kind !== 'blank';
    if (!isBegun) return [];
    const faults: Fault[] = [];
    if (on.kind === 'blank') faults.push({ place: on.place, message: say('dayMissing') });
    if (by.kind === 'blank') faults.push({ place: by.place, message: say('nameMissing') });
    const points = control.points.filter(({ followUp }) => followUp.value === null).length;
    if (figures.open > 0 || points > 0) {
      faults.push({ place: by.place, message: say('statedOpen', { lines: figures.open, points }) });
    }
    return faults;
  },
});
