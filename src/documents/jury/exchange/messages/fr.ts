import type { Localized } from '../../../../language/language';
import type { Scalar } from '../../../../workbook/scalar';
import type { ColumnKind } from '../column-kind';
import type { ChangedRule } from '../fingerprint';

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`;

const changed = (rule: ChangedRule): string => {
  if (rule.kind === 'scale') return 'l’échelle des notes';
  if (rule.kind === 'levels') return 'ce que disent les niveaux de l’échelle';
  return rule.kind === 'criterion'
    ? `le critère ${rule.code}`
    : `les critères sans objet du dossier ${rule.dossier}`;
};

const COLUMNS: Readonly<Record<ColumnKind, string>> = {
  first: 'des notes',
  after: 'des notes après audition',
  comment: 'des commentaires',
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
  newerBeside: (a: { number: number; newer: number; cells: number }) =>
    `C’est l’envoi n° ${a.number}, et l’envoi n° ${a.newer} de ce juré est repris avec lui${a.cells === 0 ? '' : ` : ${a.cells} ${a.cells > 1 ? 'cellules vides dans le plus récent sont remplies' : 'cellule vide dans le plus récent est remplie'} par celui-ci`}. Vérifiez que ce n’est pas un ancien fichier.`,
  sameFile: ({ name }: { name: string }) =>
    `Ce fichier est le même que « ${name} » : il n’est compté qu’une fois.`,
  otherName: (a: { juror: string; inFile: string; inSession: string }) =>
    `Ce fichier a été envoyé à ${a.inFile}, et ${a.juror} est maintenant ${a.inSession} : vérifiez de qui sont ces notes. Si une personne en a remplacé une autre, retirez ce fichier et envoyez-en un à ${a.inSession}.`,
  otherDossier: (a: { dossier: string; inFile: string; inSession: string }) =>
    `${a.dossier} est « ${a.inFile} » dans ce fichier, et « ${a.inSession} » dans la session : vérifiez à quel dossier vont ces notes. Si un dossier en a remplacé un autre sur sa ligne, retirez ce fichier et envoyez-en un nouveau.`,
  otherLevels:
    'Les niveaux de l’échelle n’ont pas les mêmes mots dans ce fichier et dans la session : vérifiez que ses notes y ont le même sens.',
  notAssigned: ({ dossier }: { dossier: string }) =>
    `${dossier} n’est pas attribué à ce juré : ses notes et commentaires n’y compteraient pas, et ne sont pas repris. Attribuez-lui le dossier dans la session, puis reprenez ce fichier.`,
  recusalUndone: ({ dossier }: { dossier: string }) =>
    `${dossier} : ce fichier a été envoyé avec un déport que la session n’a plus ; il n’y est pas remis. Si ce juré se déporte encore, notez-le sur sa feuille de la session.`,
  lostColumns: (a: { kind: ColumnKind; criteria: readonly string[] }) =>
    `${a.criteria.length > 1 ? 'Les colonnes' : 'La colonne'} ${COLUMNS[a.kind]} ${listed(a.criteria)} ${a.criteria.length > 1 ? 'ne sont' : 'n’est'} plus dans le fichier : rien n’en est repris.`,
  lostAppreciation:
    'La colonne « Appréciation » n’est plus dans le fichier : rien n’en est repris.',
  lostHours:
    'La colonne « Déport déclaré » n’est plus dans le fichier : ses déports sont repris sans leur heure.',
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
  badScores: ({ count, cells }: { count: number; cells: readonly string[] }) =>
    `${count === 1 ? 'une cellule ne contient pas une note de l’échelle et ne comptera' : `${count} cellules ne contiennent pas une note de l’échelle et ne compteront`} pas : ${listed(count > cells.length ? [...cells, 'd’autres'] : cells)}`,
  recusal: ({ dossier }: { dossier: string }) =>
    `${dossier} : déport dans le fichier, absent de la session`,

  // The line of the log
  logged: ({ juror, cells, recusals }: { juror: string; cells: number; recusals: number }) =>
    `Fichier de ${juror} repris : ${cells} ${cells > 1 ? 'cellules' : 'cellule'}${recusals === 0 ? '' : `, dont ${recusals} ${recusals > 1 ? 'déports' : 'déport'}`}`,
};

export type Messages = typeof fr;
