import type { HostProblem } from '../../excel/port';
import type { Language } from '../../language/language';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;

/**
 * The pane's French texts, and by their shape the keys that the English catalogue must have. Amounts,
 * rates and dates arrive formatted. No-break spaces are written as escapes, so that they are seen.
 */
export const fr = {
  title: 'Barème',
  loading: 'Barème lit le classeur…',
  switchLanguage: { label: 'English', language: 'en' as Language },
  separator: '\u00a0: ',

  help: { link: 'Aide', newWindow: '(nouvelle fenêtre)' },

  catalogue: {
    title: 'Choisir un appel',
    lead: 'Barème ajoute au classeur les feuilles de l’appel, puis vérifie les montants pendant la saisie.',
    search: 'Rechercher un appel',
    placeholder: 'Code, mot de l’appel…',
    count: (count: number) => plural(count, 'appel', 'appels'),
    nothing: (query: string) => `Aucun appel ne correspond à «\u00a0${query}\u00a0».`,
    inDescriptions: 'Aucun titre ne le dit, mais bien le texte de l’appel\u00a0:',
    showAll: 'Voir tous les appels',
    family: (family: string, count: number) => `${family} (${count})`,
  },

  imported: {
    open: 'Ouvrir un fichier d’appel…',
    family: 'Ouvert depuis un fichier',
    line: (line: number) => `ligne ${line}`,
    refused: (name: string, count: number) =>
      count === 1
        ? `«\u00a0${name}\u00a0» est à corriger en un endroit`
        : `«\u00a0${name}\u00a0» est à corriger en ${count} endroits`,
    refusedLead: 'Corrigez le fichier, puis ouvrez-le à nouveau. Le classeur n’est pas touché.',
    problem: (expected: string, found: string) =>
      `Attendu\u00a0: ${expected}. Trouvé\u00a0: ${found}.`,
    more: (count: number) => `Et ${plural(count, 'autre endroit', 'autres endroits')}.`,
    fromFile: 'Appel ouvert depuis un fichier',
    fromFileText: (name: string) =>
      `Il vient de «\u00a0${name}\u00a0» et n’est pas livré avec Barème. Ses règles seront écrites dans le classeur\u00a0: qui l’ouvre a les mêmes.`,
    fromWorkbook: 'Appel apporté par le classeur',
    fromWorkbookText:
      'Il n’est pas livré avec Barème\u00a0: ses règles sont celles du fichier de l’appel, écrites dans ce classeur.',
    mark: 'fichier',
    same: (version: number) =>
      `Le classeur applique déjà les règles de ce fichier (version ${version}).`,
    older: (file: number, workbook: number) =>
      `Ce fichier est plus ancien (version ${file}) que les règles du classeur (version ${workbook})\u00a0: rien n’a été changé.`,
    tracks: 'Pour quel volet\u202f?',
    doubts: (count: number) =>
      count === 1
        ? 'Un point à vérifier par son auteur\u00a0:'
        : `${count} points à vérifier par son auteur\u00a0:`,
  },

  kind: { guichet: 'Guichet', aap: 'Appel à projets' },
  glance: {
    cap: (amount: string) => `plafond ${amount}`,
    between: (min: string, max: string) => `${min} à ${max}`,
    from: (min: string) => `dès ${min}`,
    above: (min: string) => `plus de ${min}`,
    upTo: (max: string) => `jusqu’à ${max}`,
    noSize: 'taille libre',
    opens: (date: string) => `Ouvert le ${date}`,
    openUntil: (opens: string, closes: string) => `Du ${opens} au ${closes}`,
  },

  call: {
    back: 'Tous les appels',
    backToDossier: 'Retour au dossier',
    atAGlance: 'L’essentiel',
    summary: 'Résumé',
    rate: 'Taux maximum',
    cap: 'Plafond',
    capPerProject: (amount: string) => `${amount} par projet, subventions antérieures déduites`,
    capPerDossier: (amount: string) => `${amount} par dossier`,
    size: 'Taille attendue du projet',
    sizeUnknown: 'Non définie par l’appel',
    sizeBetween: (min: string, max: string) => `de ${min} à ${max}`,
    sizeBelow: (min: string, max: string) => `de ${min} à moins de ${max}`,
    sizeFrom: (min: string) => `à partir de ${min}`,
    sizeAbove: (min: string) => `plus de ${min}`,
    sizeUpTo: (max: string) => `jusqu’à ${max}`,
    sizeDeconcentrated: (min: string) => `plus de ${min} pour un porteur déconcentré`,
    envelope: 'Enveloppe indicative',
    noEnvelope: 'Non publiée',
    dates: 'Dates',
    opensOn: (date: string) => `Ouverture le ${date}`,
    noClosing: 'sans date de clôture',
    openFromTo: (opens: string, closes: string) => `Du ${opens} au ${closes} inclus`,
    endowment: (amount: string) => `dotation ${amount}`,
    carriers: 'Porteurs éligibles',
    grouping: 'Plusieurs porteurs peuvent se regrouper.',
    staff: 'Personnel (T2)',
    staffTreatment: {
      counted: 'Valorisé dans l’assiette, jamais payé par le fonds',
      counterpart: 'Exigé en contrepartie, hors de l’assiette',
      silent: 'Laissé hors de l’assiette\u00a0: l’appel n’en parle pas',
      /** A call that says so, in its own words. */
      excluded: 'Laissé hors de l’assiette par l’appel',
    },
    titles: 'Titres finançables',
    years: 'Années retenues',
    yearsOf: {
      commitments: (years: string) => `Engagements (AE) ${years}`,
      payments: (years: string) => `Paiements (CP) ${years}`,
    },
    expenses: 'Dépenses finançables',
    closedList: 'Liste fermée\u00a0: le reste est hors de l’assiette.',
    exampleList: 'Citées en exemple\u00a0: le reste est admis, avec un avertissement.',
    rules: 'Règles particulières',
    noRules: 'L’appel n’a pas de règle particulière.',
    criteria: (count: number) => `Critères (${count})`,
    scale: (min: string, max: string) => `Notes de ${min} à ${max}`,
    equalWeights: 'poids égaux',
    criteriaOurs:
      'L’appel ne publie ni échelle ni poids\u00a0: ceux de la grille sont une proposition de Barème.',
    scaleOurs:
      'L’appel publie les poids, mais pas d’échelle\u00a0: celle de la grille est une proposition de Barème.',
    weightsOurs:
      'L’appel publie une échelle, mais pas de poids\u00a0: ceux de la grille sont une proposition de Barème.',
    criterionWhen: (when: string) => `Le cas échéant\u00a0: ${when}`,
    commitments: (count: number) => `Engagements demandés (${count})`,
    indicators: 'Indicateurs de suivi',
    selection: 'Sélection',
    readings: 'Comment Barème lit l’appel',
    readingsOurs: 'Ce que le texte laisse ouvert, et ce que Barème en retient.',
    owner: 'Service responsable',
    source: 'Source',
    quote: 'Ce que dit l’appel',
    loading: 'L’appel s’ouvre…',
    failed: 'Les données de cet appel n’ont pas pu être chargées.',
  },

  requirement: {
    innovativeSuppliers: (percent: string) =>
      `Au moins ${percent} des dépenses (hors T2) vont à des entreprises innovantes installées en France.`,
    nationalSupplier: 'Au moins une entreprise installée en France participe au projet.',
    resultsWithin: (months: number) => `Premiers résultats dans les ${months}\u00a0mois.`,
    territory: (population: string, departments: number) =>
      `Le projet touche au moins ${population} citoyens, ou ${departments} départements.`,
    services: (percent: string, central: number) =>
      `Au moins ${percent} de services déconcentrés dans le portage, et au moins ${plural(central, 'administration centrale', 'administrations centrales')}.`,
    observatory: 'La démarche est recensée dans l’observatoire des 250\u00a0démarches.',
    relay: (year: number) => `Le porteur prend le relais du financement à partir de ${year}.`,
    monthlyDeadline: (day: number) =>
      `Le dossier est déposé avant le ${day} du mois, sinon le jury suivant l’examine.`,
    phases: 'Le projet est découpé en phases, avec jalons, budgets et indicateurs.',
    extraEuropeanLicences: 'Les licences de produits extra-européens sont hors de l’assiette.',
  },

  insertion: {
    insert: 'Insérer les feuilles',
    hint: 'Quatre feuilles s’ajoutent au classeur. Rien de ce qu’il contient n’est modifié.',
    working: 'Insertion des feuilles…',
    takenTitle: 'Ces noms de feuille sont déjà pris',
    takenLead: 'Barème n’écrase rien. Les nouvelles feuilles porteraient ces noms\u00a0:',
    renamed: (name: string, proposed: string) =>
      `«\u00a0${name}\u00a0» devient «\u00a0${proposed}\u00a0»`,
    accept: 'Insérer sous ces noms',
    cancel: 'Annuler',
    failed: 'Les feuilles n’ont pas été insérées. Le classeur est resté tel quel.',
  },

  opening: {
    question:
      'Ouvrir désormais Barème avec ce classeur, chez toute personne qui l’a installé\u202f? Le menu «\u00a0Autres actions\u00a0» permet d’en changer.',
    yes: 'Oui, avec le classeur',
    no: 'Non merci',
    switch: 'Ouvrir avec le classeur',
  },

  dossier: {
    untitled: 'Projet sans intitulé',
    menu: 'Autres actions',
    takeOver: 'Reprendre un budget existant',
    changeCall: 'Changer d’appel',
    aboutCall: 'À propos de l’appel',
    /** null: the sheets are of the same call. */
    goBack: (call: string | null) =>
      call === null ? 'Revenir aux feuilles précédentes' : `Revenir aux feuilles de ${call}`,
    control: 'Contrôler',
    summary: 'Synthèse des constats',
    checkAgain: 'Vérifier à nouveau',
    checking: 'Vérification…',
    language: 'Langue',
    lines: (count: number) => (count === 0 ? 'Aucune ligne' : plural(count, 'ligne', 'lignes')),
    checkedAt: (time: string) => `vérifié à ${time}`,
    maximum: 'Subvention maximale',
    requested: 'Demandé',
    requestedBlank: 'le maximum',
    total: 'Coût total du projet',
    /** A cell, then this, then the figure. */
    stepOf: 'sert à calculer\u00a0:',
    cellDiffers: (computed: string, shown: string) =>
      `Barème calcule ${computed}, la cellule affiche ${shown}.`,
    why: 'Pourquoi\u202f?',
    base: 'Assiette',
    noCostYet: 'La répartition apparaîtra avec la première ligne du budget.',
    grant: 'Subvention',
    carrier: 'Porteur',
    coCarriers: 'Co-porteurs',
    others: 'Autres financeurs',
    announce: (errors: number, warnings: number, maximum: string) =>
      `${plural(errors, 'point', 'points')} à corriger, ${warnings} à vérifier. Subvention maximale\u00a0: ${maximum}.`,
    announceQuiet: 'Aucune dépense à contrôler pour l’instant.',
    announceClear: (maximum: string) => `Tout est en règle. Subvention maximale\u00a0: ${maximum}.`,
    announceSoFar: (notChecked: number, maximum: string) =>
      `Rien à corriger dans ce qui est saisi, ${plural(notChecked, 'point', 'points')} pas encore ${notChecked < 2 ? 'contrôlé' : 'contrôlés'}. Subvention maximale\u00a0: ${maximum}.`,
  },

  documents: {
    inWorkbook: 'Documents du classeur',
    calls: 'Appels à projets',
    nothingFound: 'Rien à signaler.',
    announce: (found: number) =>
      found === 0 ? 'Rien à signaler.' : found === 1 ? 'Un constat.' : `${found} constats.`,
  },

  findings: {
    title: 'Contrôles',
    error: (count: number) => `À corriger (${count})`,
    warning: (count: number) => `À vérifier (${count})`,
    info: (count: number) => `Bon à savoir (${count})`,
    allWell: 'Tout est en règle',
    allWellText: 'Les montants saisis respectent les règles de l’appel.',
    soFar: 'Rien à corriger dans ce qui est saisi',
    soFarText:
      'Des règles de l’appel n’ont pas encore pu être contrôlées\u00a0: ce qui leur manque est dit ci-dessous.',
    notChecked: (count: number) => `Pas encore contrôlé (${count})`,
    quiet: 'Rien à contrôler pour l’instant',
    quietText: 'Remplissez une première ligne du budget\u00a0: les contrôles suivent la saisie.',
    goTo: (cell: string) => `Aller à la cellule ${cell}`,
    hiddenTitle: (sheet: string) => `La feuille «\u00a0${sheet}\u00a0» est masquée`,
    hiddenText: 'La cellule s’y trouve. Barème n’affiche pas de lui-même une feuille masquée.',
    reveal: 'Afficher la feuille',
    alike: (count: number, cells: string) =>
      `${plural(count, 'autre', 'autres')} du même genre\u00a0: ${cells}`,
    more: (count: number) => (count === 1 ? 'Afficher l’autre' : `Afficher les ${count} autres`),
  },

  progress: {
    title: (done: number, all: number) =>
      `À remplir\u00a0: reste ${done} étape${done < 2 ? '' : 's'} sur ${all}`,
    complete: 'Tout est renseigné',
    count: (done: number, all: number) => `${done}/${all}`,
    done: 'fait',
    step: {
      project: 'Projet et porteur',
      facts: 'Faits déclarés',
      budget: 'Première ligne du budget',
      phases: 'Phases du projet',
      commitments: 'Engagements',
    },
  },

  setAside: {
    toList: 'Voir la liste des appels',
    back: 'Retour au classeur',
    newer: 'Un classeur d’une version plus récente',
    unreadable: 'L’appel de ce classeur n’est plus lisible',
    'unknown-call': 'Cette version ne connaît pas l’appel',
    'damaged-call': 'Les règles de cet appel sont abîmées',
  },

  notice: {
    'sheets-gone':
      'Les feuilles de l’appel ne sont plus dans le classeur, et Excel n’annule pas la suppression d’une feuille. Reprenez une version antérieure (Fichier, Informations, Historique des versions), ou insérez un appel.',
    'call-changed': 'L’appel de ce classeur a changé entre-temps\u00a0: voici le nouveau.',
    'already-there': 'Le classeur contenait déjà un dossier\u00a0: le voici. Rien n’a été ajouté.',
    'left-over': 'Rien n’a été inséré\u00a0: il reste quelque chose d’un dossier dans ce classeur.',
    replaced:
      'L’appel a changé, et tout ce que vous aviez saisi est repris. Les feuilles précédentes sont à la fin des onglets.',
    updated:
      'Les feuilles sont à jour, et tout ce que vous aviez saisi est repris. Les précédentes sont à la fin des onglets.',
    'replaced-in-part':
      'L’appel a changé. Ce que vous aviez saisi est repris, sauf ce qui n’a pas de place dans le nouvel appel\u00a0: vous le retrouvez dans les feuilles précédentes, à la fin des onglets.',
    'updated-in-part':
      'Les feuilles sont à jour. Ce que vous aviez saisi est repris, sauf ce qui n’y a plus de place\u00a0: vous le retrouvez dans les feuilles précédentes, à la fin des onglets.',
    'went-back': 'Les feuilles précédentes sont de retour, telles qu’elles étaient.',
    dismiss: 'Fermer ce message',
  },

  problem: {
    'cell-editing': {
      title: 'Une cellule est en cours de saisie',
      action:
        'Appuyez sur Entrée ou Échap dans la cellule\u202f; la vérification reprend d’elle-même.',
    },
    protected: {
      title: 'Le classeur ou une feuille est protégé',
      action: 'Ôtez la protection (onglet Révision), puis réessayez.',
    },
    'read-only': {
      title: 'Le classeur est en lecture seule',
      action: 'Activez la modification ou enregistrez une copie, puis réessayez.',
    },
    'too-large': {
      title: 'La demande dépasse ce que l’hôte accepte en une fois',
      action: 'Allégez le classeur ou le tableau des lignes, puis réessayez.',
    },
    'session-lost': {
      title: 'La session avec le classeur est perdue',
      action: 'Rechargez le classeur. Ce qui a été saisi y est conservé.',
    },
    inactive: {
      title: 'Un autre classeur est au premier plan',
      action:
        'Revenez à celui-ci\u00a0: la vérification reprend d’elle-même. Ce qui est affiché date de la dernière lecture.',
    },
    'copy-in-front': {
      title: 'Une copie de feuille cache le dossier',
      action:
        'Tant que la copie nommée ci-dessous est au premier plan, Excel donne ses cellules pour celles du dossier. Revenez à une feuille du dossier, puis réessayez.',
    },
    'no-copy': {
      title: 'Excel ne donne pas de copie de ce classeur',
      action:
        'Là où il est enregistré, ou l’étiquette de confidentialité qu’il porte, l’interdit peut-être. Enregistrez-en une copie sur cet ordinateur (Fichier ▸ Enregistrer une copie), et choisissez-la ici.',
    },
    'rows-hidden': {
      title: 'Des lignes sont masquées',
      action:
        'Un filtre, ou quelqu’un, masque des lignes des feuilles nommées ci-dessous\u00a0: Excel n’écrirait que dans celles qui se voient. Effacez le filtre ou affichez ces lignes, puis réessayez.',
    },
    'formulas-spread': {
      title: 'Excel recopie une formule saisie dans d’autres cellules',
      action:
        'Rien n’a été modifié. Dans les colonnes nommées ci-dessous, remplacez les formules saisies par leur valeur, puis réessayez.',
    },
    'outcome-unknown': {
      title: 'La liaison avec le classeur s’est rompue pendant l’écriture',
      action:
        'Rechargez le classeur et rouvrez le volet\u00a0: il montre ce qui est écrit. S’il reste des feuilles inachevées, il le dit au bout de quelques secondes, et ce qu’il faut en faire.',
    },
    'left-behind': {
      title: 'L’insertion a été interrompue et n’a pas pu être annulée en entier',
      action:
        'Les feuilles nommées ci-dessous sont restées, inachevées. Dans quelques secondes, le volet propose de les supprimer.',
    },
    'half-replaced': {
      title: 'Le remplacement a été interrompu et n’a pas pu être annulé en entier',
      action:
        'Fermez le classeur sans l’enregistrer, ou revenez à une version antérieure (Fichier, Informations, Historique des versions).',
    },
    'no-new-sheet': {
      title: 'Excel n’a pas pu ajouter de feuille',
      action:
        'Si vous êtes en train de renommer un onglet, terminez avec Entrée ou Échap, puis réessayez.',
    },
    'not-found': {
      title: 'Cet endroit n’existe plus',
      action:
        'La ligne ou la feuille a été supprimée. Vérifiez à nouveau pour mettre la liste à jour.',
    },
    unsupported: {
      title: 'Barème ne peut pas fonctionner ici',
      action:
        'Ouvrez-le dans Excel 2021 ou plus récent, Excel pour Microsoft\u00a0365 ou Excel sur le web.',
    },
    refused: {
      title: 'L’hôte a refusé la demande',
      action: 'Réessayez. Si le refus persiste, fermez puis rouvrez le volet.',
    },
  } satisfies Record<HostProblem, { title: string; action: string }>,

  /** Of a cell being edited, where the add-in was to write: nothing resumes by itself. */
  editingThenRetry: 'Appuyez sur Entrée ou Échap dans la cellule, puis réessayez.',
  slowTitle: 'Le classeur n’a pas encore répondu',
  slowAction:
    'Si une cellule est en cours de saisie, validez-la avec Entrée. Les derniers résultats restent affichés.',
  watchTitle: 'Le suivi en direct n’est pas disponible',
  watchAction: 'Utilisez «\u00a0Vérifier à nouveau\u00a0» après vos modifications.',
  notStartedTitle: 'Barème n’a pas pu démarrer',
  notStartedAction: 'Vérifiez la connexion au réseau, puis rouvrez le volet.',
  crashTitle: 'Barème a rencontré une erreur imprévue',
  crashAction:
    'Le classeur n’est pas touché. Rouvrez le volet\u202f; le détail ci-dessous aide à la corriger.',
  retry: 'Réessayer',
  details: 'Détail technique',
};

export type Messages = typeof fr;
