import type { TypedKey } from '../../template/tables';

/** The words of a portfolio’s sheets, in French. `{…}` are blanks. */
export const fr = {
  sheets: {
    portfolio: 'Portefeuille',
    files: 'Fichiers',
    opinions: 'Avis',
    procedure: 'Démarche',
    lists: 'Listes',
  },
  page: 'Page &P sur &N',
  madeFor: 'portefeuille',
  verdict: { toFix: 'À corriger', toCheck: 'À vérifier', ok: 'OK' },
  marks: 'Repères de Barème',
  portfolio: {
    title: 'Portefeuille des dossiers reçus',
    line: 'Une ligne par dossier : ce que dit sa version la plus récente, son contrôle et le jury.',
    guide:
      'Colonnes jaunes : à vous, aucun passage ne les change. Colonnes blanches : reprises des fichiers à chaque passage ; ce que vous y changez est gardé et dit dans « À trancher ». Colonnes ajoutées à droite : gardées aussi.',
    groups: {
      dossier: 'Dossier',
      typed: 'Instruction',
      checks: 'À faire',
      amounts: 'Montants',
      said: 'Contrôle et jury',
      found: 'Constats',
      project: 'Ordre et projet',
      rest: 'Autres données lues',
      added: 'Vos colonnes',
    },
    totals: 'En tout',
    prompts: {
      followUp:
        'Où en est le dossier. « Accordé » : aucun fichier ne le remplace plus de lui-même. Refusé, sans suite, abandonné : ne compte plus.',
      completeSince:
        'Jour où le dossier est devenu complet : l’ordre de dépôt le suit, pas la date tapée par le porteur.',
      envelope: 'Enveloppe sur laquelle le dossier est proposé.',
      project:
        'Même texte pour les dossiers d’un même projet : leurs montants s’additionnent sous son plafond. Vide : la référence du projet.',
      remarks: 'Ce que vous notez du dossier.',
    } satisfies Record<TypedKey, string>,
    errors: {
      list: 'Choisissez un mot de la liste.',
      date: 'Tapez une date, jour/mois/année : 15/03/2021.',
    },
    check: {
      noKey: 'À corriger : cette ligne n’a plus de clé.',
      badKey: 'À corriger : une clé commence par une lettre, sans * ? ~ < ni >.',
      double: 'À corriger : cette clé est là deux fois.',
      date: 'À corriger : « Complet depuis » n’est pas une date.',
      followUp: 'À corriger : choisissez un suivi de la liste.',
      amount: 'À corriger : un montant n’est pas un nombre.',
      cap: 'À vérifier : le plafond du projet est dépassé de {over}.',
      before:
        'Bon à savoir : le porteur déclare {outside} déjà accordés au projet, que le portefeuille ne connaît pas.',
      pending: 'À vérifier : voir « À trancher ».',
      integrity: 'À vérifier : constats d’intégrité ({count}).',
      errors: 'À vérifier : points à corriger ({count}).',
      ok: 'OK',
    },
  },
  files: {
    title: 'Fichiers lus',
    line: 'Une ligne par fichier choisi, retenu ou non.',
    guide:
      '« Votre choix » : « Retenir cette version » désigne celle qui compte, « Dossier à part » sépare deux dossiers qui se ressemblent, « Mettre à part » écarte un fichier. Le passage suivant en tient compte.',
    total: 'Fichiers',
    prompts: { choice: 'Vide : rien à dire. Le prochain passage tient compte de votre choix.' },
    counts: {
      retained: ['retenu', 'retenus'],
      replaced: ['remplacé', 'remplacés'],
      same: ['identique', 'identiques'],
      'to-choose': ['à choisir', 'à choisir'],
      aside: ['mis à part', 'mis à part'],
      attached: ['rattaché', 'rattachés'],
      orphan: ['sans dossier', 'sans dossier'],
      unreadable: ['illisible', 'illisibles'],
      ods: ['.ods', '.ods'],
    },
    sum: '{total} = {parts}',
    notAll: ' · À vérifier : {rest} sans résultat connu',
  },
  opinions: {
    title: 'Avis des jurys',
    line: 'Une ligne par dossier et par clôture de séance ; une même clôture n’est prise qu’une fois.',
    guide: 'Ces lignes viennent des séances closes. Le portefeuille montre le dernier avis.',
  },
  procedure: {
    title: 'Exports de la démarche',
    line: 'Une ligne par dossier de démarches-simplifiées : ce que dit le dernier export qui le contient.',
    guide:
      'Ces lignes viennent des exports, sans données personnelles. Un dossier absent d’un export plus récent reste, et la dernière colonne le dit.',
  },
  lists: { followUps: 'Suivis', choices: 'Choix' },
};

export type Texts = typeof fr;
