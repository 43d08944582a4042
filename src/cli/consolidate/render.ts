import { asksForSomething, countsByResult } from '../../documents/portfolio/files-in-words';
import type { PortfolioPlan } from '../../documents/portfolio/portfolio';
import { textsIn } from '../../documents/portfolio/sheets/context';
import { RESULTS } from '../../documents/portfolio/template/choices';
import type { Language } from '../../language/language';
import { labelOf } from '../../workbook/choices';
import { messagesIn } from '../messages/say';
import type { EarlierPortfolio } from './earlier';

/** So many are named; of more the sheets say which. */
const MOST = 20;

/** What a person is told of a portfolio that was made. */
export function linesOn(plan: PortfolioPlan, language: Language): readonly string[] {
  const { consolidate: words } = messagesIn(language);
  const pending = plan.rows.filter((row) => row.pending.length > 0);
  const told = plan.files.filter(asksForSomething);
  return [
    words.counts({ total: plan.files.length, parts: countsOf(plan, language) }),
    words.dossiers({ count: plan.rows.length, pending: pending.length }),
    ...shortened(
      told.map(({ rank, file, result, why }) =>
        words.file({ rank, file, result: labelOf(RESULTS, result)[language].toLowerCase(), why }),
      ),
    ),
    ...shortened(
      pending.flatMap(({ key, pending: sentences }) =>
        sentences.map((sentence) => words.pending({ key, sentence })),
      ),
    ),
  ];
}

/** What is retained opens the sum, be it nothing. */
function countsOf({ files }: PortfolioPlan, language: Language) {
  const counts = countsByResult(files, language);
  if (counts[0]?.result === 'retained') return counts;
  return [{ count: 0, label: textsIn(language).files.counts.retained[1] ?? '' }, ...counts];
}

const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST ? lines : [...lines.slice(0, MOST), `… ${lines.length - MOST}`];

/** What of the old file is not in the new one. */
export function staysBehind(
  { verdict, beside }: EarlierPortfolio,
  language: Language,
): readonly string[] {
  const { things } = messagesIn(language).consolidate;
  const counted = (['charts', 'pivotTables', 'pictures', 'commented'] as const).flatMap((key) =>
    beside[key] > 0 ? [things[key](beside[key])] : [],
  );
  return [
    ...(beside.sheets.length > 0 ? [things.sheets(beside.sheets)] : []),
    ...counted,
    ...(verdict.portfolio.addedToFiles.length > 0
      ? [things.filesColumns(verdict.portfolio.addedToFiles)]
      : []),
    things.looks(),
  ];
}
