import { french } from './french';

/** What is said by `bareme consolidate` alone. */
export const CONSOLIDATE = {
  // What was named, and cannot be gone over
  nothingInFolder: () =>
    french`Ce dossier ne contient aucun classeur, ni lui ni ses sous-dossiers : ni zip, ni rapport de « bareme check ».`,
  closedFolder: (a: { code: string }) =>
    french`Ce dossier ne peut être ouvert (${a.code}) : rien de ce qu’il contient n’est repris. Vérifiez vos droits, ou copiez-le sur ce poste.`,
  // A file of a zip
  goneFromZip: () =>
    french`Ce fichier n’est plus dans le zip, qui a changé entre-temps. Relancez la commande.`,
};
