import { addMonths, serialOfIsoDay } from '../dossier/dates';
import type { Session } from '../themes/schema';
import { say } from './messages/say';
import { rule } from './rule';

export const resultsDeadline = rule({
  id: 'results.deadline',
  severity: 'error',
  description: {
    fr: 'Les premiers résultats viennent dans le délai de l’appel, jour anniversaire compris. Avertissement lorsqu’ils précèdent le début du projet.',
    en: 'First results come within the call’s time limit, anniversary day included. A warning where they precede the project’s start.',
  },
  appliesTo: (call) => call.requirements.resultsWithin !== undefined,
  faults: ({ call, dossier }) => {
    const required = call.requirements.resultsWithin;
    const { startDate, resultsDate } = dossier.facts;
    const start = startDate.value;
    if (!required || start === null || resultsDate.value === null) return [];
    const { months, quote } = required;
    const results = resultsDate.value;
    const { place } = resultsDate;
    if (results < start) {
      const message = say((m) => m.resultsBeforeStart({ results, start }));
      return [{ place, message, severity: 'warning' }];
    }
    const limit = addMonths(start, months);
    if (results <= limit) return [];
    const days = daysBetween(limit, results);
    const message = say((m) => m.resultsLate({ results, limit, months, days }));
    return [{ place, message, quote }];
  },
});

export const depositWindow = rule({
  id: 'deposit.window',
  severity: 'error',
  description: {
    fr: 'Le dépôt n’est ni avant l’ouverture ni après la clôture, jour de clôture compris. Muet là où l’appel ne donne pas de jour (sessions annoncées par trimestre).',
    en: 'Filing is neither before the opening nor after the closing, closing day included. Silent where the call gives no day (sessions announced by quarter).',
  },
  faults: ({ call, dossier }) => {
    const { value: day, place } = dossier.facts.depositDate;
    const { sessions } = call.track;
    if (day === null || sessions.some((session) => isOpen(session, day))) return [];

    const next = sessions.find(({ opens }) => opens !== null && day < opens);
    if (next?.opens) {
      const { opens, quote } = next;
      return [
        {
          place,
          quote,
          message: say((m) => m.depositEarly({ day, opens, days: daysBetween(day, opens) })),
        },
      ];
    }
    const last = sessions.at(-1);
    if (!last?.closes) return [];
    const { closes, quote } = last;
    return [
      {
        place,
        quote,
        message: say((m) => m.depositLate({ day, closes, days: daysBetween(closes, day) })),
      },
    ];
  },
});

const daysBetween = (from: string, to: string): number => serialOfIsoDay(to) - serialOfIsoDay(from);

const isOpen = ({ opens, closes }: Session, day: string): boolean =>
  opens !== null && opens <= day && (closes === null || day <= closes);

export const depositMonth = rule({
  id: 'deposit.month',
  severity: 'warning',
  description: {
    fr: 'Le dépôt vient avant le jour du mois que l’appel fixe ; après, le jury suivant l’examine.',
    en: 'Filing comes before the day of the month that the call sets; after it, the next jury takes the dossier.',
  },
  appliesTo: (call) => call.requirements.monthlyDeadline !== undefined,
  faults: ({ call, dossier }) => {
    const required = call.requirements.monthlyDeadline;
    const { value: day, place } = dossier.facts.depositDate;
    if (!required || day === null) return [];
    const before = required.beforeDay;
    const days = Number(day.slice(8)) - before + 1;
    if (days <= 0) return [];
    const message = say((m) => m.depositNextJury({ day, before, days }));
    return [{ place, message, quote: required.quote }];
  },
});
