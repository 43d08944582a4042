import type { Portfolio } from './portfolio';

/**
 * Whether something is gone without which what people typed would be lost, or a dossier be counted that was refused.
 * Other columns that are gone are blank from then on, and one under another title is one that people added.
 */
export const lacksVital = ({ missing }: Pick<Portfolio, 'missing'>): boolean =>
  missing.some(
    ({ name, column }) => name.startsWith('Bareme_') && (column === null || VITAL.includes(column)),
  );

/** Without these a dossier is not known again, or one that was refused or set aside counts anew. */
const VITAL: readonly (string | null)[] = [
  ...['Clé', 'N°', 'Fichier', 'SHA-256'],
  ...['Résultat', 'Votre choix', 'Nature', 'Version', 'Passage'],
  ...['Suivi', 'Projet rattaché', 'Complet depuis'],
];
