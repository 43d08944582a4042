import type { PortfolioVerdict } from '../../documents/portfolio/verdict';
import type { Mapping } from '../../procedure/export/mapping';
import { MEANINGS, type Meaning } from '../../procedure/export/meanings';
import {
  decidedIn,
  NOTHING_SETTLED,
  settledBy,
  storedText,
} from '../../procedure/export/settled-mapping';
import { usage } from '../arguments';

/** `Montant demandé=requested`, `Montant demandé#2=requested` for the second column of that heading, `=requested` for none. */
const FORM = /^(?<heading>.*?)(?:#(?<rank>[1-9]\d{0,2}))?=(?<meaning>[^=]*)$/s;

const LONGEST_HEADING = 2000;

/**
 * What people say of the columns of exports, an option each.
 *
 * @throws {Trouble} for one that cannot be understood, and for two of one meaning
 */
export function columnsGiven(options: readonly string[]): Mapping {
  const columns: Mapping['columns'][] = [];
  const seen = new Set<Meaning>();
  for (const option of options) {
    const { heading = '', rank = '1', meaning: named } = FORM.exec(option)?.groups ?? {};
    if (named === undefined || heading.length > LONGEST_HEADING) {
      throw usage((m) => m.consolidate.badColumn({ option }));
    }
    const meaning = MEANINGS.find((one) => one === named.trim());
    if (!meaning) throw usage((m) => m.consolidate.unknownMeaning({ named, known: MEANINGS }));
    if (seen.has(meaning)) throw usage((m) => m.consolidate.meaningTwice({ meaning }));
    seen.add(meaning);
    const column = heading.trim() === '' ? null : { heading: heading.trim(), rank: Number(rank) };
    columns.push({ [meaning]: column });
  }
  return { version: 1, columns: Object.assign({}, ...columns) as Mapping['columns'] };
}

/**
 * What holds of the columns of exports in a run, as it is stored: what the portfolio remembers, and what is said now. null:
 * what it remembered cannot be read any more, and nothing is said now.
 */
export function columnsOf(
  earlier: { readonly verdict: Pick<PortfolioVerdict, 'portfolio'> } | null,
  given: Mapping,
): string | null {
  const before = decidedIn(earlier?.verdict.portfolio.columns ?? '');
  const isNew = Object.keys(given.columns).length > 0;
  if (before === null && !isNew) return null;
  const settled = settledBy(before ?? NOTHING_SETTLED, given);
  return storedText(settled);
}
