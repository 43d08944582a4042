import type { Localized } from '../../../../language/language';
import type { Scalar } from '../../../../workbook/scalar';
import type { ChangedRule } from '../fingerprint';

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`;

const changed = (rule: ChangedRule): string => {
  if (rule.kind === 'scale') return 'l’échelle des notes';
  return rule.kind === 'criterion'
    ? `le critère ${rule.code}`
    : `les critères sans objet du dossier ${rule.dossier}`;
};

const shown = (value: Scalar): string => {
  if (typeof value === 'number')
    return value.toLocaleString('fr-FR', { maximumFractionDigits: 15 });
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  return `« ${value ?? ''} »`;
};

/** What is said of the file of a juror, in French: what is wrong, then what would make it right. */
export const fr = {
  // A file that is not taken over
  notDispatch:
    'Ce classeur est une session entière, non le fichier d’un juré : reprenez les fichiers envoyés par « bareme jury split » ou par le volet.',
  otherSession: ({ title }: { title: string }) =>
    `Ce fichier est celui d’une autre session${title === '' ? '' : ` (« ${title} »)`} : rien n’en est repris. Cherchez la session qui l’a envoyé.`,
  rehearsalFile:
    'Ce fichier vient d’une répétition : ses notes ne comptent pas dans la session. Envoyez au juré le fichier de la session.',
  sessionFile:
    'Ce fichier est celui de la vraie session, et ce classeur n’en est qu’une répétition : reprenez-le dans la session.',
  unreadable: ({ juror }: { juror: string | null }) =>
    `Le tableau des notes ${juror === null ? '' : `de ${juror} `}n’est plus dans ce fichier, ou plus en entier : un programme qui ne garde pas les tableaux l’a peut-être perdu en enregistrant. Demandez une version enregistrée plus tôt, ou envoyez un nouveau fichier, à remplir dans Excel ou LibreOffice.`,
  changedRules: ({ rules }: { rules: readonly ChangedRule[] }) =>
    `Ce fichier a été rempli avec d’autres règles que celles de la session${rules.length === 0 ? '' : ` : ${listed(rules.map(changed))}`}. Ses notes n’auraient pas le même sens. Envoyez un nouveau fichier à ce juré, ou rétablissez les règles d’avant dans la session.`,
  unknownJuror: ({ code }: { code: string }) =>
    `${code} n’est pas un juré de cette session : vérifiez le tableau du jury dans Session.`,
  noName:
    'Personne n’est nommé dans ce fichier : son auteur doit choisir son nom à la ligne « Je suis » de la feuille Session.',
  unknownName: ({ name }: { name: string }) =>
    `« ${name} » n’est le nom d’aucun juré de cette session : choisissez-le dans la liste, à la ligne « Je suis » de la feuille Session.`,
  sharedName: ({ name, codes }: { name: string; codes: readonly string[] }) =>
    `« ${name} » est le nom de ${listed(codes)} : envoyez à chacun son propre fichier, ou distinguez les noms dans Session.`,
  noSheet: ({ juror }: { juror: string }) =>
    `${juror} n’a plus de feuille de notes dans la session : reprenez une version enregistrée de la session qui l’a encore.`,
  severalFiles: ({ juror, files }: { juror: string; files: readonly string[] }) =>
    `Ces fichiers de ${juror} ne disent pas la même chose : ${listed(files)}. Choisissez celui qui compte.`,
  notTaken: ({ taken }: { taken: string }) =>
    `Laissé de côté : pour ce juré, c’est « ${taken} » qui compte.`,

  // What the juror should know, or the chair, of a file that is taken over
  older: ({ number, merged }: { number: number; merged: number }) =>
    `C’est l’envoi n° ${number}, et l’envoi n° ${merged} de ce juré a déjà été repris : vérifiez que ce n’est pas un ancien fichier.`,
  unknownDossier: ({ id }: { id: string }) =>
    `Le dossier ${id} n’est pas dans la session : sa ligne n’est pas reprise.`,
  noDossier: 'Une ligne remplie n’a pas d’identifiant de dossier : elle n’est pas reprise.',
  doubleLine: ({ id }: { id: string }) =>
    `Deux lignes du fichier portent l’identifiant ${id} : aucune n’est reprise. Gardez-en une seule.`,
  lostColumns: ({ criteria }: { criteria: readonly string[] }) =>
    `Les colonnes de notes ${listed(criteria)} ne sont plus dans le fichier : rien n’y est repris.`,
  lostParticipation:
    'La colonne « Participation » n’est plus dans le fichier : demandez à ce juré de quels dossiers il se déporte.',
  errorValue: ({ dossier, column, text }: { dossier: string; column: Localized; text: string }) =>
    `${dossier}, ${column.fr} : l’erreur ${text} n’est pas reprise.`,
  nothingNew: 'Rien à reprendre : la session dit déjà tout ce que dit ce fichier.',
  unplaced: ({ dossier, juror }: { dossier: string; juror: string }) =>
    `La ligne du dossier ${dossier} n’est pas, ou pas en un seul exemplaire, sur la feuille ${juror} de la session : rien n’y est écrit.`,

  noColumn: ({ juror }: { juror: string }) =>
    `La feuille ${juror} de la session n’a plus toutes ses colonnes : rien n’y est écrit. Reprenez une version enregistrée de la session.`,

  // What would change
  difference: (a: { dossier: string; column: Localized; stands: Scalar; brings: Scalar }) =>
    `${a.dossier}, ${a.column.fr} : ${shown(a.stands)} dans la session, ${shown(a.brings)} dans le fichier`,
  recusal: ({ dossier }: { dossier: string }) => `${dossier} : déport déclaré dans le fichier`,

  // The line of the log
  logged: ({ juror, cells, recusals }: { juror: string; cells: number; recusals: number }) =>
    `Fichier de ${juror} repris : ${cells} ${cells > 1 ? 'cellules' : 'cellule'}${recusals === 0 ? '' : `, dont ${recusals} ${recusals > 1 ? 'déports' : 'déport'}`}`,
};

export type Messages = typeof fr;
