import type { Localized } from '../../language/language';
import { french } from './french';

export const CONTROL_HELP = french`bareme control FICHIERS… -o DOSSIER [--from CONTRÔLES] [--call APPEL.json] [--json] [--lang fr|en]
bareme control CONTRÔLES… --seal -o DOSSIER [--reason MOTIF]

Prépare le contrôle de classeurs reçus (.xlsx, .xlsm) : pour chacun, un classeur à part, où l’instructeur retient,
réduit ou écarte chaque ligne, donne une suite à chaque constat, et voit la subvention proposée se recalculer.
Le fichier reçu est une preuve : il est lu, son SHA-256 noté, rien n’y est écrit. Un dossier ou un zip vaut pour les
classeurs qu’il contient, sous-dossiers compris. « bareme check » relit ensuite les contrôles.

  -o, --output DOSSIER  où vont les contrôles ; il est créé s’il n’existe pas
  --from CONTRÔLES      les contrôles faits sur des versions précédentes, fichiers ou dossiers : les décisions sont
                        reprises là où la ligne n’a pas changé, et les deux versions comparées ; peut être répété
  --seal                scelle des contrôles finis : des copies en sont faites dans -o, avec l’empreinte de ce qui y est
                        décidé ; tout changement est ensuite signalé par « bareme check »
  --reason MOTIF        pourquoi ce qui est scellé l’est de nouveau
  -f, --force           remplace un contrôle qui existe déjà, décisions comprises
  --call APPEL.json     l’appel des classeurs qui ne répondent pas à l’un des nôtres ; peut être répété
  --json                un objet JSON par fichier et par ligne (docs/schemas/control.schema.json),
                        en français sauf --lang en
  --timeout SECONDES    ce qu’un fichier peut prendre au plus (60 à défaut)
  --lang fr|en          la langue des feuilles

Fin : 0 tout est prêt · 2 un fichier ne peut être lu ou écrit.
`;

/** What is said by `bareme control` alone. */
export const CONTROL = {
  suffix: () => 'controle',
  noOutput: () =>
    french`Dites où vont les contrôles : -o DOSSIER. Les fichiers reçus ne sont jamais modifiés.`,
  unreadableEarlier: (a: { file: string; why: Localized }) =>
    french`${a.file}, donné par --from, ne peut être lu : ${a.why.fr} Rien n’a été préparé ; retirez-le, ou réparez-le, pour que ses décisions ne se perdent pas.`,
  isEarlier: (a: { path: string }) =>
    french`${a.path} est le contrôle précédent, dont les décisions sont reprises : il n’est pas remplacé. Donnez un autre dossier par -o.`,
  isNoControl: (a: { path: string }) =>
    french`${a.path} n’est pas un contrôle de Barème : il n’est pas remplacé, même avec --force. Donnez un autre dossier par -o.`,
  altered: (a: { file: string }) =>
    french`Le contrôle précédent, ${a.file}, a été modifié hors des cellules de l’instructeur : aucune décision n’est reprise. « bareme check » dit quoi.`,
  newer: (a: { file: string }) =>
    french`Le contrôle précédent, ${a.file}, a été fait par une version plus récente de Barème : aucune décision n’est reprise. Mettez Barème à jour.`,
  inZip: () => french`Ce fichier est dans un zip : décompressez-le, puis donnez le dossier obtenu.`,
  sameName: () =>
    french`Un autre contrôle du même nom vient d’être scellé dans ce dossier : celui-ci ne le remplace pas. Scellez-les dans deux dossiers.`,
  several: (a: { files: readonly string[] }) =>
    french`Plusieurs contrôles précédents sont du même dossier (${a.files.join(', ')}) : aucune décision n’est reprise. Ne donnez que le bon par --from.`,
  made: (a: { output: string; lines: number; points: number }) =>
    french`${a.output} : ${a.lines} ${a.lines > 1 ? 'lignes' : 'ligne'} à décider, ${a.points} ${a.points > 1 ? 'constats' : 'constat'}.`,
  carried: (a: { earlier: string; lines: number }) =>
    french`Reprise de ${a.earlier} : ${a.lines} ${a.lines > 1 ? 'décisions reprises' : 'décision reprise'} ; les deux versions sont comparées dans « Versions ».`,
  ofFile: (a: { path: string; sentence: string }) => french`${a.path} : ${a.sentence}`,
  noControl: () => french`Ce classeur ne contient pas de contrôle : il n’y a rien à sceller.`,
  statementBlank: () =>
    french`La déclaration n’est pas remplie : tapez qui a fait le contrôle et quel jour, dans « Contrôle », puis recommencez.`,
  unfinished: (a: { lines: number; points: number }) =>
    french`Il reste à décider : ${a.lines} ${a.lines > 1 ? 'lignes' : 'ligne'}, ${a.points} ${a.points > 1 ? 'constats' : 'constat'}. Rien n’est scellé.`,
  faulty: (a: { count: number }) =>
    french`${a.count} ${a.count > 1 ? 'erreurs sont' : 'erreur est'} à corriger avant de sceller ; « bareme check » les dit.`,
  sealedAlready: () => french`Déjà scellé, et rien n’a changé depuis.`,
  reasonNeeded: () =>
    french`Déjà scellé, et quelque chose a changé depuis. Dites pourquoi par --reason, et le contrôle est scellé de nouveau.`,
  formulaThere: (a: { cell: string }) =>
    french`${a.cell} contient une formule à la place de la déclaration. Videz cette cellule, puis recommencez.`,
  sealedSheetGone: () =>
    french`La feuille « Scellé » ou son tableau n’est plus là, ou n’a plus assez de lignes. Reprenez une version enregistrée.`,
  sealed: (a: { path: string; seal: string }) =>
    french`${a.path} : scellé. Sceau : ${a.seal}. Imprimez le rapport, qui le porte, et signez-le.`,
  summary: (a: { files: number; failed: number }) =>
    french`${a.files} fichiers : ${a.files - a.failed} ${a.files - a.failed > 1 ? 'contrôles préparés' : 'contrôle préparé'}, ${a.failed} sans contrôle.`,
};
