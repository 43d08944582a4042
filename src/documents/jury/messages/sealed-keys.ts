import type { Language, Localized } from '../../../language/language';
import { SESSION_FIELDS } from '../template/fields';
import { TABLES } from '../template/tables';

/** What closings seal beside cells that people type: what Barème computes of a dossier. */
const COMPUTED: Readonly<Record<string, Localized>> = {
  status: { fr: 'situation', en: 'status' },
  total: { fr: 'total', en: 'total' },
  rank: { fr: 'rang', en: 'rank' },
  line: { fr: 'place par rapport à la ligne', en: 'place at the line' },
  granted: { fr: 'montant dans l’enveloppe', en: 'amount within the envelope' },
  recusedAt: { fr: 'heure du déport', en: 'hour of the recusal' },
  agreed: { fr: 'note convenue', en: 'agreed score' },
  appreciation: { fr: 'appréciation', en: 'appreciation' },
  participation: { fr: 'participation', en: 'participation' },
  score: { fr: 'note', en: 'score' },
  label: { fr: 'intitulé', en: 'label' },
};

/**
 * The key of a sealed line (`D001/J02/C3`, `juror/J05/counts`, `session/envelope`) as people name what it stands for. A
 * part that nobody has named stays as it is: the format spells it so.
 */
export function keyInWords(key: string, language: Language): string {
  const [kind = '', ...rest] = key.split('/');
  const words = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ');
  switch (kind) {
    case 'session':
      return fieldIn(rest[0] ?? '', language);
    case 'criterion':
      return words(rest[0] ?? '', columnIn('criteria', rest[1] ?? '', language));
    case 'level':
      return words(`${LEVEL[language]} ${rest[0] ?? ''}`, partIn(rest[1] ?? '', language));
    case 'juror':
      return words(rest[0] ?? '', columnIn('jurors', rest[1] ?? '', language));
    default:
      return words(kind, ...rest.map((part) => columnIn('dossiers', part, language)));
  }
}

const LEVEL: Readonly<Record<Language, string>> = { fr: 'niveau', en: 'level' };

const FIELDS: Readonly<Record<string, { readonly label: Localized } | undefined>> = SESSION_FIELDS;

const fieldIn = (key: string, language: Language): string => FIELDS[key]?.label[language] ?? key;

/** By the heading of its column, else by a word of its own. */
const columnIn = (
  table: 'criteria' | 'jurors' | 'dossiers',
  key: string,
  language: Language,
): string => {
  const columns: readonly { readonly key: string; readonly label: Localized }[] =
    TABLES[table].columns;
  return columns.find((column) => column.key === key)?.label[language] ?? partIn(key, language);
};

function partIn(key: string, language: Language): string {
  const [, criterion] = /^comment(\d+)$/.exec(key) ?? [];
  if (criterion !== undefined) return `${COMMENT[language]} C${criterion}`;
  return COMPUTED[key]?.[language] ?? key;
}

const COMMENT: Readonly<Record<Language, string>> = { fr: 'commentaire', en: 'comment' };
