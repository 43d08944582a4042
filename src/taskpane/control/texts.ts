import type { Language } from '../../language/language';

const both = (lines: number, points: number, fr: (count: number, of: 'line' | 'point') => string) =>
  [lines > 0 ? fr(lines, 'line') : '', points > 0 ? fr(points, 'point') : '']
    .filter((part) => part !== '')
    .join(', ');

/** The words of the statement of a control. They come with its screen. */
const fr = {
  title: 'Déclaration',
  lead: 'Une fois scellée, tout ce qui change ensuite devient un constat, cellule par cellule.',
  notSealed: 'Elle n’est pas scellée.',
  sealedBy: (number: number, at: string, by: string) =>
    number > 1
      ? `Scellée de nouveau (n° ${number}) le ${at} par ${by}.`
      : `Scellée le ${at} par ${by}.`,
  reasonWas: (reason: string) => `Motif\u00a0: ${reason}`,
  seal: (seal: string) => `Sceau\u00a0: ${seal}`,
  unchanged: 'Rien n’a changé depuis.',
  changedSince: (count: number) =>
    `${count} ${count > 1 ? 'éléments scellés ont' : 'élément scellé a'} changé depuis\u00a0: voyez les constats, rétablissez, ou scellez de nouveau avec un motif.`,
  broken:
    'Ce qui a été scellé n’est plus intact\u00a0: les lignes de la feuille «\u00a0Scellé\u00a0» ne donnent plus leur sceau.',
  ready: 'Tout est décidé\u00a0: elle peut être scellée.',
  blank:
    'Elle ne peut pas encore être scellée\u00a0: dans «\u00a0Contrôle\u00a0», tapez qui a fait le contrôle et quel jour.',
  unfinished: (lines: number, points: number) =>
    `Elle ne peut pas encore être scellée\u00a0: il reste à décider ${both(lines, points, (count, of) => `${count} ${of === 'line' ? (count > 1 ? 'lignes' : 'ligne') : count > 1 ? 'constats' : 'constat'}`)}.`,
  faulty: (count: number) =>
    `Elle ne peut pas encore être scellée\u00a0: ${count} ${count > 1 ? 'erreurs sont à corriger, dites' : 'erreur est à corriger, dite'} dans les constats.`,
  goToStatement: 'Aller à la déclaration',
  offer: 'Sceller la déclaration…',
  offerAgain: 'Sceller de nouveau…',
  asked: (by: string, on: string) =>
    `Au nom de ${by}, contrôle du ${on}\u00a0: la feuille «\u00a0Scellé\u00a0» reçoit les décisions, les suites, les montants et leur empreinte. Cela ne s’annule pas\u00a0; on peut sceller de nouveau, avec un motif.`,
  copied:
    'Excel donne d’abord une copie du classeur\u00a0: les formules, celles du rapport comprises, y sont comparées à celles de Barème.',
  settling: 'Excel calcule ou la lecture n’est pas finie\u00a0: le sceau attend.',
  reason: 'Pourquoi sceller de nouveau',
  reasonHint: (seal: string) => `Le motif est scellé, avec le sceau précédent (${seal}…).`,
  confirm: 'Sceller la déclaration',
  sealed:
    'La déclaration est scellée. Enregistrez le classeur, imprimez le rapport, qui porte le sceau, et signez-le.',
  sealedAlready: 'Déjà scellée, et rien n’a changé depuis.',
  faultyCopy: (count: number, sentences: string) =>
    `Rien n’est scellé\u00a0: ${count} ${count > 1 ? 'erreurs sont' : 'erreur est'} à corriger. ${sentences}`,
  moreFaults: (count: number) => `(et ${count} de plus)`,
  sheetGone:
    'Rien n’est scellé\u00a0: la feuille «\u00a0Scellé\u00a0» ou son tableau n’est plus là, ou n’a plus assez de lignes. Reprenez une version enregistrée.',
  noControl: 'Rien n’est scellé\u00a0: la copie d’Excel ne contient pas de contrôle.',
  noCopy:
    'Rien n’est scellé\u00a0: Excel ne donne pas de copie de ce classeur, et les formules du rapport ne peuvent pas être comparées ici. Enregistrez-le, puis scellez le fichier\u00a0: npx bareme control FICHIER --seal -o DOSSIER.',
  silence:
    'Rien n’est scellé\u00a0: Excel n’a pas répondu. Finissez la saisie en cours (Entrée ou Échap), puis recommencez.',
  changedMeanwhile:
    'Rien n’est scellé\u00a0: le classeur a changé entre-temps. Vérifiez, puis recommencez.',
};

const en: typeof fr = {
  title: 'Statement',
  lead: 'Once it is sealed, whatever changes afterwards becomes a finding, cell by cell.',
  notSealed: 'It is not sealed.',
  sealedBy: (number, at, by) =>
    number > 1 ? `Sealed again (no. ${number}) on ${at} by ${by}.` : `Sealed on ${at} by ${by}.`,
  reasonWas: (reason) => `Reason: ${reason}`,
  seal: (seal) => `Seal: ${seal}`,
  unchanged: 'Nothing has changed since.',
  changedSince: (count) =>
    `${count} ${count === 1 ? 'sealed entry has' : 'sealed entries have'} changed since: see the findings, put them back, or seal again with a reason.`,
  broken:
    'What was sealed is no longer intact: the lines of the sheet “Sealed” do not give their seal any more.',
  ready: 'All is decided: it can be sealed.',
  blank: 'It cannot be sealed yet: in “Control”, type who made the control and on which day.',
  unfinished: (lines, points) =>
    `It cannot be sealed yet: there is more to decide, ${both(lines, points, (count, of) => `${count} ${of === 'line' ? (count === 1 ? 'line' : 'lines') : count === 1 ? 'finding' : 'findings'}`)}.`,
  faulty: (count) =>
    `It cannot be sealed yet: ${count} ${count === 1 ? 'error is' : 'errors are'} to be put right, told among the findings.`,
  goToStatement: 'Go to the statement',
  offer: 'Seal the statement…',
  offerAgain: 'Seal again…',
  asked: (by, on) =>
    `In the name of ${by}, control of ${on}: the sheet “Sealed” receives the decisions, follow-ups, amounts and their hash. This is not undone; it can be sealed again, with a reason.`,
  copied:
    'Excel hands out a copy of the workbook first, in which the formulas, the report’s among them, are compared with Barème’s.',
  settling: 'Excel is calculating, or not all is read yet: the seal waits.',
  reason: 'Why it is sealed again',
  reasonHint: (seal) => `The reason is sealed, with the seal before (${seal}…).`,
  confirm: 'Seal the statement',
  sealed:
    'The statement is sealed. Save the workbook, print the report, which bears the seal, and sign it.',
  sealedAlready: 'Sealed already, and nothing has changed since.',
  faultyCopy: (count, sentences) =>
    `Nothing is sealed: ${count} ${count === 1 ? 'error is' : 'errors are'} to be put right. ${sentences}`,
  moreFaults: (count) => `(and ${count} more)`,
  sheetGone:
    'Nothing is sealed: the sheet “Sealed” or its table is no longer there, or has too few rows. Go back to a saved version.',
  noControl: 'Nothing is sealed: the copy from Excel holds no control.',
  noCopy:
    'Nothing is sealed: Excel hands out no copy of this workbook, and the formulas of the report cannot be compared here. Save it, then seal the file: npx bareme control FILE --seal -o FOLDER.',
  silence:
    'Nothing is sealed: Excel has not answered. Finish what is being typed (Enter or Esc), then try again.',
  changedMeanwhile: 'Nothing is sealed: the workbook has changed meanwhile. Check, then try again.',
};

export type StatementTexts = typeof fr;

export const STATEMENT_TEXTS: Readonly<Record<Language, StatementTexts>> = { fr, en };
