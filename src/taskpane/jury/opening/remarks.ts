import { textOf } from '../../../documents/jury/opening/list-cell';
import type { ListRemark, PassedOver } from '../../../documents/jury/opening/list-headings';
import type { OddDate } from '../../../documents/jury/date-order';
import { listedTwice } from '../../../documents/jury/opening/listed-twice';
import type { WorkbookRemark } from '../../../documents/jury/opening/workbook-lists';
import type { PlannedDossier } from '../../../documents/jury/plan';
import type { Language } from '../../../language/language';
import { formatDay } from '../../../money/format';
import type { ToldList } from './list-files';
import { OPENING_TEXTS, type OpeningTexts } from './texts';

interface Understood {
  readonly dossiers: readonly PlannedDossier[];
  readonly lists: readonly ToldList[];
  readonly ofJurors: readonly ListRemark[];
  readonly oddDates: readonly OddDate[];
}

type Called = Pick<ToldList, 'called' | 'columnCalled'>;

/** What is told of lists and dates and keeps no session from being opened, a sentence each. */
export function remarksIn(
  { dossiers, lists, ofJurors, oddDates }: Understood,
  language: Language,
): readonly string[] {
  const { lists: texts, fault, fields } = OPENING_TEXTS[language];
  const jurors = { called: texts.jurors, columnCalled: texts.column };
  return [
    ...lists.flatMap((told) => [
      ...(told.list?.remarks ?? []).map((remark) => ofWorkbook(remark, told, language)),
      ...told.listed.remarks.flatMap((remark) => ofList(remark, told, texts)),
    ]),
    ...ofJurors.flatMap((remark) => ofList(remark, jurors, texts)),
    ...listedTwice(dossiers).map(([one, other]) => texts.twice(one, other)),
    ...oddDates.map((date) => fault(fields[fieldOf(date)], questionOn(date, language))),
  ];
}

/** Dates of keeping are set in the sheet alone. */
const fieldOf = ({ field }: OddDate): 'audition' | 'lotDate' =>
  field === 'lotDate' ? 'lotDate' : 'audition';

/** What is asked about a date, at its field. */
export const questionOn = (date: OddDate, language: Language): string =>
  OPENING_TEXTS[language].oddDate[fieldOf(date)](formatDay(date.meeting));

/** What is asked about a pasted list, at its field; undefined: nothing. */
export function questionOnList(
  remarks: readonly ListRemark[],
  called: 'dossiers' | 'jurors',
  language: Language,
): string | undefined {
  const texts = OPENING_TEXTS[language].lists;
  const asked = remarks
    .filter(({ kind }) => kind === 'amount-in-title' || kind === 'several-jurors')
    .flatMap((remark) =>
      ofList(remark, { called: texts[called], columnCalled: texts.column }, texts),
    );
  return asked.length > 0 ? asked.join(' ') : undefined;
}

function ofList(remark: ListRemark, of: Called, texts: OpeningTexts['lists']): readonly string[] {
  const named = (column: PassedOver): string => column.heading || of.columnCalled(column.position);
  const at = (line: number): string => texts.line(of.called, line, '');
  switch (remark.kind) {
    case 'unknown-columns':
      return [texts.unknownColumns(of.called, remark.columns.map(named).join(', '))];
    case 'other-unit':
      return [texts.otherUnit(of.called, remark.columns.map(named).join(', '))];
    case 'second-column': {
      const columns = remark.columns.map((column) => [named(column), column.taken] as const);
      return [texts.secondColumns(of.called, columns)];
    }
    case 'above-headings':
      return [texts.aboveHeadings(of.called, remark.text)];
    case 'first-line':
      return [texts.firstLine(of.called, remark.text)];
    case 'left-out':
      return [
        texts.leftOut(of.called, remark.lines),
        ...(remark.after ? [texts.afterEnd(of.called, remark.after)] : []),
      ];
    case 'amount-in-title':
      return [texts.amountInTitle(at(remark.first.line), remark.first, remark.count - 1)];
    case 'mails':
      return [texts.mails(of.called, remark.count)];
    case 'several-jurors':
      return [texts.severalJurors(at(remark.line), remark.text)];
  }
}

function ofWorkbook(remark: WorkbookRemark, { called }: Called, language: Language): string {
  const texts = OPENING_TEXTS[language].lists;
  switch (remark.kind) {
    case 'hidden-sheet':
      return texts.hiddenSheet(called);
    case 'below':
      return texts.below(called, remark.first, remark.last, remark.text);
    case 'wider':
      return texts.wider(called);
    case 'stale': {
      const { line, column, kept, now } = remark.first;
      return texts.stale(
        texts.line(called, line, column),
        textOf(kept, language),
        textOf(now, language),
        remark.count - 1,
      );
    }
  }
}
