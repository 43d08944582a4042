import type { Portfolio } from './portfolio';

/** Why a portfolio cannot be gone on with: lines of its tables would not be known again. */
export type Hindrance =
  /**
   * Something is gone without which what people typed would be lost, or a dossier be counted that was refused. Other
   * columns that are gone are blank from then on, and one under another title is one that people added.
   */
  | 'columns-gone'
  /** Two rows of the list of files have one number: one would be written over with what the other says. */
  | 'ranks-twice';

/** null: it can be gone on with. */
export function hindranceIn({
  missing,
  files,
}: Pick<Portfolio, 'missing' | 'files'>): Hindrance | null {
  const isVital = ({ name, column }: Portfolio['missing'][number]): boolean =>
    name.startsWith('Bareme_') && (column === null || VITAL.includes(column));
  if (missing.some(isVital)) return 'columns-gone';
  return new Set(files.map(({ rank }) => rank)).size < files.length ? 'ranks-twice' : null;
}

/** Without these a dossier is not known again, or one that was refused or set aside counts anew. */
const VITAL: readonly (string | null)[] = [
  ...['Clé', 'N°', 'Fichier', 'SHA-256'],
  ...['Résultat', 'Votre choix', 'Nature', 'Version', 'Passage'],
  ...['Suivi', 'Projet rattaché', 'Complet depuis'],
];
