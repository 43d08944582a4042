import type { ClosingName } from '../../documents/jury/closing/closable';
import type { StageId } from '../../documents/jury/template/choices';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;

/** What the screens of a jury session say, in French. */
export const fr = {
  who: {
    title: 'Qui êtes-vous\u202f?',
    lead: 'Barème ne sait pas qui vous êtes\u00a0: dites-le une fois, pour ce classeur et sur ce poste.',
    pickLead:
      'Choisissez votre nom\u00a0: il s’inscrit dans la feuille Session, à la ligne «\u00a0Je suis\u00a0», et dit à la présidence de qui sont ces notes.',
    chair: 'Je préside la session',
    juror: (name: string, code: string) => `${name} (${code})`,
    change: 'Changer de rôle',
    as: (name: string) => `Vous êtes ${name}`,
    asChair: 'Vous présidez',
    shared:
      'Un classeur partagé montre chaque onglet à tous ceux qui l’ouvrent. Pour noter sans voir les autres, demandez un fichier à la présidence.',
  },
  rehearsal: 'Répétition\u00a0: ces notes ne comptent pas.',
  score: {
    dossier: 'Dossier',
    previous: 'Dossier précédent',
    next: 'Dossier suivant',
    nextToDo: 'Prochain à noter',
    left: (count: number) =>
      count === 0
        ? 'Tous vos dossiers sont notés.'
        : `${plural(count, 'dossier à noter', 'dossiers à noter')}.`,
    commentsDue: (count: number) =>
      `${plural(count, 'dossier attend un commentaire', 'dossiers attendent un commentaire')}.`,
    nextComment: 'Prochain commentaire dû',
    total: (total: string, max: string) => `Votre note\u00a0: ${total} sur ${max}`,
    partial: (count: number, due: number) => `Critères notés\u00a0: ${count} sur ${due}`,
    keys: (hasHalves: boolean) =>
      `Clavier\u00a0: un chiffre note, ${hasHalves ? '«\u00a0,\u00a0» ajoute un demi-point, ' : ''}↑ ↓ passent d’un critère à l’autre, C commente, Suppr efface.`,
    definition: 'Définition',
    comment: 'Commentaire',
    commentDue: 'Commentaire dû à cette note',
    appreciation: 'Appréciation d’ensemble',
    communicable: 'Notes et commentaires sont communicables au candidat.',
    none: 'pas de note',
    onScale: (min: string, max: string) => `de ${min} à ${max}`,
    notApplicable: 'Sans objet pour ce dossier (décision de la présidence).',
    offStep: (score: string) =>
      `${score} tombe entre deux pas de l’échelle\u00a0: choisissez une de ses notes.`,
    unreadable: (text: string) => `La cellule contient «\u00a0${text}\u00a0», qui ne compte pas.`,
    first: 'Notes',
    after: 'Après audition',
    afterHint: 'Vide\u00a0: la première note reste.',
    recuse: 'Me déporter de ce dossier',
    recuseScored: (count: number) =>
      `${plural(count, 'note ne comptera', 'notes ne compteront')} plus, et seule la présidence pourra revenir dessus.`,
    recuseConfirm: 'Me déporter',
    recused:
      'Vous vous êtes déporté de ce dossier\u00a0: vos notes n’y comptent pas. Seule la présidence peut revenir dessus.',
    notAssigned: 'Ce dossier ne vous est pas attribué.',
    undo: 'Annuler la dernière saisie',
    writing: 'Écriture…',
    noSheet: 'Votre feuille n’est pas dans ce classeur. Prévenez la présidence.',
    lineLost:
      'Ce dossier n’a pas de ligne, ou en a deux, dans votre feuille. Prévenez la présidence.',
    changed:
      'La cellule a changé entre-temps, ou son dossier n’est plus dans la feuille\u00a0: rien n’a été écrit. Voici ce qu’elle contient à présent.',
    entry: (id: string, title: string, state: string) => `${id} · ${title} (${state})`,
  },
  conflicts: {
    offer: 'Déclarer mes conflits d’intérêts…',
    lead: 'Cochez les dossiers dont vous vous déportez\u00a0: aucun motif n’est demandé, et l’heure est inscrite.',
    confirm: (count: number) =>
      count === 0 ? 'Me déporter' : `Me déporter de ${plural(count, 'dossier', 'dossiers')}`,
  },
  chair: {
    progress: 'Avancement',
    progressLead:
      'Des comptes seulement\u00a0: jusqu’à la délibération, le volet ne montre à personne les notes des autres. Le classeur, lui, montre chaque onglet.',
    juror: 'Juré',
    done: 'Complets',
    commentDue: (dossiers: number) => `commentaire dû\u00a0:\u00a0${dossiers}`,
    left: 'À noter',
    away: 'Déports',
    noSheet: 'pas de feuille',
    dropped: 'ne compte pas',
    reminder: 'Rappel à copier…',
    reminderLead: 'Pour un message aux jurés\u00a0: ce qui reste à faire, sans aucune note.',
    copy: 'Copier',
    closeReminder: 'Fermer',
    findings: 'Contrôles',
    actions: 'Étapes',
    declareEligible: (count: number) =>
      count === 1
        ? 'Déclarer recevable le dernier dossier sans mention…'
        : `Déclarer recevables les ${count} dossiers sans mention…`,
    eligibleLead:
      'Écartez d’abord, dans la feuille Dossiers, ceux qui ne le sont pas. Seuls les dossiers recevables sont classés et prennent sur l’enveloppe.',
    confirmEligible: 'Déclarer recevables',
    eligible: (count: number) =>
      `${plural(count, 'dossier est recevable', 'dossiers sont recevables')}.`,
    openDeliberation: 'Ouvrir la délibération…',
    openLead:
      'Les feuilles Classement, Consolidation et Totaux entrent dans le classeur\u00a0: tous ceux qui l’ouvrent verront les notes.',
    missing: (count: number) =>
      `${plural(count, 'dossier n’est pas noté', 'dossiers ne sont pas notés')} par tous.`,
    unsealed:
      'L’ouverture n’est pas close\u00a0: une fois les notes visibles, un changement des règles ne laisserait pas de trace. Clôturez-la d’abord (Clôturer une étape…).',
    settling:
      'Le classeur est en cours de lecture ou de calcul\u00a0: la clôture attend. En calcul manuel, appuyez sur F9.',
    confirmOpen: 'Ouvrir la délibération',
    opened: 'La délibération est ouverte.',
    close: 'Clôturer une étape…',
    stage: 'Étape',
    closeLead:
      'Ce sur quoi l’étape repose est inscrit, ligne par ligne, dans une feuille scellée. La date et le nom sont ceux que vous déclarez.',
    by: 'Clos par',
    reason: 'Pourquoi clôturer à nouveau',
    confirmClose: 'Sceller',
    closed: (number: number, seal: string) =>
      `Clôture ${number} scellée. Sceau\u00a0: ${seal}. Inscrivez-le au procès-verbal.`,
    blocked: (count: number) =>
      `${plural(count, 'constat bloque', 'constats bloquent')} la clôture\u00a0: voyez la liste, plus bas.`,
    full: 'Le tableau des clôtures n’a plus de ligne libre, ou a disparu\u00a0: rien n’a été écrit.',
    backup: 'Pensez à enregistrer une copie du classeur.',
    closings: 'Clôtures',
    closingLine: (number: number, stage: string, date: string, by: string) =>
      `${number}. ${stage}, ${date}, ${by}`,
    ranking: 'Classement',
    rank: 'Rang',
    title: 'Dossier',
    total: 'Total',
    amount: 'Montant',
    situation: 'Situation',
    unranked: 'Non classés',
    nobodyRanked: 'Aucun dossier n’est classé.',
    unscreened: 'recevabilité à prononcer',
    lineLeft: (left: string) => `Reste sous la ligne\u00a0: ${left}`,
    noEnvelope: 'Sans enveloppe, pas de ligne\u00a0: tapez-la dans la feuille Session.',
    verdicts: {
      funded: 'dans l’enveloppe',
      partial: 'en partie',
      beyond: 'au-delà',
      'to-settle': 'à départager',
      blocked: 'attend le départage',
      'takes-nothing': 'ne prend rien',
      'unknown-amount': 'montant inconnu',
    },
    statuses: {
      'not-receivable': 'non recevable',
      incomplete: 'notes manquantes',
      'below-minimum': 'sous le minimum de notes',
      'below-threshold': 'sous le seuil',
    },
  },
  /** What each closing keeps, for a chair who has never closed a stage. */
  closing: {
    names: {
      opening: 'Ouverture (session, dossiers, jurés)',
      scoring: 'Notation (notes des jurés)',
      audition: 'Audition (notes révisées)',
      deliberation: 'Délibération (classement)',
      opinion: 'Avis du jury',
      decision: 'Décision de l’autorité',
    },
    seals: (name: ClosingName, stages: readonly StageId[]): string => {
      const screening = stages.includes('screening') ? 'la recevabilité des dossiers, ' : '';
      const after = stages.includes('audition') ? 'les notes d’après audition, ' : '';
      switch (name) {
        case 'opening':
          return 'Scelle les règles de la session, la liste des dossiers et celle des jurés.';
        case 'scoring':
          return `Scelle ${screening}les notes des jurés, leurs commentaires et leurs déports\u00a0; et ce que l’ouverture aurait scellé, si elle n’est pas close.`;
        case 'audition':
        case 'deliberation':
          return `Scelle ${after}les notes convenues, le classement et la ligne de l’enveloppe.`;
        case 'opinion':
          return `Scelle ${after}les notes convenues, le classement, la ligne de l’enveloppe, l’avis et les montants proposés.`;
        case 'decision':
          return 'Scelle, pour chaque dossier, la décision, sa date et son motif.';
      }
    },
  },
  changes: {
    title: 'Changements',
    lead: 'Notes qui ne sont plus celles de la dernière clôture. Le procès-verbal les donne, jusqu’à ce que l’étape soit clôturée à nouveau.',
    none: 'aucune note',
    agreed: 'note convenue',
    line: (which: string, before: string, now: string, isAfterAudition: boolean) =>
      `${which}\u00a0: ${before} → ${now}${isAfterAudition ? ', après audition' : ''}`,
    more: (count: number) =>
      `et ${plural(count, 'autre', 'autres')}\u00a0: le procès-verbal les donne toutes.`,
  },
  jurors: {
    add: 'Ajouter un juré…',
    confirmAdd: 'Ajouter',
    name: 'Nom',
    capacity: 'Qualité (facultatif)',
    withdraw: 'Un juré se retire…',
    confirmWithdraw: 'Prendre acte du retrait',
    by: 'Déclaré par',
    keep: 'Garder ses notes (par défaut, elles ne comptent plus)',
    joined: (name: string) => `${name} rejoint le jury.`,
    leftDropped: (name: string) => `${name} se retire\u00a0: ses notes ne comptent plus.`,
    leftKept: (name: string) => `${name} se retire\u00a0: ses notes continuent de compter.`,
    noRoom:
      'Il n’y a plus de place dans le tableau des jurés ou le journal, ou ils ont disparu\u00a0: rien n’a été écrit.',
  },
  lot: {
    offer: (dossiers: readonly string[]) => `Tirer au sort entre ${dossiers.join(', ')}…`,
    confirm: 'Tirer au sort',
    closeFirst:
      'Clôturez d’abord l’étape «\u00a0notation\u00a0»\u00a0: le tirage repose sur le sceau des notes.',
    byHand:
      'La session ne nomme pas de valeur publique. Par défaut, tirez physiquement et tapez l’ordre dans «\u00a0Tirage\u00a0», feuille Dossiers.',
    source: (source: string) => `Valeur publique nommée par la session\u00a0: ${source}.`,
    value: 'Valeur publique, telle que publiée',
    hint: 'Elle est inscrite au journal avec l’ordre obtenu\u00a0: chacun peut refaire le tirage.',
    subject: 'Tirage',
    drawn: (order: readonly string[], value: string) =>
      `Tirage au sort par «\u00a0${value}\u00a0»\u00a0: ${order.join(', ')}.`,
  },
  open: {
    offer: 'Présider un jury sur cet appel…',
    title: (call: string) => `Ouvrir une session de jury · ${call}`,
    back: 'Retour à l’appel',
    lead: 'La session s’ajoute au classeur\u00a0: une feuille Session, la liste des dossiers, une feuille par juré. Tout se complète et se change ensuite dans la feuille Session, jusqu’au début de la notation.',
    name: 'Intitulé de la session',
    proposedName: (code: string) => `Jury ${code}`,
    dossiers: 'Dossiers',
    dossiersHint:
      'Un par ligne, ou collez un tableau\u00a0: N°, intitulé, porteur, demande, maximum. Une première ligne d’en-têtes est reconnue.',
    jurors: 'Jurés',
    rehearsal: 'C’est une répétition',
    count: (dossiers: number, jurors: number) =>
      `${plural(dossiers, 'dossier', 'dossiers')}, ${plural(jurors, 'juré', 'jurés')}.`,
    insert: 'Ouvrir la session',
    inserting: 'La session est ajoutée…',
    needs: 'Il faut au moins un dossier et un juré.',
    tooMany: (jurors: number, dossiers: number) =>
      `Quinze jurés et trois cents dossiers au plus (${jurors} et ${dossiers} ici).`,
    noTitle: (headings: string) =>
      `Aucune colonne n’est intitulée «\u00a0Intitulé\u00a0» (${headings}).`,
    twice: (name: string) => `Deux jurés se nomment «\u00a0${name}\u00a0»\u00a0: distinguez-les.`,
  },
};
