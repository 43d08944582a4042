import type { Scalar } from '../../../workbook/scalar';
import type { Language } from '../../../language/language';
import { cellOf, wordOf } from '../filed-cells';
import type { ExportedDossier, Opinion, PortfolioRow } from '../portfolio';
import { PROCEDURE_STATES } from '../template/choices';
import {
  OPINION_COLUMNS,
  PORTFOLIO_COLUMNS,
  PROCEDURE_COLUMNS,
  TYPED_COLUMNS,
  type OpinionColumnKey,
  type PortfolioColumnKey,
  type ProcedureColumnKey,
  type TypedKey,
} from '../template/tables';

/** What stands in a cell of a dossier’s row that no formula computes; null for one that a formula does. */
export function contentOf(row: PortfolioRow | undefined, key: PortfolioColumnKey): Scalar {
  if (!row) return null;
  if (isTyped(key)) return row.typed[key];
  if (isFiled(row, key)) return row.filed[key];
  if (key === 'key') return row.key === '' ? null : row.key;
  if (key === 'pending') return row.pending.length === 0 ? null : row.pending.join(' ');
  return key === 'versions' || key === 'file' ? row[key] : null;
}

/** What Barème writes into a dossier’s row, by column: what people type there is not among it. */
export const writtenCells = (row: PortfolioRow): Readonly<Record<string, Scalar>> =>
  Object.fromEntries(WRITTEN.map((key) => [key, contentOf(row, key)]));

/** What stands in a row of `Bareme_Avis`, by column. */
export const opinionCells = (opinion: Opinion): Readonly<Record<OpinionColumnKey, Scalar>> =>
  Object.fromEntries(
    OPINION_COLUMNS.map(({ key, kind }) => [key, cellOf(kind, opinion[key])]),
  ) as Record<OpinionColumnKey, Scalar>;

/** What stands in a row of `Bareme_Demarche`, by column. */
export const exportedCells = (
  dossier: ExportedDossier,
  language: Language,
): Readonly<Record<ProcedureColumnKey, Scalar>> => ({
  ...(Object.fromEntries(
    PROCEDURE_COLUMNS.map(({ key, kind }) => [key, cellOf(kind, dossier[key])]),
  ) as Record<ProcedureColumnKey, Scalar>),
  state: wordOf(PROCEDURE_STATES, dossier.state, language),
});

const TYPED_KEYS = new Set<string>(TYPED_COLUMNS.map(({ key }) => key));
const isTyped = (key: PortfolioColumnKey): key is TypedKey => TYPED_KEYS.has(key);

const isFiled = (
  { filed }: PortfolioRow,
  key: PortfolioColumnKey,
): key is PortfolioColumnKey & keyof PortfolioRow['filed'] => key in filed;

const WRITTEN = PORTFOLIO_COLUMNS.filter(({ role }) => role === 'filled').map(({ key }) => key);
