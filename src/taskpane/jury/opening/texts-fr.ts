import type { Expected, SettingFault } from '../../../documents/jury/opening/expected';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;

/** What the form that opens a session says beside its lists. `number` sets a number as French does. */
export const fr = {
  ofCriterion: (code: string, label: string) => `${code}\u00a0: ${label}`,
  fields: {
    meeting: 'Date de la séance',
    chair: 'Présidence',
    decider: 'Autorité qui décide',
    audition: 'Date de l’audition',
    scaleMin: 'Note la plus basse',
    scaleMax: 'Note la plus haute',
    minimum: 'Notes requises par critère',
    threshold: 'Seuil de la note totale',
    divergence: 'Écart signalé entre jurés',
    envelope: 'Enveloppe, en euros TTC (facultatif)',
    carriedOver: 'Reliquat des sessions précédentes (facultatif)',
    lotSource: 'Valeur publique',
    lotDate: 'Date de cette valeur',
    coefficient: 'Coefficient',
    criterionThreshold: 'Seuil',
  } satisfies Record<SettingFault['field'], string>,
  expected: (expected: Expected, number: (value: number) => string): string => {
    switch (expected.kind) {
      case 'whole':
        return `Tapez un nombre entier de ${number(expected.min)} à ${number(expected.max)}.`;
      case 'number':
        return `Tapez un nombre de ${number(expected.min)} à ${number(expected.max)}, par exemple 2,5.`;
      case 'amount':
        return 'Tapez un montant TTC en euros, par exemple 1\u202f000\u202f000 ou 1,5\u00a0M€.';
      case 'day':
        return 'Tapez une date de 2020 à 2045, par exemple 15/03/2021.';
      case 'above':
        return `Tapez un nombre au-dessus de ${number(expected.than)}.`;
      case 'on-step':
        return expected.step === 1
          ? 'Tapez un nombre entier, ou choisissez les demi-points.'
          : 'Tapez un nombre entier ou un demi-point, par exemple 2,5.';
      case 'jurors':
        return `Tapez ${number(expected.max)} au plus\u00a0: ${plural(expected.max, 'juré note', 'jurés notent')}.`;
      case 'source':
        return 'Nommez la valeur dont vous donnez la date, ou effacez la date.';
    }
  },
  toCorrect: 'à corriger',
  rules: {
    title: 'Critères et règles',
    ours: 'Ce que l’appel ne publie pas est proposé par Barème\u00a0: échelle, coefficients, seuils, départage. La feuille Session le dit, et le procès-verbal le reprend.',
    criteria: 'Critères',
    criterion: 'Critère',
    coefficientOf: (code: string) => `Coefficient de ${code}`,
    thresholdOf: (code: string) => `Seuil de ${code}`,
    thresholdHint:
      'Seuils facultatifs\u00a0: un dossier au-dessous n’est pas classé. Seuls comptent les rapports entre coefficients.',
    published: 'L’appel publie ces coefficients\u00a0: ils ne se changent pas ici.',
    publishedScale: 'L’appel publie cette échelle.',
    scale: 'Échelle',
    step: 'Notes',
    steps: { whole: 'entières', half: 'par demi-point' },
    levels: 'Ce que disent les notes',
    level: (score: string) => `Note ${score}`,
    levelsHint: 'Nos mots, à changer à votre gré\u00a0; vide\u00a0: rien n’est dit de cette note.',
    scoring: 'Notation',
    minimumHint: (usual: string) => `Vide\u00a0: ${usual}, ou tous les jurés s’ils sont moins.`,
    thresholdTotalHint: 'Vide\u00a0: aucun.',
    comment: 'Commentaire demandé',
    divergenceHint: 'À partir de cet écart, le critère est signalé en délibération.',
    line: 'Ligne et départage',
    policy: 'Au premier dossier que le reste ne couvre pas',
    ties: 'Départage des ex aequo, dans cet ordre',
    tie: { median: 'médiane', chair: 'présidence', lot: 'tirage au sort' },
    up: (key: string) => `Monter\u00a0: ${key}`,
    down: (key: string) => `Descendre\u00a0: ${key}`,
    remove: (key: string) => `Retirer\u00a0: ${key}`,
    moved: (key: string, rank: number, count: number) => `${key}\u00a0: clé ${rank} sur ${count}.`,
    removed: (key: string) => `${key}\u00a0: clé retirée.`,
    noKeys: 'Aucune clé\u00a0: les dossiers de même total restent ex aequo.',
    toAdd: 'Clé à ajouter',
    add: 'Ajouter',
    lotHint:
      'Vide\u00a0: tirage physique, consigné au procès-verbal. Sinon, une valeur que personne ne connaît encore, par exemple un tirage du Loto.',
  },
  rulesSaid: (said: {
    criteria: number;
    coefficients: readonly string[];
    min: string;
    max: string;
    isWhole: boolean;
    minimum: number;
  }) => {
    const { coefficients, criteria, minimum } = said;
    const weights =
      coefficients.length === 0 ? 'de même poids' : `(coefficients ${coefficients.join(', ')})`;
    return [
      `${plural(criteria, 'critère', 'critères')}${criteria > 1 ? ` ${weights}` : ''}`,
      `${said.min} à ${said.max} ${said.isWhole ? 'par point entier' : 'par demi-point'}`,
      `${plural(minimum, 'note', 'notes')} au moins`,
    ].join(' · ');
  },
  meeting: {
    title: 'Séance et étapes',
    stages: 'Étapes',
    fromCall: 'Proposées d’après le texte de l’appel.',
    ours: 'L’appel ne dit rien de sa sélection\u00a0: ces étapes sont proposées par Barème.',
    hearing: (stage: string, word: string) => `${stage} (l’appel dit\u00a0: ${word})`,
    on: (day: string) => `séance le ${day}`,
    auditionOn: (day: string) => `audition le ${day}`,
  },
  assign: {
    title: 'Attribution des dossiers',
    everything: 'tous les dossiers à tous les jurés',
    partly: (jurors: number, all: number) =>
      jurors < 2
        ? `${jurors} juré sur ${all} ne note que certains dossiers`
        : `${jurors} jurés sur ${all} ne notent que certains dossiers`,
    needs: 'Collez d’abord les dossiers et les jurés.',
    each: 'Jurés par dossier',
    spread: 'Répartir',
    spreadHint: (minimum: number, most: number) =>
      `De ${minimum} à ${most}. Chaque juré en reçoit autant, à un près\u00a0; la proposition se change ensuite ici.`,
    spreadTo: (each: number) => `Chaque dossier a ${plural(each, 'juré', 'jurés')}.`,
    badEach: (minimum: number, most: number) =>
      minimum === most ? `Tapez ${minimum}.` : `Tapez un nombre entier de ${minimum} à ${most}.`,
    toAll: 'Tout à tous',
    all: 'tous les dossiers',
    some: (count: number, all: number, which: string) =>
      count === 0
        ? 'aucun dossier'
        : `${plural(count, 'dossier', 'dossiers')} sur ${all}\u00a0: ${which}`,
    choose: (name: string) => `Choisir les dossiers de ${name}`,
    chooseShort: 'Choisir…',
    dossiersOf: (name: string) => `Dossiers de ${name}`,
    tick: 'Tout cocher',
    untick: 'Tout décocher',
    close: 'Fermer',
    short: (minimum: number, which: string) =>
      `Moins de ${plural(minimum, 'juré', 'jurés')} pour ${which}. Sous le minimum de notes, un dossier n’est pas classé sans l’accord de la présidence.`,
    shortOne: (id: string, jurors: number) => `${id} (${jurors})`,
    more: (count: number) => `et ${plural(count, 'autre', 'autres')}`,
  },
  files: {
    offer: 'Lire des classeurs de dossiers (.xlsx)…',
    reading: (count: number) =>
      count < 2 ? 'Lecture du classeur…' : `Lecture de ${count} classeurs…`,
    read: (count: number) =>
      `${plural(count, 'dossier lu', 'dossiers lus')} dans ${count < 2 ? 'un classeur' : 'des classeurs'}, à la suite de la liste\u00a0:`,
    remove: (title: string) => `Retirer\u00a0: ${title}`,
    leftOut: 'Laissés de côté',
    otherCall: (found: string, wanted: string) => `Ce dossier répond à ${found}, pas à ${wanted}.`,
    noDossier: 'Ce classeur ne contient pas de dossier Barème.',
    errors: 'des erreurs restent à corriger dans ce classeur\u00a0: ses montants peuvent changer',
    repeated: (names: string) =>
      `Déjà dans la liste, avec le même contenu, repris une seule fois\u00a0: ${names}.`,
    reason: (name: string, sentence: string) => `${name}\u00a0: ${sentence}`,
  },
  lists: {
    dossiers: 'Dossiers',
    jurors: 'Jurés',
    column: (position: number) => `colonne ${position}`,
    unknownColumns: (list: string, columns: string) =>
      `${list}\u00a0: colonnes non reconnues, non reprises\u00a0: ${columns}.`,
    otherUnit: (list: string, columns: string) =>
      `${list}\u00a0: montants non repris, car hors taxes, en milliers ou dans une autre unité que l’euro TTC\u00a0: ${columns}.`,
    firstLine: (list: string, text: string) =>
      `${list}\u00a0: la première ligne, «\u00a0${text}\u00a0», est lue comme une entrée de la liste. Si c’est un en-tête, retirez-la.`,
    twice: (one: string, other: string) =>
      `${one} et ${other}\u00a0: même intitulé et même porteur, peut-être un seul dossier.`,
    unknownHeadings: (headings: string) =>
      `Dossiers\u00a0: la première ligne (${headings}) semble une ligne d’en-têtes. Nommez ses colonnes N°, Intitulé, Porteur, Demande, Maximum, ou retirez-la.`,
    misplacedAmount: (line: number, text: string) =>
      `Dossiers, ligne ${line}\u00a0: «\u00a0${text}\u00a0» est un montant, là où l’on attend un texte. Ajoutez une première ligne qui nomme les colonnes (Intitulé, Demande), ou remettez-les dans l’ordre.`,
    sum: (line: number, text: string) =>
      `Ligne ${line}\u00a0: «\u00a0${text}\u00a0» semble être une somme, pas un dossier. Retirez cette ligne.`,
    untitled: (line: number) =>
      `Dossiers, ligne ${line}\u00a0: ni intitulé, ni numéro. Donnez-lui un intitulé, ou retirez-la.`,
    beyond: (list: string, line: number, text: string) =>
      `${list}, ligne ${line}\u00a0: «\u00a0${text}\u00a0» n’est dans aucune colonne attendue. Ajoutez un en-tête, ou mettez entre guillemets une cellule qui contient un point-virgule.`,
    badName: (line: number, text: string) =>
      `Jurés, ligne ${line}\u00a0: «\u00a0${text}\u00a0» n’est pas un nom. Le nom vient en premier, ou sous l’en-tête Nom.`,
    noName: (line: number, text: string) =>
      `Jurés, ligne ${line}\u00a0: «\u00a0${text}\u00a0» n’a pas de nom.`,
  },
  jurorsHint:
    'Un par ligne\u00a0: nom, puis sa qualité après un point-virgule. Ou un tableau avec en-têtes\u00a0: Nom, Qualité, Vote, Compte, Dossiers (D001, D004-D007).',
  badDossiers: (line: number, text: string, last: string) =>
    `Jurés, ligne ${line}\u00a0: «\u00a0${text}\u00a0» ne désigne pas des dossiers de la liste. Écrivez par exemple D001, D004-D007\u00a0; le dernier est ${last}.`,
  badAnswer: (line: number, text: string) =>
    `Jurés, ligne ${line}\u00a0: «\u00a0${text}\u00a0» n’est ni oui ni non.`,
  fault: (label: string, sentence: string) => `${label}\u00a0: ${sentence}`,
};

export type OpeningTexts = typeof fr;
