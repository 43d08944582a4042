import { field } from '../../../workbook/slots';

/**
 * Single cells of the Session sheet: all that is settled before scoring, and by which a session is known again. What
 * the add-in writes when a session is opened is `input` all the same where a person may change it before scoring starts.
 * Amounts in euros TTC.
 */
export const SESSION_FIELDS = {
  mark: field('brm_jury', 'jury', 'text', 'mark', 'Session', 'Session'),
  version: field('brm_jury_version', 'version', 'integer', 'mark', 'Version', 'Version'),
  language: field('brm_jury_langue', 'language', 'text', 'mark', 'Langue', 'Language'),
  call: field('brm_jury_appel', 'call', 'text', 'mark', 'Appel', 'Call'),
  callTitle: field(
    'brm_jury_appel_intitule',
    'callTitle',
    'text',
    'mark',
    'Intitulé de l’appel',
    'Title of the call',
  ),
  rehearsal: field('brm_jury_repetition', 'rehearsal', 'text', 'mark', 'Répétition', 'Rehearsal'),
  dispatch: field('brm_jury_envoi', 'dispatch', 'text', 'mark', 'Envoi', 'Dispatch'),
  fingerprint: field(
    'brm_jury_empreinte',
    'fingerprint',
    'text',
    'mark',
    'Empreinte des critères',
    'Hash of the criteria',
  ),

  self: field('brm_jury_je_suis', 'self', 'choice', 'input', 'Je suis', 'I am'),

  title: field('brm_jury_intitule', 'title', 'text', 'input', 'Intitulé', 'Title'),
  chair: field('brm_jury_president', 'chair', 'text', 'input', 'Présidence', 'Chair'),
  meeting: field('brm_jury_seance', 'meeting', 'date', 'input', 'Date de la séance', 'Meeting'),
  decider: field(
    'brm_jury_autorite',
    'decider',
    'text',
    'input',
    'Autorité qui décide',
    'Deciding authority',
  ),

  scaleMin: field(
    'brm_jury_note_min',
    'scaleMin',
    'number',
    'input',
    'Note la plus basse',
    'Lowest score',
  ),
  scaleMax: field(
    'brm_jury_note_max',
    'scaleMax',
    'number',
    'input',
    'Note la plus haute',
    'Highest score',
  ),
  step: field('brm_jury_pas', 'step', 'number', 'input', 'Pas des notes', 'Step of scores'),
  minimum: field(
    'brm_jury_minimum',
    'minimum',
    'integer',
    'input',
    'Notes requises par critère',
    'Scores required per criterion',
  ),
  threshold: field(
    'brm_jury_seuil',
    'threshold',
    'number',
    'input',
    'Seuil de la note totale',
    'Threshold of the total',
  ),
  commentRule: field(
    'brm_jury_commentaire',
    'commentRule',
    'choice',
    'input',
    'Commentaire demandé',
    'Comment asked for',
  ),
  divergence: field(
    'brm_jury_divergence',
    'divergence',
    'number',
    'input',
    'Écart signalé entre jurés',
    'Gap between jurors that is reported',
  ),

  envelope: field(
    'brm_jury_enveloppe',
    'envelope',
    'amount',
    'input',
    'Enveloppe de la session',
    'Envelope of the session',
  ),
  carriedOver: field(
    'brm_jury_report',
    'carriedOver',
    'amount',
    'input',
    'Reliquat des sessions précédentes',
    'Left by earlier sessions',
  ),
  available: field(
    'brm_jury_disponible',
    'available',
    'amount',
    'computed',
    'Disponible',
    'Available',
  ),
  policy: field(
    'brm_jury_ligne',
    'policy',
    'choice',
    'input',
    'Au passage de la ligne',
    'At the line',
  ),
  tieKeys: field('brm_jury_departage', 'tieKeys', 'text', 'input', 'Départage', 'Tie keys'),
  lotSource: field(
    'brm_jury_tirage_source',
    'lotSource',
    'text',
    'input',
    'Tirage : valeur publique',
    'Lot: public value',
  ),
  lotDate: field(
    'brm_jury_tirage_date',
    'lotDate',
    'date',
    'input',
    'Tirage : date de cette valeur',
    'Lot: date of that value',
  ),

  stages: field('brm_jury_etapes', 'stages', 'text', 'input', 'Étapes', 'Stages'),
  audition: field(
    'brm_jury_audition',
    'audition',
    'date',
    'input',
    'Date de l’audition',
    'Date of the audition',
  ),
  stage: field('brm_jury_etape', 'stage', 'choice', 'filled', 'Étape en cours', 'Present stage'),
  decisions: field(
    'brm_jury_decisions',
    'decisions',
    'text',
    'input',
    'Décisions possibles',
    'Possible decisions',
  ),
  retention: field(
    'brm_jury_conservation',
    'retention',
    'date',
    'input',
    'Conservation jusqu’au',
    'Kept until',
  ),
  purge: field(
    'brm_jury_purge',
    'purge',
    'date',
    'input',
    'Données personnelles effacées le',
    'Personal data erased on',
  ),
} as const;

export type SessionFieldKey = keyof typeof SESSION_FIELDS;

/** What stands on the sheet of the ranking, beside its rows. Amounts in euros TTC. */
export const RANKING_FIELDS = {
  available: field(
    'brm_jury_cl_disponible',
    'rankingAvailable',
    'amount',
    'computed',
    'Disponible',
    'Available',
  ),
  granted: field(
    'brm_jury_cl_retenu',
    'rankingGranted',
    'amount',
    'computed',
    'Proposé dans l’enveloppe',
    'Proposed within the envelope',
  ),
  left: field('brm_jury_cl_reste', 'rankingLeft', 'amount', 'computed', 'Reste', 'Left'),
  ranked: field('brm_jury_cl_classes', 'rankingRanked', 'integer', 'computed', 'Classés', 'Ranked'),
  /** Rows that no longer say what Totaux says: somebody has typed or pasted over their formulas. */
  amiss: field(
    'brm_jury_cl_alteres',
    'rankingAmiss',
    'integer',
    'computed',
    'Lignes altérées',
    'Altered rows',
  ),
} as const;

/** Lists on the hidden sheet, from which cells are filled in. */
export const SESSION_LISTS = {
  yesNo: 'brm_jury_liste_oui_non',
  screenings: 'brm_jury_liste_recevabilite',
  reasons: 'brm_jury_liste_motifs',
  participations: 'brm_jury_liste_participation',
  opinions: 'brm_jury_liste_avis',
  decisions: 'brm_jury_liste_decisions',
  presences: 'brm_jury_liste_presence',
  policies: 'brm_jury_liste_ligne',
  commentRules: 'brm_jury_liste_commentaire',
  /** The names of the jurors, in the file that everybody gets. */
  jurors: 'brm_jury_liste_jures',
} as const;
