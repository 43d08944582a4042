import { french } from './french';

/** What is said by `bareme consolidate` alone. */
export const CONSOLIDATE = {
  // What was named, and cannot be gone over
  nothingInFolder: () =>
    french`Ce dossier ne contient aucun classeur, ni lui ni ses sous-dossiers : ni zip, ni rapport de « bareme check ».`,
  closedFolder: (a: { code: string }) =>
    french`Ce dossier ne peut être ouvert (${a.code}) : rien de ce qu’il contient n’est repris. Vérifiez vos droits, ou copiez-le sur ce poste.`,
  // A zip
  nothingInZip: () => french`Ce zip ne contient aucun classeur.`,
  damagedZip: () =>
    french`Ce zip est abîmé ou incomplet : rien n’en est repris. Téléchargez-le de nouveau, l’envoi s’est peut-être interrompu.`,
  splitZip: () =>
    french`Ce zip est en plusieurs morceaux, dont celui-ci seul ne se lit pas : décompressez-les ensemble, puis donnez le dossier obtenu.`,
  vastZip: () =>
    french`Ce zip contient plus de fichiers que n’en compte aucun appel : rien n’en est repris. Décompressez-le, puis donnez les dossiers voulus.`,
  // A file of a zip
  nestedZip: () =>
    french`Ce zip est dans un autre : il n’est pas ouvert. Sortez-le du premier, puis donnez-le à part.`,
  encrypted: () =>
    french`Ce fichier est chiffré dans le zip, et demande un mot de passe : décompressez le zip, puis donnez le dossier obtenu.`,
  sameTwice: () =>
    french`Le zip contient plusieurs fichiers de ce nom dans le même dossier : aucun n’est repris. Décompressez-le et gardez le bon.`,
  unknownPacking: () =>
    french`Ce fichier est compressé dans le zip d’une manière que Barème ne connaît pas : décompressez le zip, puis donnez le dossier obtenu.`,
  damagedInZip: () =>
    french`Ce fichier est abîmé dans le zip, qui ne le rend pas en entier : aucun chiffre n’en a été tiré. Téléchargez le zip de nouveau.`,
  goneFromZip: () =>
    french`Ce fichier n’est plus dans le zip, qui a changé entre-temps. Relancez la commande.`,
};
