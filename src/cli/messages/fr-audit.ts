import { french } from './french';

export const AUDIT_HELP = french`bareme audit FICHIERS… [--call APPEL.json] [--json] [--lang fr|en]

Dit ce qui, dans des classeurs remplis (.xlsx, .xlsm), peut tromper qui les lit : formules remplacées, nombres en
texte, feuilles, lignes et cellules hors de vue, erreurs masquées, liens, macros. Rien n’y est écrit ni exécuté.
Un dossier ou un zip vaut pour les classeurs qu’il contient, sous-dossiers compris.

  --call APPEL.json  l’appel des classeurs qui ne répondent pas à l’un des nôtres ; peut être répété
  --json             un objet JSON par fichier et par ligne (docs/schemas/audit.schema.json),
                     en français sauf --lang en
  --timeout SECONDES ce qu’un fichier peut prendre au plus (60 à défaut)
  --lang fr|en       la langue des constats

Fin : 0 rien à vérifier · 1 un classeur est à vérifier · 2 un fichier ne peut être lu.
`;

/** What is said by `bareme audit` alone; a summary is of several files. */
export const AUDIT = {
  summary: (a: { files: number; suspect: number; unreadable: number }) =>
    french`${a.files} fichiers, dont ${a.suspect} à vérifier et ${a.unreadable} illisible${a.unreadable > 1 ? 's' : ''}.`,
  nothingMisleads: () => french`Rien n’a été trouvé dans ce fichier qui puisse tromper.`,
  atStake: (amount: string) => french`En jeu : ${amount}`,
};
