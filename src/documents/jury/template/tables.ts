import type { Table } from '../../../workbook/template';
import { criterionCode, JUROR_CODES, MOST_CRITERIA } from './codes';
import { column, type Column } from '../../../workbook/slots';

/** The criteria of the session. Coefficients are whole numbers: seven equal criteria have no exact percentages. */
export const CRITERIA_COLUMNS = [
  column('code', 'text', 'filled', 'N°', 'No.'),
  column('criterion', 'text', 'filled', 'Critère', 'Criterion'),
  column('definition', 'text', 'filled', 'Définition', 'Definition'),
  column('coefficient', 'integer', 'input', 'Coefficient', 'Coefficient'),
  column('threshold', 'number', 'input', 'Seuil', 'Threshold'),
] as const;

export const LEVEL_COLUMNS = [
  column('score', 'number', 'input', 'Note', 'Score'),
  column('wording', 'text', 'input', 'Signification', 'Meaning'),
] as const;

export const JUROR_COLUMNS = [
  column('code', 'text', 'filled', 'Code', 'Code'),
  column('name', 'text', 'input', 'Nom', 'Name'),
  column('capacity', 'text', 'input', 'Qualité', 'Capacity'),
  column('votes', 'yes-no', 'input', 'Vote', 'Votes'),
  column('counts', 'yes-no', 'input', 'Compte', 'Counts'),
  column('presence', 'choice', 'input', 'Présence', 'Presence'),
] as const;

/** What was changed after scoring had started, and by whom, as they said: Excel tells nobody who they are. */
export const LOG_COLUMNS = [
  column('number', 'integer', 'filled', 'N°', 'No.'),
  column('subject', 'text', 'input', 'Objet', 'Subject'),
  column('change', 'text', 'input', 'Changement et motif', 'Change and reason'),
  column('date', 'date', 'input', 'Date', 'Date'),
  column('by', 'text', 'input', 'Par', 'By'),
] as const;

/** What was closed, each with its seal; its lines stand on a sheet of their own. */
export const CLOSING_COLUMNS = [
  column('number', 'integer', 'filled', 'N°', 'No.'),
  column('stage', 'text', 'filled', 'Clôture', 'Closing'),
  column('seal', 'text', 'filled', 'Sceau (SHA-256)', 'Seal (SHA-256)'),
  column('date', 'text', 'filled', 'Le', 'On'),
  column('by', 'text', 'filled', 'Par', 'By'),
  column('reason', 'text', 'filled', 'Motif de réouverture', 'Why reopened'),
] as const;

/** All that is typed about a dossier stands in its own row here: ranks move, rows do not. Amounts in euros TTC. */
export const DOSSIER_COLUMNS = [
  column('id', 'text', 'filled', 'Id', 'Id'),
  column('number', 'text', 'input', 'N° externe', 'Outside no.'),
  column('title', 'text', 'input', 'Intitulé', 'Title'),
  column('carrier', 'text', 'input', 'Porteur', 'Carrier'),
  column('carrierType', 'text', 'input', 'Type de porteur', 'Kind of carrier'),
  column('total', 'amount', 'input', 'Coût total', 'Total cost'),
  column('requested', 'amount', 'input', 'Demande', 'Requested'),
  column('maximum', 'amount', 'input', 'Maximum', 'Maximum'),
  column('notApplicable', 'text', 'input', 'Critères sans objet', 'Criteria not applicable'),
  column('screening', 'choice', 'input', 'Recevabilité', 'Eligibility'),
  column('reason', 'choice', 'input', 'Motif', 'Reason'),
  column('details', 'text', 'input', 'Précisions', 'Details'),
  column('completeBy', 'date', 'input', 'À compléter avant le', 'To be completed by'),
  column('accepted', 'yes-no', 'input', 'Admis sous le minimum', 'Accepted below minimum'),
  column('chairOrder', 'integer', 'input', 'Départage', 'Tie order'),
  column('lot', 'integer', 'input', 'Tirage', 'Lot'),
  column('opinion', 'choice', 'input', 'Avis', 'Opinion'),
  column('proposed', 'amount', 'input', 'Montant proposé', 'Amount proposed'),
  column('reservations', 'text', 'input', 'Réserves', 'Reservations'),
  column('dissent', 'text', 'input', 'Opinions divergentes', 'Dissent'),
  column('decision', 'choice', 'input', 'Décision', 'Decision'),
  column('decidedOn', 'date', 'input', 'Décidé le', 'Decided on'),
  column('decisionReason', 'text', 'input', 'Motif de la décision', 'Reason of the decision'),
  column('check', 'text', 'computed', 'Contrôle', 'Check'),
] as const;
export type DossierColumnKey = (typeof DOSSIER_COLUMNS)[number]['key'];

/** What says something of a dossier beside its title and number: a row with any of it is meant to be one. */
export const SAYING = [
  'carrier',
  'carrierType',
  'total',
  'requested',
  'maximum',
] as const satisfies readonly DossierColumnKey[];

const perCriterion = (
  key: string,
  kind: Column['kind'],
  fr: string,
  en: string,
): readonly Column[] =>
  Array.from({ length: MOST_CRITERIA }, (_, index) =>
    column(`${key}${index + 1}`, kind, 'input', `${fr}${index + 1}`, `${en}${index + 1}`),
  );

/** Columns that juror’s sheets have beside those of criteria. */
export const SCORE_COLUMNS = {
  id: column('id', 'text', 'filled', 'Id', 'Id'),
  title: column('title', 'text', 'computed', 'Dossier', 'Dossier'),
  participation: column('participation', 'choice', 'input', 'Participation', 'Participation'),
  notApplicable: column('notApplicable', 'text', 'computed', 'Sans objet', 'Not applicable'),
  state: column('state', 'text', 'computed', 'État', 'State'),
  appreciation: column('appreciation', 'text', 'input', 'Appréciation', 'Appreciation'),
  /** The hour of a recusal that was declared in the pane, `2021-03-15 17:30`. Sheets of earlier versions lack it. */
  recusedAt: column('recusedAt', 'text', 'input', 'Déport déclaré', 'Recusal declared'),
} as const;

/** Scores, those after audition or deliberation, and comments, criterion by criterion: `C1`, `A1`, `Note C1`. */
export const FIRST_SCORES = perCriterion('first', 'number', 'C', 'C');
export const LATER_SCORES = perCriterion('after', 'number', 'A', 'A');
export const COMMENTS = perCriterion('comment', 'text', 'Commentaire C', 'Comment C');

/** The columns of a juror’s sheet for so many criteria, in the order in which they are written. */
export const scoreColumns = (criteria: number): readonly Column[] => [
  SCORE_COLUMNS.id,
  SCORE_COLUMNS.title,
  ...FIRST_SCORES.slice(0, criteria),
  SCORE_COLUMNS.participation,
  SCORE_COLUMNS.state,
  ...LATER_SCORES.slice(0, criteria),
  SCORE_COLUMNS.appreciation,
  ...COMMENTS.slice(0, criteria),
  SCORE_COLUMNS.notApplicable,
  SCORE_COLUMNS.recusedAt,
];

const ofJurors = (fr: (code: string) => string): readonly Column[] =>
  JUROR_CODES.map((code) => column(code, 'number', 'computed', fr(code), fr(code)));

/**
 * One row a dossier and criterion, from deliberation on: first what is talked about, then each juror, then what the totals
 * are computed from.
 */
export const CONSOLIDATION_COLUMNS: readonly Column[] = [
  column('id', 'text', 'filled', 'Id', 'Id'),
  column('criterion', 'text', 'filled', 'Critère', 'Criterion'),
  column('count', 'integer', 'computed', 'Nombre', 'Count'),
  column('mean', 'number', 'computed', 'Moyenne', 'Mean'),
  column('median', 'number', 'computed', 'Médiane', 'Median'),
  column('lowest', 'number', 'computed', 'Mini', 'Lowest'),
  column('highest', 'number', 'computed', 'Maxi', 'Highest'),
  column('agreed', 'number', 'input', 'Note convenue', 'Agreed score'),
  column('retained', 'number', 'computed', 'Note retenue', 'Retained score'),
  ...ofJurors((code) => code),
  column('applies', 'integer', 'computed', 'Applicable', 'Applies'),
  column('coefficient', 'integer', 'computed', 'Coefficient', 'Coefficient'),
  column('points', 'number', 'computed', 'Points', 'Points'),
  column('medianPoints', 'number', 'computed', 'Points médians', 'Median points'),
  column('missing', 'integer', 'computed', 'Manque', 'Missing'),
  column('few', 'integer', 'computed', 'Sous le minimum', 'Below minimum'),
  column('below', 'integer', 'computed', 'Sous le seuil', 'Below threshold'),
  column('rank', 'integer', 'filled', 'Colonne', 'Column'),
  column('line', 'integer', 'computed', 'Ligne', 'Line'),
];

/** So many keys may tell ties apart: each criterion, the median, the chair, a lot. */
export const tieKeyColumns = (keys: number): readonly Column[] =>
  Array.from({ length: keys }, (_, index) => index + 1).flatMap((number) => [
    column(`key${number}`, 'number', 'computed', `Clé ${number}`, `Key ${number}`),
    column(`rank${number}`, 'integer', 'computed', `Rang ${number}`, `Rank ${number}`),
  ]);

export const MOST_TIE_KEYS = MOST_CRITERIA + 3;

/**
 * One row a dossier: what it comes to, how its rank came about, on which line of each juror’s sheet it stands. Totals in
 * hundredths.
 */
export const totalsColumns = (keys: number): readonly Column[] => [
  column('id', 'text', 'filled', 'Id', 'Id'),
  column('order', 'integer', 'filled', 'N°', 'No.'),
  column('position', 'integer', 'computed', 'Position', 'Position'),
  column('total', 'integer', 'computed', 'Total (centièmes)', 'Total (hundredths)'),
  column('status', 'text', 'computed', 'Statut', 'Status'),
  column('amount', 'amount', 'computed', 'Montant', 'Amount'),
  column('base', 'integer', 'computed', 'Base', 'Base'),
  column('missing', 'integer', 'computed', 'Manque', 'Missing'),
  column('rankable', 'integer', 'computed', 'Classable', 'Rankable'),
  column('rank0', 'integer', 'computed', 'Rang 0', 'Rank 0'),
  ...tieKeyColumns(keys),
  column('present', 'integer', 'computed', 'Présent', 'There'),
  column('row', 'integer', 'computed', 'Ligne', 'Line'),
  ...ofJurors((code) => code),
];

/** The lines of one closing, as `bareme-jury/1` writes them. */
export const SEAL_COLUMNS = [
  column('key', 'text', 'filled', 'Clé', 'Key'),
  column('value', 'text', 'filled', 'Valeur', 'Value'),
] as const;

/**
 * By what a sheet that was drawn up (minutes, feedback) is known again: whose it is, which one, from when. Each has a
 * table of its own number, since a second version replaces nothing, and a defined name could stand only once.
 */
export const RECORD_COLUMNS = [
  column('key', 'text', 'filled', 'Repère', 'Mark'),
  column('value', 'text', 'filled', 'Valeur', 'Value'),
] as const;

export const TABLES = {
  criteria: { key: 'jury-criteria', name: 'Bareme_Criteres', columns: CRITERIA_COLUMNS },
  levels: { key: 'jury-levels', name: 'Bareme_Niveaux', columns: LEVEL_COLUMNS },
  jurors: {
    key: 'jury-jurors',
    name: 'Bareme_Jures',
    lineKey: ['code'],
    columns: JUROR_COLUMNS,
  },
  log: { key: 'jury-log', name: 'Bareme_Journal', lineKey: ['number'], columns: LOG_COLUMNS },
  closings: {
    key: 'jury-closings',
    name: 'Bareme_Clotures',
    lineKey: ['number'],
    columns: CLOSING_COLUMNS,
  },
  dossiers: {
    key: 'jury-dossiers',
    name: 'Bareme_Dossiers',
    lineKey: ['id'],
    columns: DOSSIER_COLUMNS,
  },
  scores: {
    key: 'jury-scores',
    name: 'Bareme_Notes_',
    isPerMember: true,
    lineKey: ['id'],
    columns: scoreColumns(MOST_CRITERIA),
  },
  consolidation: {
    key: 'jury-consolidation',
    name: 'Bareme_Consolidation',
    lineKey: ['id', 'criterion'],
    columns: CONSOLIDATION_COLUMNS,
  },
  totals: {
    key: 'jury-totals',
    name: 'Bareme_Totaux',
    lineKey: ['id'],
    columns: totalsColumns(MOST_TIE_KEYS),
  },
  seals: { key: 'jury-seal', name: 'Bareme_Scelle_', isPerMember: true, columns: SEAL_COLUMNS },
  minutes: { key: 'jury-minutes', name: 'Bareme_PV_', isPerMember: true, columns: RECORD_COLUMNS },
  feedback: {
    key: 'jury-feedback',
    name: 'Bareme_Restitution_',
    isPerMember: true,
    columns: RECORD_COLUMNS,
  },
} as const satisfies Record<string, Table>;

/** `Bareme_Notes_J01`. */
export const scoresOf = (juror: string): string => `${TABLES.scores.name}${juror}`;

/** `Bareme_Scelle_1`. */
export const sealTable = (number: number): string => `${TABLES.seals.name}${number}`;

/** `Bareme_PV_1`, `Bareme_Restitution_1`. */
export const recordTable = (kind: 'minutes' | 'feedback', number: number): string =>
  `${TABLES[kind].name}${number}`;

export const codesOf = (criteria: number): readonly string[] =>
  Array.from({ length: criteria }, (_, index) => criterionCode(index + 1));
