import type { Call } from '../../../calls/call';
import type { Entries } from '../entries';
import { LINE_INPUTS } from '../template/columns';
import type { Unplaced } from './unplaced';

type Line = Entries['lines'][number];

/**
 * Lines that go from a call with titles to one without, or the other way: where the call asks for a title, a line
 * without one has its type's usual one; where it does not, a title is left behind, and told only where it said of
 * staff something else than the type says, since a figure rests on that.
 */
export function titledFor(
  entries: Entries,
  from: Call,
  to: Call,
): { readonly entries: Entries; readonly unplaced: readonly Unplaced[] } {
  if (from.lolfTitles === to.lolfTitles) return { entries, unplaced: [] };
  const lines = entries.lines.map((line) =>
    to.lolfTitles ? withTitle(line, to) : withoutTitle(line),
  );
  const unplaced = to.lolfTitles ? [] : entries.lines.flatMap((line) => lostTitle(line, to));
  return { entries: { ...entries, lines }, unplaced };
}

const typeOf = ({ type }: Line, call: Call) =>
  call.expenses.types.find(({ label }) => type === label.fr || type === label.en);

function withTitle(line: Line, to: Call): Line {
  const title = typeOf(line, to)?.title;
  return title ? { ...line, title } : line;
}

function withoutTitle({ title: _title, ...line }: Line): Line {
  return line;
}

function lostTitle(line: Line, to: Call): readonly Unplaced[] {
  const { title: entry = null } = line;
  const saysStaff = entry === 'T2';
  const isStaff = typeOf(line, to)?.title === 'T2';
  const what = LINE_INPUTS.find(({ key }) => key === 'title')?.label;
  return entry === null || what === undefined || saysStaff === isStaff
    ? []
    : [{ what, entry, kind: 'text' }];
}
