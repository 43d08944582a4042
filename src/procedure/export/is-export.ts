import { folded } from '../../language/folded';
import type { PlainSheet } from '../../workbook/plain-sheet';
import type { Mapping } from './mapping';
import { readExport, type ProcedureExport } from './read-export';
import { hasSettledNumber } from './settled-mapping';

/** Headings that the platform itself gives, and that tables of other programs hardly have together. */
const OF_PLATFORM = new Set(
  [
    ...['FranceConnect ?', 'Entreprise raison sociale', 'À archiver', 'État du dossier'],
    ...['Dernière mise à jour le', 'Dernière mise à jour du dossier le', 'Déposé le'],
    ...['Passé en instruction le', 'Traité le', 'Motivation de la décision', 'Instructeurs'],
    ...['Groupe instructeur'],
  ].map(folded),
);

/** How many of the platform’s own signs tell an export from another table. */
const ENOUGH = 2;

/** What is known of a file beside what stands in it. */
export interface Beforehand {
  /** What people have settled of headings: the column of the numbers that they named says that it is an export. */
  readonly decided: Mapping;
  /** It is called as the platform calls its exports. */
  readonly isNamedSo: boolean;
}

/**
 * The export that these sheets are; null: nothing shows that they are one. A table in which somebody numbers lines must not
 * become dossiers, so that an « ID » alone is none. Blank sheets are one where they are those of the platform.
 */
export function recognisedExport(
  sheets: readonly PlainSheet[],
  { decided, isNamedSo }: Beforehand,
): ProcedureExport | null {
  const reading = readExport(sheets, { mapping: decided });
  if (reading.kind === 'refused') return null;
  const { columns, leftOut } = reading.export;
  const names = sheets.map(({ name }) => folded(name));
  if (columns.length === 0) {
    return SHEETS.every((name) => names.includes(name)) ? reading.export : null;
  }
  const headings = new Set([...columns, ...leftOut].map(({ heading }) => folded(heading)));
  const signs = [
    ...[...headings].filter((heading) => OF_PLATFORM.has(heading)),
    ...names.filter((name) => name === SHEETS[0]),
    ...(isNamedSo ? ['its name'] : []),
  ];
  const isOne = signs.length >= ENOUGH || hasSettledNumber(reading.export, decided);
  return isOne ? reading.export : null;
}

const SHEETS = ['Dossiers', 'Etablissements', 'Avis'].map(folded);
