import type { Expected, SettingFault } from '../../../documents/jury/opening/expected';
import type { AmountInTitle, ToldLine } from '../../../documents/jury/opening/list-headings';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;

const quotedLines = (lines: readonly ToldLine[]): string =>
  lines.map(({ line, text }) => `«\u00a0${text}\u00a0» (ligne ${line})`).join(', ');

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
  toCheck: 'à vérifier',
  /** What is asked about a date, `day` being that of the meeting. */
  oddDate: {
    audition: (day: string) =>
      `Après la séance du jury, le ${day}\u00a0: le jury se réunit-il à nouveau ensuite\u202f?`,
    lotDate: (day: string) =>
      `Avant la séance du jury, le ${day}\u00a0: chacun pourra prévoir l’ordre du tirage. Est-ce voulu\u202f?`,
  },
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
    toAll: 'Tous les dossiers à tous',
    all: 'tous les dossiers',
    some: (count: number, all: number, which: string) =>
      count === 0
        ? 'aucun dossier'
        : `${plural(count, 'dossier', 'dossiers')} sur ${all}\u00a0: ${which}`,
    choose: (name: string) => `Choisir les dossiers\u00a0: ${name}`,
    chooseShort: 'Choisir…',
    dossiersOf: (name: string) => `Dossiers\u00a0: ${name}`,
    tick: 'Tout cocher',
    untick: 'Tout décocher',
    close: 'Fermer',
    short: (minimum: number, which: string) =>
      `Moins de ${plural(minimum, 'juré', 'jurés')} pour ${which}. Sous le minimum de notes, un dossier n’est pas classé sans l’accord de la présidence.`,
    shortOne: (id: string, jurors: number) => `${id} (${jurors})`,
    more: (count: number) => `et ${plural(count, 'autre', 'autres')}`,
  },
  files: {
    offer: 'Choisir des classeurs (.xlsx)…',
    offerHint:
      'Des dossiers de Barème, ou une liste de dossiers\u00a0: une ligne chacun, sous des en-têtes.',
    reading: (count: number) =>
      count < 2 ? 'Lecture du classeur…' : `Lecture de ${count} classeurs…`,
    read: (dossiers: number, files: number) =>
      `${plural(dossiers, 'dossier lu', 'dossiers lus')} dans ${files < 2 ? 'un classeur' : 'des classeurs'}, à la suite de la liste\u00a0:`,
    reread: (names: string) =>
      `Lu à nouveau, à la place de ce qui en avait été lu\u00a0: ${names}.`,
    listed: (sheet: string, table: string | null, count: number) =>
      `feuille «\u00a0${sheet}\u00a0»${table === null ? '' : `, tableau ${table}`}\u00a0: ${plural(count, 'dossier', 'dossiers')}`,
    which: 'Listes à prendre\u00a0:',
    whichIn: (file: string) => `Listes à prendre dans ${file}`,
    hiddenRows: (count: number) =>
      count < 2
        ? 'Prendre aussi la ligne masquée ou filtrée'
        : `Prendre aussi les ${count} lignes masquées ou filtrées`,
    remove: (title: string) => `Retirer\u00a0: ${title}`,
    leftOut: 'Laissés de côté',
    otherCall: (found: string, wanted: string) => `Ce dossier répond à ${found}, pas à ${wanted}.`,
    noDossier:
      'Ce classeur ne contient ni dossier Barème, ni liste de dossiers. Une liste a une ligne d’en-têtes\u00a0: Intitulé, et l’un au moins de N°, Clé, Porteur, Type de porteur, Coût total, Demande, Maximum.',
    errors: 'des erreurs restent à corriger dans ce classeur\u00a0: ses montants peuvent changer',
    repeated: (names: string) =>
      `Déjà dans la liste, avec le même contenu, repris une seule fois\u00a0: ${names}.`,
    reason: (name: string, sentence: string) => `${name}\u00a0: ${sentence}`,
  },
  lists: {
    dossiers: 'Dossiers',
    jurors: 'Jurés',
    column: (name: string | number) => `colonne ${name}`,
    ofSheet: (file: string, sheet: string) => `${file}, feuille «\u00a0${sheet}\u00a0»`,
    line: (list: string, line: number, column: string) =>
      `${list}, ligne ${line}${column === '' ? '' : `, «\u00a0${column}\u00a0»`}`,
    unknownColumns: (list: string, columns: string) =>
      `${list}\u00a0: colonnes non reconnues, non reprises\u00a0: ${columns}.`,
    otherUnit: (list: string, columns: string) =>
      `${list}\u00a0: montants non repris, car hors taxes, en milliers ou dans une autre unité que l’euro TTC\u00a0: ${columns}.`,
    secondColumns: (list: string, columns: readonly (readonly [string, string])[]) =>
      `${list}\u00a0: colonnes non reprises, car une autre en tient lieu\u00a0: ${columns
        .map(([one, taken]) => `${one} («\u00a0${taken}\u00a0» est reprise)`)
        .join(', ')}.`,
    hiddenSheet: (list: string) => `${list}\u00a0: cette feuille est masquée dans le classeur.`,
    below: (list: string, first: number, last: number, text: string) =>
      first === last
        ? `${list}, ligne ${first}\u00a0: «\u00a0${text}\u00a0», sous une ligne vide, n’est pas repris.`
        : `${list}, lignes ${first} à ${last}\u00a0: ce qui suit «\u00a0${text}\u00a0», sous une ligne vide, n’est pas repris.`,
    stale: (at: string, kept: string, now: string, more: number) =>
      `${at}\u00a0: le fichier a gardé «\u00a0${kept}\u00a0», et sa formule donne maintenant «\u00a0${now}\u00a0»${more === 0 ? '' : `\u00a0; de même pour ${plural(more, 'autre cellule', 'autres cellules')}`}. Ce que le fichier a gardé est pris\u00a0: pour le reste, ouvrez-le dans Excel, enregistrez-le et choisissez-le à nouveau.`,
    noResult: (at: string, more: number) =>
      `${at}\u00a0: la formule n’a pas de résultat dans le fichier${more === 0 ? '' : `, de même pour ${plural(more, 'autre ligne', 'autres lignes')}`}. Ouvrez-le dans Excel et enregistrez-le.`,
    noText: (at: string, text: string, is: 'error' | 'date' | 'truth') =>
      `${at}\u00a0: «\u00a0${text}\u00a0» est une ${{ error: 'erreur', date: 'date', truth: 'valeur logique' }[is]}, là où l’on attend un texte.`,
    badAmount: (at: string, text: string) =>
      `${at}\u00a0: «\u00a0${text}\u00a0» n’est pas un montant.`,
    wider: (list: string) => `${list}\u00a0: seules les cent premières colonnes sont lues.`,
    noneIn: (list: string) => `${list}\u00a0: cette liste ne contient aucun dossier.`,
    moreProblems: (list: string, count: number) =>
      `${list}\u00a0: ${plural(count, 'autre point', 'autres points')} à corriger.`,
    choose: (file: string) =>
      `${file}\u00a0: plusieurs listes de dossiers s’y trouvent. Cochez celles à prendre, ou retirez le fichier.`,
    mend: (file: string) =>
      `${file}\u00a0: corrigez-le, enregistrez-le, puis choisissez-le à nouveau\u00a0: il remplacera ce qui en a été lu.`,
    aboveHeadings: (list: string, text: string) =>
      `${list}\u00a0: «\u00a0${text}\u00a0», au-dessus des en-têtes, est le titre de la liste et n’est pas repris. Si c’est une entrée, placez-la au-dessous.`,
    firstLine: (list: string, text: string) =>
      `${list}\u00a0: la première ligne, «\u00a0${text}\u00a0», est lue comme une entrée de la liste. Si c’est un en-tête, retirez-la.`,
    leftOut: (list: string, lines: readonly ToldLine[]) =>
      `${list}\u00a0: laissé de côté, car ce sont des formules de courriel\u00a0: ${quotedLines(lines)}.`,
    afterEnd: (list: string, { line, text }: ToldLine) =>
      `${list}, ligne ${line}\u00a0: «\u00a0${text}\u00a0», après la fin du courriel, est lu comme une entrée de la liste. Si c’est une signature, retirez-la.`,
    amountInTitle: (at: string, { text, amount }: AmountInTitle, more: number) =>
      `${at}\u00a0: un montant (${amount}) termine l’intitulé «\u00a0${text}\u00a0»${more === 0 ? '' : `, de même pour ${plural(more, 'autre ligne', 'autres lignes')}`}. Est-ce la demande\u00a0? Il n’est pas repris comme tel\u00a0: donnez-le dans une colonne (première ligne «\u00a0Intitulé ; Demande\u00a0», puis l’intitulé, un point-virgule et le montant), ou laissez-le.`,
    mails: (list: string, count: number) =>
      `${list}\u00a0: ${plural(count, 'adresse électronique n’est pas reprise', 'adresses électroniques ne sont pas reprises')}.`,
    severalJurors: (at: string, text: string) =>
      `${at}\u00a0: «\u00a0${text}\u00a0», sur une seule ligne, est lu comme une personne. Sont-ce plusieurs jurés\u00a0? Mettez-en un par ligne.`,
    twice: (one: string, other: string) =>
      `${one} et ${other}\u00a0: même intitulé et même porteur, peut-être un seul dossier.`,
    unknownHeadings: (headings: string) =>
      `Dossiers\u00a0: la première ligne (${headings}) semble une ligne d’en-têtes. Nommez ses colonnes N°, Intitulé, Porteur, Demande, Maximum, ou retirez-la.`,
    misplacedAmount: (at: string, text: string) =>
      `${at}\u00a0: «\u00a0${text}\u00a0» est un montant, là où l’on attend un texte. Ajoutez une première ligne qui nomme les colonnes (Intitulé, Demande), ou remettez-les dans l’ordre.`,
    amountAsTitle: (at: string, text: string) =>
      `${at}\u00a0: «\u00a0${text}\u00a0» est un montant, là où l’on attend un intitulé.`,
    sum: (at: string, text: string) =>
      `${at}\u00a0: «\u00a0${text}\u00a0» semble être une somme, pas un dossier. Retirez cette ligne.`,
    untitled: (at: string) =>
      `${at}\u00a0: ni intitulé, ni numéro. Donnez-lui un intitulé, ou retirez-la.`,
    beyond: (at: string, text: string) =>
      `${at}\u00a0: «\u00a0${text}\u00a0» n’est dans aucune colonne attendue. Ajoutez un en-tête, ou mettez entre guillemets une cellule qui contient un point-virgule.`,
    badName: (line: number, text: string) =>
      `Jurés, ligne ${line}\u00a0: «\u00a0${text}\u00a0» n’est pas un nom. Le nom vient en premier, ou sous l’en-tête Nom.`,
    noName: (line: number, text: string) =>
      `Jurés, ligne ${line}\u00a0: «\u00a0${text}\u00a0» n’a pas de nom.`,
  },
  preview: {
    title: 'Ce qui est compris',
    dossiers: {
      called: 'Dossiers compris',
      count: (count: number) => plural(count, 'dossier', 'dossiers'),
      heads: ['N°', 'Intitulé', 'Porteur', 'Demande', 'Maximum'] as readonly string[],
    },
    jurors: {
      called: 'Jurés compris',
      count: (count: number) => plural(count, 'juré', 'jurés'),
      heads: ['Code', 'Nom', 'Qualité'] as readonly string[],
    },
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
