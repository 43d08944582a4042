import { column } from '../../../workbook/slots';
import type { Table } from '../../../workbook/template';

/**
 * What is read of a dossier’s file, in both tables: Bareme_Fichiers keeps it file by file, so that a cell of the portfolio
 * that somebody has changed by hand is known. Amounts are euros TTC.
 */
export const WHO_COLUMNS = [
  column('call', 'text', 'filled', 'Appel', 'Call'),
  column('number', 'text', 'filled', 'N° de dossier', 'Case number'),
  column('title', 'text', 'filled', 'Projet', 'Project'),
  column('carrier', 'text', 'filled', 'Porteur', 'Carrier'),
  column('carrierType', 'text', 'filled', 'Type de porteur', 'Kind of carrier'),
  column('siret', 'text', 'filled', 'SIRET', 'SIRET'),
  column('reference', 'text', 'filled', 'Référence du projet', 'Project reference'),
  column('filedOn', 'date', 'filled', 'Déposé le', 'Filed on'),
] as const;

export const AMOUNT_COLUMNS = [
  column('total', 'amount', 'filled', 'Coût total', 'Total cost'),
  column('base', 'amount', 'filled', 'Base', 'Base'),
  column('requested', 'amount', 'filled', 'Demande', 'Requested'),
  column('maximum', 'amount', 'filled', 'Maximum', 'Maximum'),
  column('grant', 'amount', 'filled', 'Subvention', 'Grant'),
  column('share', 'amount', 'filled', 'Part du porteur', 'Carrier’s share'),
  column(
    'before',
    'amount',
    'filled',
    'Déjà accordé, selon le porteur',
    'Granted before, says the carrier',
  ),
  column('cap', 'amount', 'filled', 'Plafond du projet', 'Cap of the project'),
] as const;

export const FOUND_COLUMNS = [
  column('errors', 'integer', 'filled', 'À corriger', 'To correct'),
  column('warnings', 'integer', 'filled', 'À vérifier', 'To check'),
  column('integrity', 'integer', 'filled', 'Intégrité', 'Integrity'),
  column('first', 'text', 'filled', 'Premier constat', 'First finding'),
] as const;

export const READ_COLUMNS = [...WHO_COLUMNS, ...AMOUNT_COLUMNS, ...FOUND_COLUMNS] as const;
export type ReadKey = (typeof READ_COLUMNS)[number]['key'];

/** What the control of a dossier, the jury and the procedure say of it. */
export const SAID_COLUMNS = [
  column('proposed', 'amount', 'filled', 'Proposé', 'Proposed'),
  column('state', 'choice', 'filled', 'Contrôle', 'Control'),
  column('opinion', 'text', 'filled', 'Avis du jury', 'Jury’s opinion'),
  column('juryAmount', 'amount', 'filled', 'Proposé par le jury', 'Proposed by the jury'),
  column('rank', 'integer', 'filled', 'Rang', 'Rank'),
  column('procedureState', 'choice', 'filled', 'État de la démarche', 'State of the procedure'),
  column(
    'completeProposed',
    'date',
    'filled',
    'Complet selon la démarche',
    'Complete, says the procedure',
  ),
] as const;
export type SaidKey = (typeof SAID_COLUMNS)[number]['key'];

/** What people type of a dossier: no run of ours ever changes it. */
export const TYPED_COLUMNS = [
  column('followUp', 'choice', 'input', 'Suivi', 'Follow-up'),
  column('completeSince', 'date', 'input', 'Complet depuis', 'Complete since'),
  column('envelope', 'text', 'input', 'Enveloppe', 'Envelope'),
  column('project', 'text', 'input', 'Projet rattaché', 'Joined project'),
  column('remarks', 'text', 'input', 'Observations', 'Remarks'),
] as const;
export type TypedKey = (typeof TYPED_COLUMNS)[number]['key'];

export const COMPUTED_COLUMNS = [
  column('counted', 'amount', 'computed', 'Compté', 'Counted'),
  column('order', 'integer', 'computed', 'Ordre', 'Order'),
  column('group', 'text', 'computed', 'Projet compté', 'Counted project'),
  column('projectTotal', 'amount', 'computed', 'Total du projet', 'Total of the project'),
  column('elsewhere', 'amount', 'computed', 'Accordé ailleurs au projet', 'Granted elsewhere'),
  column('outside', 'amount', 'computed', 'Accordé hors portefeuille', 'Granted outside'),
  column('capLeft', 'amount', 'computed', 'Reste du plafond', 'Left of the cap'),
  column('keyCheck', 'text', 'computed', 'Contrôle de la clé', 'Check of the key'),
  column('entryCheck', 'text', 'computed', 'Contrôle de la saisie', 'Check of the entries'),
  column('otherCheck', 'text', 'computed', 'Autres contrôles', 'Other checks'),
  column('check', 'text', 'computed', 'Vérification', 'Check'),
] as const;
export type ComputedKey = (typeof COMPUTED_COLUMNS)[number]['key'];

const [call, number, title, carrier, ...otherWho] = WHO_COLUMNS;
const [counted, order, group, projectTotal, elsewhere, outside, capLeft, ...checks] =
  COMPUTED_COLUMNS;
const [keyCheck, entryCheck, otherCheck, check] = checks;
const [proposed, state, opinion, juryAmount, rank, procedureState, completeProposed] = SAID_COLUMNS;
const [followUp, completeSince, ...otherTyped] = TYPED_COLUMNS;
const [total, base, requested, maximum, grant, share, before, cap] = AMOUNT_COLUMNS;

/** In the order of the sheet. */
export const PORTFOLIO_COLUMNS = [
  column('key', 'text', 'filled', 'Clé', 'Key'),
  title,
  carrier,
  requested,
  grant,
  proposed,
  counted,
  followUp,
  procedureState,
  completeSince,
  completeProposed,
  ...otherTyped,
  check,
  column('pending', 'text', 'filled', 'À trancher', 'To be settled'),
  state,
  opinion,
  juryAmount,
  rank,
  ...FOUND_COLUMNS,
  order,
  group,
  before,
  cap,
  projectTotal,
  elsewhere,
  outside,
  capLeft,
  call,
  number,
  total,
  base,
  maximum,
  share,
  ...otherWho,
  column('versions', 'integer', 'filled', 'Versions', 'Versions'),
  column('file', 'text', 'filled', 'Fichier', 'File'),
  keyCheck,
  entryCheck,
  otherCheck,
] as const;
export type PortfolioColumnKey = (typeof PORTFOLIO_COLUMNS)[number]['key'];

export const FILE_COLUMNS = [
  column('rank', 'integer', 'filled', 'N°', 'No.'),
  column('file', 'text', 'filled', 'Fichier', 'File'),
  column('result', 'choice', 'filled', 'Résultat', 'Result'),
  column('why', 'text', 'filled', 'Pourquoi', 'Why'),
  column('choice', 'choice', 'input', 'Votre choix', 'Your choice'),
  column('key', 'text', 'filled', 'Clé', 'Key'),
  column('version', 'integer', 'filled', 'Version', 'Version'),
  column('replacedBy', 'integer', 'filled', 'Remplacé par', 'Replaced by'),
  column('kind', 'choice', 'filled', 'Nature', 'Kind'),
  column('readOn', 'text', 'filled', 'Lu le (UTC)', 'Read on (UTC)'),
  ...READ_COLUMNS,
  column('proposed', 'amount', 'filled', 'Proposé', 'Proposed'),
  column('state', 'choice', 'filled', 'Contrôle', 'Control'),
  column('controlledOn', 'date', 'filled', 'Contrôlé le', 'Controlled on'),
  column(
    'evidence',
    'text',
    'filled',
    'SHA-256 du fichier contrôlé',
    'SHA-256 of the controlled file',
  ),
  column('filedAt', 'text', 'filled', 'Dépôt, à la minute', 'Filed, to the minute'),
  column('session', 'integer', 'filled', 'Session de l’appel', 'Session of the call'),
  column('mark', 'text', 'filled', 'Repère du dossier', 'Mark of the application'),
  column('near', 'text', 'filled', 'Ressemble à', 'Looks like'),
  column('run', 'integer', 'filled', 'Passage', 'Run'),
  column('sha256', 'text', 'filled', 'SHA-256', 'SHA-256'),
] as const;
export type FileColumnKey = (typeof FILE_COLUMNS)[number]['key'];

/** What closed sessions of juries say, a row for a dossier and a seal. */
export const OPINION_COLUMNS = [
  column('number', 'text', 'filled', 'N° externe', 'Outside no.'),
  column('title', 'text', 'filled', 'Intitulé', 'Title'),
  column('key', 'text', 'filled', 'Clé', 'Key'),
  column('opinion', 'text', 'filled', 'Avis', 'Opinion'),
  column('amount', 'amount', 'filled', 'Proposé', 'Proposed'),
  column('rank', 'integer', 'filled', 'Rang', 'Rank'),
  column('call', 'text', 'filled', 'Appel', 'Call'),
  column('session', 'text', 'filled', 'Séance', 'Session'),
  column('closedAt', 'text', 'filled', 'Close le', 'Closed on'),
  column('seal', 'text', 'filled', 'Sceau', 'Seal'),
  column('source', 'integer', 'filled', 'Fichier n°', 'File no.'),
] as const;
export type OpinionColumnKey = (typeof OPINION_COLUMNS)[number]['key'];

/**
 * What the procedure’s exports say, a row for a dossier of theirs. The portfolio has what it needs of it; the record is kept
 * so that a later export is compared with it.
 */
export const PROCEDURE_COLUMNS = [
  column('number', 'text', 'filled', 'N° dans la démarche', 'No. in the procedure'),
  column('title', 'text', 'filled', 'Projet', 'Project'),
  column('key', 'text', 'filled', 'Clé', 'Key'),
  column('state', 'choice', 'filled', 'État', 'State'),
  column('filedOn', 'date', 'filled', 'Déposé le', 'Filed on'),
  column('instructionOn', 'date', 'filled', 'En instruction le', 'Under review on'),
  column('completeSince', 'date', 'filled', 'Complet depuis', 'Complete since'),
  column('decidedOn', 'date', 'filled', 'Traité le', 'Decided on'),
  column('requested', 'amount', 'filled', 'Demande', 'Requested'),
  column('total', 'amount', 'filled', 'Coût total', 'Total cost'),
  column('carrier', 'text', 'filled', 'Porteur', 'Carrier'),
  column('siret', 'text', 'filled', 'SIRET', 'SIRET'),
  column('reference', 'text', 'filled', 'Référence du projet', 'Project reference'),
  column('updatedAt', 'text', 'filled', 'Mis à jour le', 'Updated on'),
  column('export', 'integer', 'filled', 'Export (fichier n°)', 'Export (file no.)'),
  column('absentFrom', 'integer', 'filled', 'Absent de (fichier n°)', 'Absent from (file no.)'),
] as const;
export type ProcedureColumnKey = (typeof PROCEDURE_COLUMNS)[number]['key'];

export const TABLES = {
  portfolio: {
    key: 'portfolio',
    name: 'Bareme_Portefeuille',
    lineKey: ['key'],
    columns: PORTFOLIO_COLUMNS,
  },
  files: {
    key: 'portfolio-files',
    name: 'Bareme_Fichiers',
    lineKey: ['rank'],
    columns: FILE_COLUMNS,
  },
  opinions: {
    key: 'portfolio-opinion',
    name: 'Bareme_Avis',
    lineKey: ['number', 'seal'],
    columns: OPINION_COLUMNS,
  },
  procedure: {
    key: 'portfolio-export',
    name: 'Bareme_Demarche',
    lineKey: ['number'],
    columns: PROCEDURE_COLUMNS,
  },
} as const satisfies Record<string, Table>;
