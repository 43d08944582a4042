import type { Language } from '../../language/language';

/** The words of the control of a workbook. They come with it, not with the pane. */
const fr = {
  title: 'Contrôler ce classeur',
  back: 'Retour au dossier',
  lead: 'Ce qui, dans ce classeur, peut tromper qui le lit\u00a0: formules remplacées, lignes masquées, montants invisibles… Excel en donne une copie, examinée ici même\u00a0: rien n’est écrit dans le classeur, rien n’en sort.',
  taking: 'Excel prépare une copie du classeur…',
  examining: 'La copie est examinée…',
  again: 'Contrôler à nouveau',
  controlledAt: (time: string) => `Contrôlé à ${time}`,
  ofFile: (name: string, time: string) => `Copie «\u00a0${name}\u00a0», contrôlée à ${time}`,
  choose: 'Choisir une copie enregistrée',
  refused: 'Ce classeur ne peut pas être contrôlé',
  stake: (amount: string) => `En jeu\u00a0: ${amount}`,
  nothing: 'Rien à vérifier n’a été trouvé',
  nothingText:
    'Ce que ce contrôle regarde est en ordre. Si les montants respectent les règles de l’appel, l’écran du dossier le dit.',
  announce: (errors: number, warnings: number, infos: number) =>
    errors + warnings + infos === 0
      ? 'Contrôle terminé. Rien n’a été trouvé.'
      : `Contrôle terminé\u00a0: ${errors} à corriger, ${warnings} à vérifier, ${infos} ${infos < 2 ? 'information' : 'informations'}.`,
  limits: 'Ce que ce contrôle dit, et ne voit pas',
  limitsText: [
    'Il constate\u00a0: si quelqu’un l’a voulu, il ne peut pas le savoir.',
    'Il ne voit pas ce que cachent une mise en forme conditionnelle qui classe ou date des cellules, une image ou une forme posée sur elles, une ligne presque aplatie.',
    'C’est celui de «\u00a0npx bareme audit FICHIERS…\u00a0», qui en contrôle beaucoup à la fois, donne l’empreinte de chaque fichier et peut juger d’après votre propre fichier d’appel.',
  ],
  carriedRules: (call: string, version: number) =>
    `Les règles de ${call} (version ${version}) sont lues dans ce classeur, que toute personne qui l’a eu en main a pu modifier. Pour le juger d’après votre propre fichier d’appel\u00a0: npx bareme audit --call FICHIER.json.`,
};

const en: typeof fr = {
  title: 'Check the integrity of this workbook',
  back: 'Back to the dossier',
  lead: 'What in this workbook can mislead its reader: formulas replaced, rows hidden, amounts that are not seen… Excel hands out a copy, which is examined right here: nothing is written to the workbook, nothing leaves it.',
  taking: 'Excel is making a copy of the workbook…',
  examining: 'The copy is being examined…',
  again: 'Check integrity again',
  controlledAt: (time) => `Examined at ${time}`,
  ofFile: (name, time) => `Copy “${name}”, examined at ${time}`,
  choose: 'Choose a saved copy',
  refused: 'This workbook cannot be examined',
  stake: (amount) => `At stake: ${amount}`,
  nothing: 'Nothing to check was found',
  nothingText:
    'What is looked at here is in order. Whether the amounts meet the rules of the call, the dossier’s screen says.',
  announce: (errors, warnings, infos) =>
    errors + warnings + infos === 0
      ? 'Integrity checked. Nothing was found.'
      : `Integrity checked: ${errors} to correct, ${warnings} to check, ${infos} good to know.`,
  limits: 'What this check says, and does not see',
  limitsText: [
    'It says what is there; whether somebody meant it, it cannot know.',
    'It does not see what a conditional format hides that ranks or dates cells, nor a picture or a shape laid over them, nor a row that is almost flat.',
    'It is that of “npx bareme audit FILES…”, which examines many at once, gives the fingerprint of each file and can judge by a call file of your own.',
  ],
  carriedRules: (call, version) =>
    `The rules of ${call} (version ${version}) are read from this workbook, which whoever has had it in hand may have changed. To judge it by a call file of your own: npx bareme audit --call FILE.json.`,
};

export const TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
