import { folded } from '../../language/folded';
import type { Localized } from '../../language/language';

/** What people call the fields of a theme file, by their name in it. */
const WORDS: Readonly<Record<string, Localized>> = {
  amount: { fr: 'montant', en: 'amount' },
  beforeDay: { fr: 'jour du mois', en: 'day of the month' },
  caps: { fr: 'plafond', en: 'cap' },
  carriers: { fr: 'porteurs', en: 'carriers' },
  changes: { fr: 'changement', en: 'change' },
  closes: { fr: 'clôture', en: 'closing' },
  code: { fr: 'code de l’appel', en: 'code of the call' },
  commitments: { fr: 'engagement', en: 'commitment' },
  criteria: { fr: 'critère', en: 'criterion' },
  decisions: { fr: 'décision', en: 'decision' },
  definition: { fr: 'définition', en: 'definition' },
  eligible: { fr: 'porteur admis', en: 'accepted carrier' },
  en: { fr: 'version anglaise', en: 'English version' },
  endowment: { fr: 'dotation', en: 'endowment' },
  envelope: { fr: 'enveloppe', en: 'envelope' },
  expenses: { fr: 'dépenses', en: 'expenses' },
  family: { fr: 'groupe', en: 'group' },
  firstYear: { fr: 'première année du plan', en: 'first year of the plan' },
  fr: { fr: 'version française', en: 'French version' },
  fundedTitles: { fr: 'titres financés', en: 'funded titles' },
  grouping: { fr: 'regroupement', en: 'grouping' },
  hearing: { fr: 'audition', en: 'hearing' },
  id: { fr: 'identifiant', en: 'identifier' },
  inBase: { fr: 'année retenue', en: 'year counted' },
  indicators: { fr: 'indicateur', en: 'indicator' },
  kind: { fr: 'nature', en: 'kind' },
  label: { fr: 'libellé', en: 'label' },
  list: { fr: 'nature de la liste', en: 'kind of list' },
  lolfTitles: { fr: 'titres LOLF', en: 'titles of the State’s budget' },
  max: { fr: 'maximum', en: 'maximum' },
  min: { fr: 'minimum', en: 'minimum' },
  months: { fr: 'nombre de mois', en: 'number of months' },
  note: { fr: 'remarque', en: 'remark' },
  opens: { fr: 'ouverture', en: 'opening' },
  optional: { fr: 'le cas échéant', en: 'where applicable' },
  own: { fr: 'propre à l’appel', en: 'of the call’s own' },
  owner: { fr: 'service responsable', en: 'service in charge' },
  percent: { fr: 'pourcentage', en: 'percentage' },
  period: { fr: 'période', en: 'period' },
  periodDays: { fr: 'jours de la période', en: 'days of the period' },
  place: { fr: 'emplacement', en: 'place' },
  quote: { fr: 'citation', en: 'quotation' },
  rate: { fr: 'taux', en: 'rate' },
  readings: { fr: 'lecture', en: 'reading' },
  requirements: { fr: 'règles particulières', en: 'particular rules' },
  schema: { fr: 'version du schéma', en: 'version of the schema' },
  scope: { fr: 'portée', en: 'scope' },
  scoring: { fr: 'échelle', en: 'scale' },
  selection: { fr: 'sélection', en: 'selection' },
  sessions: { fr: 'session', en: 'session' },
  shortTitle: { fr: 'titre court', en: 'short title' },
  size: { fr: 'taille attendue', en: 'expected size' },
  source: { fr: 'source', en: 'source' },
  staff: { fr: 'personnel', en: 'staff' },
  summary: { fr: 'résumé', en: 'summary' },
  text: { fr: 'texte', en: 'text' },
  title: { fr: 'titre', en: 'title' },
  titles: { fr: 'titre', en: 'title' },
  tracks: { fr: 'volet', en: 'track' },
  treatment: { fr: 'traitement', en: 'treatment' },
  type: { fr: 'type', en: 'kind' },
  version: { fr: 'version des règles', en: 'version of the rules' },
  weight: { fr: 'poids', en: 'weight' },
  years: { fr: 'années', en: 'years' },
};

/** `plafonds`, « Plafond » and `plafond` are one. */
const stem = (word: string): string => folded(word).replaceAll(' ', '').replace(/s$/, '');

/** The fields that people call so, in either language: `taux` is rate, `plafonds` is caps. */
export const fieldsCalled = (word: string): readonly string[] =>
  Object.entries(WORDS)
    .filter(([, { fr, en }]) => [fr, en].map(stem).includes(stem(word)))
    .map(([field]) => field);

/** `tracks[0].size.min` → « volet 1 › taille attendue › minimum »; names that have no words stay themselves. */
export function pathInWords(path: string): Localized {
  const steps = path.split('.').map((step) => {
    const [, name = step, index] = /^([^[]*)(?:\[(\d+)\])?/.exec(step) ?? [];
    const number = index === undefined ? '' : `\u00a0${Number(index) + 1}`;
    const words = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
    return { fr: `${words?.fr ?? name}${number}`, en: `${words?.en ?? name}${number}` };
  });
  const joined = (language: keyof Localized): string =>
    steps.map((step) => step[language]).join(' › ');
  return { fr: joined('fr'), en: joined('en') };
}
