import type { LogEntry } from '../session';
import { LOG_COLUMNS } from '../template/tables';
import { SESSION_FIELDS } from '../template/fields';
import { say } from '../messages/say';
import { rule } from './rule';

const [, SUBJECT, CHANGE, DATE, BY] = LOG_COLUMNS;

/** The minutes print the log: a change without a reason, a date or a person explains nothing. */
export const logEntries = rule({
  id: 'jury.log',
  severity: 'warning',
  description: {
    fr: 'Chaque changement du journal a son objet, son motif, sa date et la personne qui le déclare.',
    en: 'Each change in the log has its subject, its reason, its date and the person who declares it.',
  },
  blocksClosing: null,
  faults: ({ session: { log } }) =>
    log.flatMap((entry) => {
      const missing = [SUBJECT, CHANGE, DATE, BY].filter(({ key }) => entry[key].kind === 'blank');
      const unread = [SUBJECT, CHANGE, DATE, BY].filter(({ key }) => entry[key].kind === 'problem');
      const lacking = [...missing, ...unread];
      if (lacking.length === 0) return [];
      const labels = lacking.map(({ label }) => label);
      return [{ place: placeOf(entry, lacking[0]?.key), message: say('logEntry', { labels }) }];
    }),
});

const placeOf = (entry: LogEntry, key: keyof LogEntry = 'subject') => entry[key].place;

/** The terms are the administration's own; Barème only asks for them. */
export const keeping = rule({
  id: 'jury.keeping',
  severity: 'info',
  description: {
    fr: 'À l’étape de la décision, les dates de conservation et d’effacement sont écrites.',
    en: 'At the stage of the decision the dates of keeping and of erasing are written down.',
  },
  blocksClosing: null,
  faults: ({ session: { settings } }) => {
    if (settings.stage.value !== 'decision') return [];
    return (['retention', 'purge'] as const)
      .filter((key) => settings[key].kind === 'blank' && settings[key].place !== null)
      .map((key) => ({
        place: settings[key].place,
        message: say('keepingMissing', { label: SESSION_FIELDS[key].label }),
      }));
  },
});

/** What the call lets the authority decide stands in the Session sheet. */
export const decisions = rule({
  id: 'jury.decisions',
  severity: 'warning',
  description: {
    fr: 'La décision sur un dossier est l’une de celles que la session prévoit.',
    en: 'The decision on a dossier is one of those that the session provides for.',
  },
  blocksClosing: null,
  faults: ({ session: { settings, dossiers } }) => {
    const allowed = settings.decisions.value;
    if (allowed === null) return [];
    return dossiers
      .filter(({ decision: { value } }) => value !== null && !allowed.includes(value))
      .map(({ id, decision: { place } }) => ({ place, message: say('decision', { id, allowed }) }));
  },
});
