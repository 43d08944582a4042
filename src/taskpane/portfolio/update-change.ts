import type { FileReading } from '../../documents/portfolio/consolidate/reading';
import type { Portfolio, PortfolioPlan } from '../../documents/portfolio/portfolio';
import { declarePortfolio } from '../../documents/portfolio/sheets/workbook';
import { TABLES } from '../../documents/portfolio/template/tables';
import { PORTFOLIO_VERSION } from '../../documents/portfolio/template/version';
import { hindranceIn } from '../../documents/portfolio/vital';
import { portfolioChanges } from '../../documents/portfolio/writing/changes';
import type { Change } from '../../excel/change/rewrites';
import type { Language } from '../../language/language';
import { lastLines, type LinesChange } from '../../sheets/lines';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Asked } from '../action/use-action';
import { foresee } from './foresee';
import { PORTFOLIO_TEXTS } from './texts';

export interface Updating {
  readonly portfolio: Portfolio;
  /** The workbook as that portfolio was read in it. */
  readonly snapshot: WorkbookSnapshot;
  /** None: what people chose in the list of files is followed, and nothing else. */
  readonly readings: readonly FileReading[];
  /** What holds of the columns of exports, as the portfolio is to keep it. */
  readonly columns: string;
  readonly language: Language;
  /** false: the person has stopped, and may go on. */
  readonly isWhole: boolean;
}

/** The change that brings an open portfolio up to date, or the sentence for why there is none. */
export function updateChange({ portfolio, snapshot, ...asked }: Updating): Asked {
  const texts = PORTFOLIO_TEXTS[asked.language];
  // What comes would have no column to stand in.
  if (portfolio.version < PORTFOLIO_VERSION) return { refused: texts.olderVersion };
  const hindrance = hindranceIn(portfolio);
  if (hindrance !== null) return { refused: texts.hindrances[hindrance] };
  const { plan, rows, changed } = foresee({ portfolio, ...asked });
  const { cells, coming } = portfolioChanges(snapshot, portfolio, plan);
  const lines = linesIn(coming, snapshot);
  // Which run it was says nothing where nothing else changes.
  const isSettledAlike = plan.columns === portfolio.columns;
  if (isSettledAlike && lines.length === 0 && cells.every(({ anchor }) => anchor.kind === 'name')) {
    return { refused: texts.nothing };
  }
  const change: Change = { add: null, remove: null, texts: [], cells, lines };
  return { change, told: texts.updated(rows, changed), canBeUndone: true };
}

/** Lines that come, as the sheets of a portfolio of these alone have them. */
function linesIn(coming: PortfolioPlan, { tables }: WorkbookSnapshot): readonly LinesChange[] {
  const declaration = declarePortfolio(coming);
  const counts = [
    [TABLES.portfolio.name, coming.rows.length],
    [TABLES.files.name, coming.files.length],
    [TABLES.opinions.name, coming.opinions.length],
    [TABLES.procedure.name, coming.exported.length],
  ] as const;
  return counts.flatMap(([table, count]) => {
    const standing = tables[table]?.body.values.length ?? 0;
    return count === 0 ? [] : lastLines(declaration, { table, count, standing });
  });
}
