import type { PortfolioPlan } from '../../documents/portfolio/portfolio';
import { textsIn } from '../../documents/portfolio/sheets/context';
import { RESULTS } from '../../documents/portfolio/template/choices';
import type { Language } from '../../language/language';
import { labelOf } from '../../workbook/choices';
import { messagesIn } from '../messages/say';
import type { EarlierPortfolio } from './earlier';

/** Of these a person has something to do, and of exports that were not wholly understood; all others are counted. */
const TOLD = ['unreadable', 'ods', 'to-choose', 'orphan'] as const;

/** So many are named; of more the sheets say which. */
const MOST = 20;

/** What a person is told of a portfolio that was made. */
export function linesOn(plan: PortfolioPlan, language: Language): readonly string[] {
  const { consolidate: words } = messagesIn(language);
  const pending = plan.rows.filter((row) => row.pending.length > 0);
  const told = plan.files.filter(
    ({ result, kind, why }) =>
      (TOLD as readonly string[]).includes(result) ||
      (kind === 'export' && result === 'attached' && why !== ''),
  );
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

function countsOf({ files }: PortfolioPlan, language: Language) {
  const { counts } = textsIn(language).files;
  return RESULTS.flatMap(({ id }, index) => {
    const count = files.filter(({ result }) => result === id).length;
    const [one = '', many = ''] = counts[id];
    return count > 0 || index === 0 ? [{ count, label: count === 1 ? one : many }] : [];
  });
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
