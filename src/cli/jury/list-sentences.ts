import { textOf, type ListCell } from '../../documents/jury/opening/list-cell';
import type { ListRemark, PassedOver } from '../../documents/jury/opening/list-headings';
import type { ListProblem } from '../../documents/jury/opening/listed-dossiers';
import type { WorkbookList } from '../../documents/jury/opening/workbook-lists';
import type { Language, Localized } from '../../language/language';
import { columnLetters } from '../../workbook/reference';
import { messagesIn, say } from '../messages/say';

/** What keeps a list from being read; null: it is no list of a workbook. */
export function saidOf(problem: ListProblem, list: WorkbookList | null): Localized {
  const sheet = list?.sheet ?? null;
  if (!('line' in problem)) {
    return problem.kind === 'empty'
      ? say((m) => m.jury.emptyList())
      : say((m) => m.jury.noTitleColumn(problem));
  }
  return say(({ jury }) => {
    const at = jury.line({ sheet, line: problem.line });
    switch (problem.kind) {
      case 'bad-amount':
        return jury.badAmount({ ...problem, at });
      case 'misplaced-amount':
        return jury.misplacedAmount({ ...problem, at });
      case 'sum':
        return jury.sumLine({ ...problem, at });
      case 'untitled':
        return jury.untitledLine({ at });
      case 'no-text':
        return jury.noText({ ...problem, at });
      case 'no-result':
        return jury.noResult({ at, column: problem.column, more: problem.count - 1 });
      case 'beyond':
        return jury.beyondHeadings({ ...problem, at });
    }
  });
}

/** What is told of a list, in a sentence each; the first line of a file is always one of headings. */
export function remarkOn(
  file: string,
  remark: ListRemark,
  sheet: WorkbookList | null,
): readonly Localized[] {
  const inList = (sentence: (jury: Jury, list: string) => string): readonly Localized[] => [
    say(({ jury }) =>
      sentence(jury, sheet === null ? file : jury.inSheet({ file, sheet: sheet.sheet })),
    ),
  ];
  switch (remark.kind) {
    case 'first-line':
    case 'above-headings':
      return [];
    case 'unknown-columns':
    case 'other-unit':
    case 'second-column':
      return inList((jury, list) => ofColumns(jury, list, remark, sheet));
    case 'left-out': {
      const { lines, after } = remark;
      return [
        ...inList((jury, list) => jury.leftOut({ list, lines })),
        ...(after ? inList((jury, list) => jury.afterEnd({ list, ...after })) : []),
      ];
    }
    case 'amount-in-title':
      return inList((jury, list) =>
        jury.amountInTitle({ list, ...remark.first, more: remark.count - 1 }),
      );
    case 'mails':
      return inList((jury, list) => jury.mails({ list, count: remark.count }));
    case 'several-jurors':
      return inList((jury, list) => jury.severalJurors({ list, text: remark.text }));
  }
}

type Jury = ReturnType<typeof messagesIn>['jury'];

function ofColumns(
  jury: Jury,
  file: string,
  remark: Extract<ListRemark, { readonly columns: unknown }>,
  list: WorkbookList | null,
): string {
  const named = ({ heading, position }: PassedOver): string =>
    jury.columnCalled({ heading, column: columnOf(list, position) });
  switch (remark.kind) {
    case 'unknown-columns':
      return jury.unknownColumns({ file, columns: remark.columns.map(named).join(', ') });
    case 'other-unit':
      return jury.otherUnit({ file, columns: remark.columns.map(named).join(', ') });
    case 'second-column': {
      const columns = remark.columns.map((one) =>
        jury.secondColumn({ column: named(one), taken: one.taken }),
      );
      return jury.secondColumns({ file, columns: columns.join(', ') });
    }
  }
}

const columnOf = (list: WorkbookList | null, position: number): string =>
  list === null ? String(position) : columnLetters(list.column + position - 1);

/** What is told of a list because it stands in a workbook. */
export function remarksOnWorkbook(
  file: string,
  list: WorkbookList,
  withHidden: boolean,
): readonly Localized[] {
  const said = (language: Language): readonly string[] => {
    const { jury } = messagesIn(language);
    const called = jury.inSheet({ file, sheet: list.sheet });
    const count = list.hidden.length;
    const text = (cell: ListCell): string => textOf(cell, language);
    return [
      ...list.remarks.map((remark) => {
        switch (remark.kind) {
          case 'hidden-sheet':
            return jury.hiddenSheet({ list: called });
          case 'below':
            return jury.belowList({ ...remark, list: called });
          case 'wider':
            return jury.widerSheet({ list: called });
          case 'stale': {
            const { line, column, kept, now } = remark.first;
            const at = jury.line({ sheet: list.sheet, line });
            const more = remark.count - 1;
            return jury.staleResult({ at, column, kept: text(kept), now: text(now), more });
          }
        }
      }),
      ...(count > 0 ? [jury.hiddenRows({ list: called, count, isTaken: withHidden })] : []),
    ];
  };
  const [fr, en] = [said('fr'), said('en')];
  return fr.map((sentence, index) => ({ fr: sentence, en: en[index] ?? '' }));
}
