import { figuresOf, type RowFigures } from '../../documents/portfolio/figures';
import type { PortfolioPlan, PortfolioRow } from '../../documents/portfolio/portfolio';
import {
  PORTFOLIO_COLUMNS,
  type PortfolioColumnKey,
} from '../../documents/portfolio/template/tables';
import { isoDayOfSerial } from '../../workbook/dates';
import type { Scalar } from '../../workbook/scalar';
import { BYTE_ORDER_MARK, csvLine, type CsvContent } from '../csv';

/** What says in words what other columns say. */
const LEFT_OUT: readonly PortfolioColumnKey[] = ['check', 'keyCheck', 'entryCheck', 'otherCheck'];

/** The dossiers of a portfolio, a line each under a line of headers; days as ISO days, amounts in euros TTC. */
export function portfolioCsv(plan: PortfolioPlan): string {
  const { language, rows, added } = plan;
  const columns = PORTFOLIO_COLUMNS.filter(({ key }) => !LEFT_OUT.includes(key));
  const figures = figuresOf(rows);
  const head = csvLine([...columns.map(({ label }) => label[language]), ...added], language);
  const lines = rows.map((row, index) =>
    csvLine(
      [
        ...columns.map(({ key, kind }) =>
          contentOf(valueOf(row, figures.rows[index], key), kind === 'date'),
        ),
        ...added.map((header) => contentOf(row.added[header] ?? null, false)),
      ],
      language,
    ),
  );
  return BYTE_ORDER_MARK + head + lines.join('');
}

function valueOf(
  row: PortfolioRow,
  figures: RowFigures | undefined,
  key: PortfolioColumnKey,
): Scalar {
  if (key === 'pending') return row.pending.join(' ');
  if (key === 'key' || key === 'versions' || key === 'file') return row[key];
  if (key in row.filed) return row.filed[key as keyof PortfolioRow['filed']];
  if (key in row.typed) return row.typed[key as keyof PortfolioRow['typed']];
  return computed(figures, key);
}

function computed(figures: RowFigures | undefined, key: PortfolioColumnKey): Scalar {
  if (!figures) return null;
  const euros = {
    counted: figures.counted,
    projectTotal: figures.projectTotal,
    elsewhere: figures.grantedElsewhere,
    outside: figures.outside,
    capLeft: figures.capLeft,
  };
  if (key in euros) {
    const amount = euros[key as keyof typeof euros];
    return amount === null ? null : amount / 100;
  }
  if (key === 'order') return figures.order;
  return key === 'group' ? figures.group : null;
}

function contentOf(value: Scalar, isDay: boolean): CsvContent {
  if (isDay && typeof value === 'number') return isoDayOfSerial(value) ?? value;
  return typeof value === 'boolean' ? String(value) : value;
}
