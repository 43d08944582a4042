import { typeset } from '../../../../sheets/typeset';
import { LINE_STATES } from './line-states';

/** What the sheets of a session say, in French. Blanks are `{so}`. */
export const fr = typeset({
  sheets: {
    session: 'Session',
    dossiers: 'Dossiers',
    juror: '{code}',
    consolidation: 'Consolidation',
    totals: 'Totaux',
    ranking: 'Classement',
    minutes: 'Procès-verbal',
    seal: 'Scellé {number}',
    lists: 'Listes du jury',
  },
  page: 'Page &P sur &N',
  /** The words by which checks begin; conditional formats look for them. */
  verdict: { toFix: 'À corriger', toCheck: 'À vérifier', ok: 'Conforme' },
  rehearsal: 'RÉPÉTITION : ces notes ne comptent pas',
  session: {
    title: 'Session de jury · {call}',
    guide:
      'Tout ce qui est arrêté avant la notation se lit ici. Les cellules teintées sont à remplir par la présidence, jusqu’au début de la notation ; ensuite, tout changement s’inscrit au journal, en bas de la feuille, et figure au procès-verbal. L’échelle, les niveaux, les coefficients que l’appel ne publie pas et les seuils sont des propositions de Barème.',
    identity: 'La session',
    scoring: 'Règles de notation',
    money: 'Enveloppe, ligne et départage',
    stages: 'Étapes et décision',
    criteria: 'Critères et coefficients',
    levels: 'Ce que disent les notes',
    jurors: 'Jury',
    progress: 'Avancement : dossiers notés par chaque juré, sans leurs notes',
    log: 'Journal des changements',
    closings: 'Clôtures : ce qui est scellé, chacune avec sa feuille',
    keeping: 'Conservation',
    marks: 'Repères de la session, à ne pas modifier',
    notes: {
      self: 'Choisissez votre nom : sans lui, ces notes ne sont reprises pour personne.',
      scaleMin: 'Les deux bornes comptent.',
      step: '1 : notes entières ; 0,5 : demi-points.',
      minimum: 'Un dossier qui en a moins n’est pas classé, sauf accord de la présidence.',
      threshold: 'Vide : aucun. Un dossier au-dessous n’est pas classé.',
      commentRule: 'Le commentaire justifie la note.',
      divergence: 'À partir de cet écart entre deux jurés, le critère est signalé en délibération.',
      envelope: 'En euros TTC. Vide : pas de ligne.',
      carriedOver: 'Ce que les sessions précédentes ont laissé.',
      policy: 'Ce qui arrive au premier dossier que le reste ne couvre pas.',
      tieKeys: 'Dans cet ordre, entre dossiers de même total.',
      lotSource: 'Vide : tirage physique, consigné au procès-verbal.',
      lotDate: 'Arrêtée avant la notation.',
      stages: 'Celles que cette session comporte.',
      audition:
        'Jour où les porteurs présentent leur projet ; vide : pas de date, ou pas d’audition.',
      decisions: 'Celles que l’appel prévoit.',
      retention: 'Délibérations et notes.',
      purge: 'Noms, commentaires, déports.',
    },
    progressLine:
      'Complets : {done} · commentaire dû : {comment} · à noter : {left} · déports ou non attribués : {away}',
    free: '{code} : place libre',
    chairRow: 'C’est l’autorité qui décide, après l’avis du jury.',
  },
  tie: {
    criterion: '{code}',
    median: 'médiane',
    chair: 'présidence',
    lot: 'tirage au sort',
  },
  dossiers: {
    title: 'Dossiers · {call}',
    guide:
      'Un dossier par ligne, que l’on retrouve partout par son identifiant. Ce que l’on décide d’un dossier s’écrit ici, dans sa ligne : le classement est calculé et change d’ordre. Montants en euros TTC.',
    groups: {
      identity: 'Le dossier',
      screening: 'Recevabilité',
      deliberation: 'Délibération',
      opinion: 'Avis du jury',
      decision: 'Décision de l’autorité',
    },
    checks: {
      error: 'À corriger : une cellule contient une erreur',
      twice: 'À corriger : cet identifiant est porté par deux lignes',
      untitled: 'À corriger : dossier sans intitulé',
      amount: 'À corriger : un montant est un texte, ou négatif',
      notApplicable: 'À corriger : critères sans objet illisibles, écrire par exemple « C5 »',
      screening: 'À corriger : recevabilité à choisir dans la liste',
      screeningMissing: 'À vérifier : recevabilité à prononcer',
      opinion: 'À corriger : avis à choisir dans la liste',
      above:
        'À corriger : montant proposé au-dessus de la demande ou du maximum, compté à {amount}',
      order: 'À corriger : un rang de départage est un nombre entier',
    },
    prompts: {
      title: 'Un dossier présent a un intitulé.',
      amount: 'En euros TTC, en chiffres : 12000 ou 12000,50.',
      amountError: 'Tapez un montant en chiffres, positif ou nul.',
      notApplicable:
        'Codes des critères qui ne s’appliquent pas à ce dossier : « C5 » ou « C5, C8 ».',
      accepted: 'Oui : classé malgré moins de notes que le minimum ; à motiver au journal.',
      chairOrder: '1 pour le premier des ex aequo que la présidence départage.',
      lot: 'Numéro sorti du tirage au sort, 1 pour le premier. Un second tirage se numérote 1001, 1002…',
      proposed: 'Au plus le plus petit de la demande et du maximum.',
      list: 'Choisissez dans la liste.',
      date: 'Jour/mois/année.',
      dateError: 'Tapez une date : 15/03/2021.',
    },
  },
  juror: {
    title: 'Notes · {name} · {call}',
    anybody: 'la personne nommée dans Session',
    line: 'Juré {code}',
    guide:
      'Une ligne par dossier, une colonne par critère : tapez vos notes de {min} à {max}. Laissez vide ce que vous ne notez pas. En cas de conflit d’intérêts, choisissez « Déport » avant de noter : aucun motif n’est demandé. Les colonnes A1, A2… servent après l’audition ; vides, elles laissent la première note. Notes et commentaires sont communicables au candidat.',
    shared:
      'Ce classeur montre chaque onglet à tous ceux qui l’ouvrent : pour noter sans voir les autres, demandez un fichier.',
    sent: 'Enregistrez ce fichier au format .xlsx, puis renvoyez-le à la présidence.',
    levels: 'Échelle : {levels}',
    first: 'Notes',
    after: 'Après audition',
    comments: 'Commentaires par critère',
    states: LINE_STATES.fr,
    scoreError: 'Une note va de {min} à {max}, par pas de {step}.',
    participation: 'Vide : je participe. Déport : conflit d’intérêts, sans motif.',
    recusedAt: 'Heure du déport, écrite par le complément quand on le déclare dans le volet.',
    attest:
      'J’atteste n’avoir aucun conflit d’intérêts avec les dossiers que j’ai notés, et m’être déporté des autres.',
    signature: 'Date et signature :',
  },
  seal: {
    title: 'Scellé {number} : {stage} · {call}',
    guide:
      'Ce sur quoi repose la clôture, ligne par ligne ; rien ne se modifie ici. Le sceau est l’empreinte SHA-256 des lignes du tableau, précédées de celle de la clôture d’avant : le format bareme-jury/1 dit comment le vérifier sans Barème.',
    seal: 'Sceau : {seal}',
    stages: {
      opening: 'ouverture',
      scoring: 'notation',
      audition: 'audition',
      deliberation: 'délibération',
      opinion: 'avis',
      decision: 'décision',
    },
  },
  consolidation: {
    title: 'Consolidation · {call}',
    guide:
      'Toutes les notes qui comptent, par dossier et par critère, calculées sur les feuilles des jurés. Une note convenue en délibération se tape dans la colonne teintée : elle remplace la moyenne. Rien d’autre ne se modifie ici.',
  },
  totals: {
    title: 'Totaux et rangs · {call}',
    guide:
      'Le calcul du classement, dossier par dossier : total en centièmes (critère par critère, puis coefficients), rang, puis les clés de départage dans l’ordre arrêté, chacune nommée au-dessus de sa colonne. Rien ne se modifie ici.',
    tieKeys: 'Départage lu dans Session\u00a0:',
    stages: 'Étapes lues dans Session\u00a0:',
    unreadable: 'départage illisible',
    words: {
      withdrawn: 'retiré',
      noLine: 'ligne absente ou double',
      away: 'déport',
      unclear: 'à revoir',
    },
  },
  ranking: {
    title: 'Classement · {call}',
    guide:
      'Calculé : rien ne se tape ici. L’avis du jury n’est pas une décision. Les dossiers non classés suivent, avec la raison.',
    unlisted:
      'Classement incomplet : dossiers de la liste qui n’y sont pas : {count}. Des lignes de « Totaux » ont été supprimées, ou des dossiers ajoutés sous la dernière.',
    altered:
      'Classement altéré : lignes où l’on a tapé ou collé sur une formule : {count}. Annulez (Ctrl+Z), ou recopiez les formules d’une autre ligne.',
    columns: {
      position: 'N°',
      rank: 'Rang',
      id: 'Id',
      number: 'N° externe',
      title: 'Intitulé',
      carrier: 'Porteur',
      total: 'Total',
      requested: 'Demande',
      amount: 'Montant',
      left: 'Reste avant',
      granted: 'Dans l’enveloppe',
      situation: 'Situation',
      tie: 'Ex aequo',
    },
    situations: {
      funded: 'dans l’enveloppe',
      beyond: 'au-delà de l’enveloppe',
      settle: 'à départager',
      partial: 'en partie : {amount}',
      blocked: 'en attente du départage',
      unfavourable: 'avis défavorable',
      unknown: 'montant inconnu',
      noLine: 'classé',
    },
    tied: 'ex aequo',
    settled: 'départagé',
  },
});
