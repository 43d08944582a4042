import { addMonths, serialOfIsoDay } from '../../../workbook/dates';
import type { Session } from '../../../calls/schema/theme';
import { datedFirst, firstDayOf, lastDayOf } from '../../../calls/session';
import { say } from '../messages/say';
import { rule, type Fault } from './rule';

export const resultsDeadline = rule({
  id: 'results.deadline',
  severity: 'error',
  description: {
    fr: 'Les premiers résultats viennent dans le délai de l’appel, jour anniversaire compris. Avertissement lorsqu’ils précèdent le début du projet.',
    en: 'First results come within the call’s time limit, anniversary day included. A warning where they precede the project’s start.',
  },
  requirement: ({ requirements }) => requirements.resultsWithin,
  faults: ({ dossier }, { months, quote }) => {
    const { startDate, resultsDate } = dossier.facts;
    const start = startDate.value;
    if (start === null || resultsDate.value === null) return [];
    const results = resultsDate.value;
    const { place } = resultsDate;
    if (results < start) {
      const message = say('resultsBeforeStart', { results, start });
      return [{ place, message, severity: 'warning' }];
    }
    const limit = addMonths(start, months);
    if (results <= limit) return [];
    const days = daysBetween(limit, results);
    const message = say('resultsLate', { results, limit, months, days });
    return [{ place, message, quote }];
  },
});

export const depositWindow = rule({
  id: 'deposit.window',
  severity: 'error',
  description: {
    fr: 'Le dépôt n’est ni avant l’ouverture ni après la clôture, jour de clôture compris. Une session annoncée par trimestre prend tous les jours de ce trimestre.',
    en: 'Filing is neither before the opening nor after the closing, closing day included. A session announced by quarter takes all days of that quarter.',
  },
  whenComparing: 'left-out',
  openPoint: 'filing',
  faults: ({ call, dossier }) => {
    const { value: day, place } = dossier.facts.depositDate;
    const { sessions } = call.track;
    if (day === null || sessions.some((session) => isOpen(session, day))) return [];

    const next = datedFirst(sessions).find((session) => isBefore(day, firstDayOf(session)));
    if (next) return [{ place, ...early(next, day, next !== sessions[0]) }];
    const last = sessions.at(-1);
    return last && isAfter(day, lastDayOf(last)) ? [{ place, ...late(last, day) }] : [];
  },
});

const isBefore = (day: string, first: string | null): boolean => first !== null && day < first;

const isAfter = (day: string, last: string | null): boolean => last !== null && day > last;

function early(session: Session, day: string, isBetween: boolean): Omit<Fault, 'place'> {
  const opens = firstDayOf(session) ?? day;
  const days = daysBetween(day, opens);
  const message = say('depositEarly', { day, opens, days, isBetween });
  return { quote: session.quote, message };
}

function late(session: Session, day: string): Omit<Fault, 'place'> {
  const closes = lastDayOf(session) ?? day;
  const days = daysBetween(closes, day);
  const message = say('depositLate', { day, closes, days });
  return { quote: session.quote, message };
}

const daysBetween = (from: string, to: string): number => serialOfIsoDay(to) - serialOfIsoDay(from);

function isOpen(session: Session, day: string): boolean {
  const [first, last] = [firstDayOf(session), lastDayOf(session)];
  return first !== null && first <= day && (last === null || day <= last);
}

export const depositMonth = rule({
  id: 'deposit.month',
  severity: 'warning',
  description: {
    fr: 'Le dépôt vient avant le jour du mois que l’appel fixe ; après, le jury suivant l’examine.',
    en: 'Filing comes before the day of the month that the call sets; after it, the next jury takes the dossier.',
  },
  whenComparing: 'left-out',
  openPoint: 'filing',
  requirement: ({ requirements }) => requirements.monthlyDeadline,
  faults: ({ dossier }, { beforeDay: before, quote }) => {
    const { value: day, place } = dossier.facts.depositDate;
    if (day === null) return [];
    const days = Number(day.slice(8)) - before + 1;
    if (days <= 0) return [];
    const message = say('depositNextJury', { day, before, days });
    return [{ place, message, quote }];
  },
});
