import { asStopped, consolidate } from '../../documents/portfolio/consolidate/consolidate';
import type { FileReading } from '../../documents/portfolio/consolidate/reading';
import { asksForSomething, countsByResult } from '../../documents/portfolio/files-in-words';
import type { Portfolio, PortfolioPlan } from '../../documents/portfolio/portfolio';
import { writtenCells } from '../../documents/portfolio/sheets/row-cells';
import { RESULTS } from '../../documents/portfolio/template/choices';
import { JUDGED_BY } from '../../intake/judged-by';
import type { Language } from '../../language/language';
import { labelOf } from '../../workbook/choices';
import { PORTFOLIO_TEXTS } from './texts';

/** A run as it would be written, and what a person is told of it. */
export interface Foreseen {
  readonly plan: PortfolioPlan;
  /** Rows of dossiers that come, and those of which a cell says something else by now. */
  readonly rows: number;
  readonly changed: number;
  readonly pending: number;
  /** « 9 retenus + 2 remplacés », of the files of this run. */
  readonly parts: string;
  /** Sentences on what a person has to look at. */
  readonly attention: readonly string[];
}

interface Asked {
  /** null: a new one. */
  readonly portfolio: Portfolio | null;
  readonly readings: readonly FileReading[];
  /** What holds of the columns of exports, as the portfolio is to keep it. */
  readonly columns: string;
  /** In which the person is told; a portfolio keeps its own. */
  readonly language: Language;
  /** false: the person has stopped, and may go on. */
  readonly isWhole: boolean;
}

/** What these files make of a portfolio, as `bareme consolidate` makes it. */
export function foresee({ portfolio, readings, columns, language, isWhole }: Asked): Foreseen {
  const origin = { id: crypto.randomUUID(), language, judgedBy: JUDGED_BY, columns };
  const made = consolidate(portfolio, readings, origin);
  const plan = isWhole ? made : asStopped(made);
  const pending = plan.rows.filter((row) => row.pending.length > 0);
  return {
    plan,
    rows: plan.rows.filter(({ place }) => place === null).length,
    changed: changedIn(portfolio, plan),
    pending: pending.length,
    parts: partsOf(plan, readings, language),
    attention: [
      ...filesToLookAt(plan, readings, language),
      ...pending.flatMap(({ key, pending: sentences }) =>
        sentences.map((sentence) => PORTFOLIO_TEXTS[language].dossier(key, sentence)),
      ),
    ],
  };
}

function changedIn(portfolio: Portfolio | null, { rows }: PortfolioPlan): number {
  const before = new Map(
    (portfolio?.rows ?? []).map((row) => [row.place.row, JSON.stringify(writtenCells(row))]),
  );
  return rows.filter(
    (row) => row.place !== null && before.get(row.place.row) !== JSON.stringify(writtenCells(row)),
  ).length;
}

/** The rows of the files that were read now, by what they are known by. */
function readNow(
  { files }: PortfolioPlan,
  readings: readonly FileReading[],
): PortfolioPlan['files'] {
  const hashes = new Set(readings.flatMap(({ sha256 }) => sha256 ?? []));
  const names = new Set(readings.map(({ file }) => file));
  return files.filter(({ sha256, file }) =>
    sha256 === null ? names.has(file) : hashes.has(sha256),
  );
}

const partsOf = (
  plan: PortfolioPlan,
  readings: readonly FileReading[],
  language: Language,
): string =>
  countsByResult(readNow(plan, readings), language)
    .map(({ count, label }) => `${count}\u00a0${label}`)
    .join(' + ');

const filesToLookAt = (
  plan: PortfolioPlan,
  readings: readonly FileReading[],
  language: Language,
): readonly string[] =>
  readNow(plan, readings)
    .filter(asksForSomething)
    .map(({ rank, file, result, why }) =>
      PORTFOLIO_TEXTS[language].file(rank, file, labelOf(RESULTS, result)[language], why),
    );
