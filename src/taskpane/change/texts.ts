import type { Language } from '../../language/language';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;

const listed = (names: readonly string[]): string =>
  names.map((name) => `«\u00a0${name}\u00a0»`).join(', ');

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** The words of changing call and of updating sheets. They come with the screen, not with the pane. */
const fr = {
  back: 'Revenir sans rien changer',
  changeTitle: (call: string) => `Passer à ${call}`,
  updateTitle: (call: string) => `Mettre à jour les feuilles de ${call}`,
  reading: 'Barème relit ce que vous avez saisi…',
  changeLead: (from: string, to: string) =>
    `Les feuilles de ${to} prennent la place de celles de ${from}, remplies avec ce que vous avez saisi.`,
  updateLead:
    'De nouvelles feuilles prennent la place des actuelles, remplies avec ce que vous avez saisi.',
  keeps: (lines: number) =>
    lines === 0
      ? 'Le budget n’a pas encore de ligne.'
      : `${plural(lines, 'ligne du budget est reprise', 'lignes du budget sont reprises')}, formules comprises, et même les textes que Barème n’a pas su lire.`,
  keptTitle: 'Les feuilles actuelles restent',
  kept: (example: string) =>
    `Elles vont à la fin des onglets («\u00a0${example}\u00a0»…) avec tout ce qu’elles contiennent, notes et colonnes ajoutées comprises\u202f; leurs formules y deviennent des valeurs. Supprimez-les quand vous n’en avez plus besoin.`,
  ownTitle: 'Et vos propres feuilles\u202f?',
  own: (example: string) =>
    `Rien n’y est modifié. Une formule qui emploie un nom (brm_total) suit le nouvel appel\u202f; une formule qui désigne une cellule (Budget!K5) ou un tableau suit la feuille conservée («\u00a0${example}\u00a0»).`,
  unplacedTitle: (count: number) =>
    count === 1 ? 'Une saisie n’a pas de place ici' : `${count} saisies n’ont pas de place ici`,
  unplacedLead: 'À retrouver dans les feuilles conservées\u00a0:',
  relabelledTitle: 'Types de dépense nommés autrement',
  relabelled: (from: string, to: string, lines: number) =>
    `«\u00a0${from}\u00a0» devient «\u00a0${to}\u00a0» (${plural(lines, 'ligne', 'lignes')}).`,
  settledTitle: (count: number) =>
    count === 1 ? 'Une formule devient une valeur' : `${count} formules deviennent des valeurs`,
  settledLead: 'Faute de retrouver le même sens dans les nouvelles feuilles\u00a0:',
  lostTitle: 'Ce que d’autres documents lisent du dossier',
  lostLead:
    'Le nouveau dossier n’a pas ces cellules\u202f: leurs formules liraient encore les feuilles conservées, avec leurs anciennes valeurs.',
  lost: (document: string, labels: readonly string[]) =>
    `${document}\u00a0: ${labels.map((label) => `«\u00a0${label}\u00a0»`).join(', ')}`,
  undoTitle: 'Ce qui ne s’annule pas avec Ctrl+Z',
  undo: (button: string) =>
    `Excel n’annule pas ce remplacement. «\u00a0${button}\u00a0», dans le menu du volet, le défait en un clic tant que le volet reste ouvert et que personne n’a travaillé dans les nouvelles feuilles. Ensuite, les formules des feuilles conservées restent des valeurs.`,
  wayBack: {
    working: 'Les feuilles reviennent…',
    notTaken: (call: string | null) =>
      call === null
        ? 'Les feuilles précédentes ne sont pas revenues'
        : `Les feuilles de ${call} ne sont pas revenues`,
    workedIn: (sheets: readonly string[]) =>
      `On a travaillé depuis dans ${listed(sheets)}\u00a0: revenir l’effacerait. Rien n’a été changé. Passez par «\u00a0Changer d’appel\u00a0»\u00a0: ce qui a été saisi sera repris.`,
    referredTo: (by: readonly string[]) =>
      `Des formules ou des noms désignent les nouvelles feuilles (${listed(by)})\u00a0: ils afficheraient #REF!. Rien n’a été changé.`,
  },
  changesTitle: 'Ce qui change',
  differs: {
    title: 'Ce que le fichier change aux règles',
    nothing: 'Rien d’autre que le numéro de version.',
    prose: (count: number) =>
      count === 1 ? 'Voir le texte qui diffère' : `Voir les ${count} textes qui diffèrent`,
    changed: (place: string, before: string, after: string) =>
      `${place}\u00a0: ${after} au lieu de ${before}`,
    added: (place: string, after: string) => `${place}\u00a0: ${after} (nouveau)`,
    removed: (place: string, before: string) => `${place}\u00a0: ${before} est supprimé`,
    yes: 'oui',
    no: 'non',
    quoted: (text: string) => `«\u00a0${text}\u00a0»`,
  },
  change: (call: string) => `Passer à ${call}`,
  update: 'Mettre à jour',
  working: 'Les feuilles sont remplacées…',
  failed: 'Rien n’a été remplacé. Le classeur est resté tel quel.',
  changedTitle: 'Le classeur a changé entre-temps',
  changed:
    'Quelqu’un vient d’y saisir quelque chose. Voici ce qui serait repris à présent\u202f; confirmez à nouveau.',
  gone: 'Le dossier de cet appel n’est plus dans le classeur. Revenez en arrière pour voir ce qu’il contient.',
  age: {
    title: 'Des feuilles plus anciennes',
    rules: (call: string, from: number, to: number) =>
      `Ce classeur applique les règles de la version ${from} de ${call}\u202f; la version ${to} est disponible.`,
    template: 'Les feuilles de ce classeur ont été faites avec un modèle plus ancien.',
    meanwhile:
      'Ce volet contrôle déjà avec les règles actuelles\u202f; les formules des feuilles suivent encore les anciennes.',
    sheetDiffers: (sheet: string, pane: string) =>
      `La feuille affiche une subvention maximale de ${sheet}, les règles actuelles donnent ${pane}.`,
    update: 'Mettre à jour…',
  },
};

const en: typeof fr = {
  back: 'Go back without changing anything',
  changeTitle: (call) => `Change to ${call}`,
  updateTitle: (call) => `Update the sheets of ${call}`,
  reading: 'Barème is reading what you typed again…',
  changeLead: (from, to) =>
    `The sheets of ${to} take the place of those of ${from}, filled in with what you typed.`,
  updateLead: 'New sheets take the place of the present ones, filled in with what you typed.',
  keeps: (lines) =>
    lines === 0
      ? 'The budget has no line yet.'
      : `${plural(lines, 'budget line is', 'budget lines are')} taken over, formulas included, and even the texts that Barème could not read.`,
  keptTitle: 'The present sheets stay',
  kept: (example) =>
    `They go to the end of the tabs (“${example}”…) with all that they hold, notes and added columns included; their formulas become values there. Delete them when you no longer need them.`,
  ownTitle: 'And your own sheets?',
  own: (example) =>
    `Nothing in them is changed. A formula that uses a name (brm_total) follows the new call; one that refers to a cell (Budget!K5) or a table follows the sheet that is kept (“${example}”).`,
  unplacedTitle: (count) =>
    count === 1 ? 'One entry has no place here' : `${count} entries have no place here`,
  unplacedLead: 'To be found in the sheets that are kept:',
  relabelledTitle: 'Expense types under another name',
  relabelled: (from, to, lines) => `“${from}” becomes “${to}” (${plural(lines, 'line', 'lines')}).`,
  settledTitle: (count) =>
    count === 1 ? 'One formula becomes a value' : `${count} formulas become values`,
  settledLead: 'For want of the same meaning in the new sheets:',
  lostTitle: 'What other documents read of the dossier',
  lostLead:
    'The new dossier has no such cells: their formulas would go on reading the sheets that are kept, with their former values.',
  lost: (document, labels) => `${document}: ${labels.map((label) => `“${label}”`).join(', ')}`,
  undoTitle: 'What Ctrl+Z does not undo',
  undo: (button) =>
    `Excel does not undo this replacement. “${button}”, in the pane’s menu, takes it back in one click as long as the pane stays open and nobody has worked in the new sheets. After that, the formulas of the kept sheets remain values.`,
  wayBack: {
    working: 'The sheets are coming back…',
    notTaken: (call) =>
      call === null
        ? 'The former sheets have not come back'
        : `The sheets of ${call} have not come back`,
    workedIn: (sheets) =>
      `Someone has worked in ${quoted(sheets)} since: going back would wipe that out. Nothing was changed. Take “Change call”: what was typed will be carried over.`,
    referredTo: (by) =>
      `Formulas or names refer to the new sheets (${quoted(by)}): they would show #REF!. Nothing was changed.`,
  },
  changesTitle: 'What changes',
  differs: {
    title: 'What the file changes in the rules',
    nothing: 'Nothing but the number of the version.',
    prose: (count) =>
      count === 1 ? 'See the text that differs' : `See the ${count} texts that differ`,
    changed: (place, before, after) => `${place}: ${after} instead of ${before}`,
    added: (place, after) => `${place}: ${after} (new)`,
    removed: (place, before) => `${place}: ${before} is removed`,
    yes: 'yes',
    no: 'no',
    quoted: (text) => `“${text}”`,
  },
  change: (call) => `Change to ${call}`,
  update: 'Update',
  working: 'The sheets are being replaced…',
  failed: 'Nothing was replaced. The workbook is as it was.',
  changedTitle: 'The workbook has changed meanwhile',
  changed:
    'Someone has just typed into it. This is what would be taken over now; please confirm again.',
  gone: 'The dossier of this call is no longer in the workbook. Go back to see what it holds.',
  age: {
    title: 'Older sheets',
    rules: (call, from, to) =>
      `This workbook applies version ${from} of the rules of ${call}; version ${to} is available.`,
    template: 'The sheets of this workbook were made with an older template.',
    meanwhile:
      'This pane already checks with the present rules; the sheets’ formulas still follow the former ones.',
    sheetDiffers: (sheet, pane) =>
      `The sheet shows a maximum grant of ${sheet}; the present rules give ${pane}.`,
    update: 'Update…',
  },
};

export const TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
