import type { Awaited, LineState } from '../../documents/jury/progress';
import type { Session } from '../../documents/jury/session';
import type { Language } from '../../language/language';
import { formatDay } from '../../money/format';
import { listing } from '../../sheets/amounts';

type Kind = LineState['kind'];

interface ReminderTexts {
  readonly lead: (session: string, day: string | null) => string;
  readonly juror: (name: string, code: string, tasks: string) => string;
  readonly tasks: readonly (readonly [kind: Kind, says: (dossiers: string) => string])[];
  readonly end: string;
}

const TEXTS: Readonly<Record<Language, ReminderTexts>> = {
  fr: {
    lead: (session, day) =>
      `${session}\u00a0: voici ce qui reste à faire${day === null ? '' : ` avant la séance du ${day}`}.`,
    juror: (name, code, tasks) => `- ${name} (${code})\u00a0: ${tasks}.`,
    tasks: [
      ['untouched', (dossiers) => `à noter ${dossiers}`],
      ['begun', (dossiers) => `à finir ${dossiers}`],
      ['to-review', (dossiers) => `à revoir ${dossiers} (ce qui y est tapé n’est pas une note)`],
      ['comment-due', (dossiers) => `commentaire dû ${dossiers}`],
    ],
    end: 'Chacun note dans sa feuille du classeur, ou renvoie son fichier à la présidence. Un conflit d’intérêts se déclare au même endroit.',
  },
  en: {
    lead: (session, day) =>
      `${session}: this is still to be done${day === null ? '' : ` before the meeting of ${day}`}.`,
    juror: (name, code, tasks) => `- ${name} (${code}): ${tasks}.`,
    tasks: [
      ['untouched', (dossiers) => `to score ${dossiers}`],
      ['begun', (dossiers) => `to finish ${dossiers}`],
      ['to-review', (dossiers) => `to review ${dossiers} (what is typed there is no score)`],
      ['comment-due', (dossiers) => `comment due ${dossiers}`],
    ],
    end: 'Everybody scores in their own sheet of the workbook, or sends their file back to the chair. A conflict of interest is declared there as well.',
  },
};

/** What a chair sends to their jurors, in the language of the session’s sheets: counts and identifiers, never a score. */
export function reminderText(
  { settings, language }: Pick<Session, 'settings' | 'language'>,
  awaited: readonly Awaited[],
): string {
  const { lead, juror, tasks, end } = TEXTS[language];
  const day = settings.meeting.value;
  const lines = awaited.map(({ name, code, dossiers }) => {
    const said = tasks.flatMap(([kind, says]) => {
      const ids = dossiers.flatMap(([id, state]) => (state.kind === kind ? id : []));
      return ids.length > 0 ? says(listing(ids, language)) : [];
    });
    return juror(name, code, said.join(language === 'fr' ? '\u00a0; ' : '; '));
  });
  return [lead(settings.title.value ?? '', day && formatDay(day)), ...lines, end].join('\n');
}
