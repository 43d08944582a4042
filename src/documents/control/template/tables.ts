import { column } from '../../../workbook/slots';
import type { Table } from '../../../workbook/template';

/** What of a line was copied from the received file, in the order of the sheet. Prices HT, all other amounts TTC. */
export const COPIED_OF_LINE = [
  column('number', 'integer', 'filled', 'N°', 'No.'),
  column('label', 'text', 'filled', 'Libellé', 'Label'),
  column('type', 'text', 'filled', 'Type de dépense', 'Expense type'),
  column('title', 'text', 'filled', 'Titre', 'Title'),
  column('calculation', 'text', 'filled', 'Calcul', 'Calculation'),
  column('gross', 'amount', 'filled', 'Montant TTC', 'Amount incl. VAT'),
  column('eligible', 'amount', 'filled', 'Dans la base', 'In the base'),
] as const;

/** What the officer types of a line. */
export const TYPED_OF_LINE = [
  column('decision', 'choice', 'input', 'Décision', 'Decision'),
  column('reducedTo', 'amount', 'input', 'Réduite à', 'Reduced to'),
  column('reason', 'choice', 'input', 'Motif', 'Reason'),
  column('details', 'text', 'input', 'Précisions', 'Details'),
  column('request', 'text', 'input', 'À demander au porteur', 'To ask of the carrier'),
] as const;

/** Copied as well, and rarely looked at. */
export const BEHIND_LINE = [
  column('supplier', 'text', 'filled', 'Prestataire', 'Supplier'),
  column('quantity', 'number', 'filled', 'Quantité', 'Quantity'),
  column('unit', 'text', 'filled', 'Unité', 'Unit'),
  column('unitPrice', 'amount', 'filled', 'Prix unitaire HT', 'Unit price excl. VAT'),
  column('vat', 'percent', 'filled', 'TVA', 'VAT'),
  column('leftOut', 'text', 'filled', 'Hors base', 'Left out'),
  column('year1', 'amount', 'filled', 'Première année', 'First year'),
  column('year2', 'amount', 'filled', 'Deuxième année', 'Second year'),
  column('otherYears', 'amount', 'filled', 'Autres années', 'Other years'),
  column('cell', 'text', 'filled', 'Cellule', 'Cell'),
  column('key', 'text', 'filled', 'Clé', 'Key'),
] as const;

const [decision, reducedTo, ...words] = TYPED_OF_LINE;

export const LINE_COLUMNS = [
  ...COPIED_OF_LINE,
  column('carried', 'text', 'filled', 'Reprise', 'Carried over'),
  decision,
  reducedTo,
  column('retained', 'amount', 'computed', 'Retenu', 'Retained'),
  column('refused', 'amount', 'computed', 'Écarté', 'Refused'),
  ...words,
  column('check', 'text', 'computed', 'Contrôle', 'Check'),
  ...BEHIND_LINE,
  column('reported', 'integer', 'computed', 'Au rapport', 'In the report'),
  column('asked', 'integer', 'computed', 'En demande', 'Asked for'),
] as const;
export type LineColumnKey = (typeof LINE_COLUMNS)[number]['key'];

export const POINT_COLUMNS = [
  column('number', 'integer', 'filled', 'N°', 'No.'),
  column('origin', 'text', 'filled', 'Origine', 'Origin'),
  column('severity', 'text', 'filled', 'Gravité', 'Severity'),
  column('cell', 'text', 'filled', 'Cellule', 'Cell'),
  column('message', 'text', 'filled', 'Constat', 'Finding'),
  column('stake', 'amount', 'filled', 'Enjeu', 'At stake'),
  column('followUp', 'choice', 'input', 'Suite', 'Follow-up'),
  column('reason', 'text', 'input', 'Motif ou précisions', 'Reason or details'),
  column('check', 'text', 'computed', 'Contrôle', 'Check'),
  column('rule', 'text', 'filled', 'Règle', 'Rule'),
  column('asked', 'integer', 'computed', 'En demande', 'Asked for'),
] as const;
export type PointColumnKey = (typeof POINT_COLUMNS)[number]['key'];

/** Texts alone: no program has a number to round nor a formula to compute in them. */
export const SEALED_COLUMNS = [
  column('key', 'text', 'filled', 'Clé', 'Key'),
  column('value', 'text', 'filled', 'Valeur', 'Value'),
] as const;

export const TABLES = {
  lines: {
    key: 'control-lines',
    name: 'Bareme_Controle_Lignes',
    lineKey: ['number'],
    columns: LINE_COLUMNS,
  },
  points: {
    key: 'control-points',
    name: 'Bareme_Controle_Constats',
    lineKey: ['number'],
    columns: POINT_COLUMNS,
  },
  sealed: {
    key: 'control-sealed',
    name: 'Bareme_Controle_Scelle',
    lineKey: ['key'],
    columns: SEALED_COLUMNS,
  },
} as const satisfies Record<string, Table>;
