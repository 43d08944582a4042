import { SheetBuilder, printSetup } from '../../../../sheets/builder';
import type { SheetDeclaration } from '../../../../sheets/declaration';
import { fill } from '../../../../sheets/in-words';
import type { Deliberated } from '../../deliberated';
import { sessionLine } from '../context';
import { PageWriter } from '../../../../sheets/page-writer';
import { writeRecordTable, type RecordMark } from '../record-table';
import { writeClosings, writeLog, writeSignatures } from './kept';
import { writePresence, writeRecusals, writeSession } from './meeting';
import { minutesContext, type ChangesSince, type MinutesContext } from './minutes-context';
import { writeOpinions, writeRemarks } from './opinions';
import { writeLine, writeRanking, writeUnranked } from './outcome';
import { writeCriteria, writeRules } from './settled';
import { writeAgreed, writeTies } from './ties';

/** Rank, identifier, title, total, two amounts, words: most tables need no merged cells. */
const WIDTHS = [7, 8, 42, 15, 17, 17, 24];
/** Where the mark stands: its values in the widest column. */
const MARK = 1;

/**
 * The minutes of a session, to be printed and signed: values of the moment, no formula, so that they say tomorrow what was
 * signed today. The decision, which is the authority’s, is not among them. Amounts in euros TTC.
 */
export function minutesSheet(
  recorded: Deliberated,
  mark: RecordMark,
  changes: ChangesSince,
): SheetDeclaration {
  const context = minutesContext(recorded, changes);
  const { session, texts, sheets } = context;
  const name = sheets.texts.sheets.minutes;
  const sheet = new SheetBuilder({
    key: `jury-minutes-${mark.number}`,
    name: mark.number === 1 ? name : fill(texts.again, { number: String(mark.number) }),
    columnWidths: WIDTHS,
    tabColor: '#1F3A5F',
  });
  sheet.band(fill(texts.title, { call: sheets.callTitle }), sessionLine(sheets));
  const page = new PageWriter(sheet, 2);
  if (session.isRehearsal) page.paragraph(texts.loud, 'loud');
  writeAll(page, context, mark.at);
  page.section(texts.sections.marks);
  writeRecordTable(sheet, page.row, MARK, { session, mark, words: texts.marks });
  return sheet.build(printSetup(sheets.texts.page, session.callCode, 1, 'portrait'));
}

function writeAll(page: PageWriter, context: MinutesContext, at: string): void {
  writeSession(page, context, at);
  writePresence(page, context);
  writeRecusals(page, context);
  writeCriteria(page, context);
  writeRules(page, context);
  writeRanking(page, context);
  writeLine(page, context);
  writeTies(page, context);
  writeAgreed(page, context);
  writeUnranked(page, context);
  writeOpinions(page, context);
  writeRemarks(page, context);
  writeLog(page, context);
  writeClosings(page, context);
  writeSignatures(page, context);
}
