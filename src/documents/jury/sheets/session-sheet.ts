import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { CellContent, SheetDeclaration } from '../../../sheets/declaration';
import { formula } from '../../../sheets/formula';
import { fill } from '../../../sheets/in-words';
import { area } from '../../../sheets/layout';
import { writeSection } from '../../../sheets/section';
import { BODY_SIZE, SMALL_SIZE } from '../../../sheets/styles';
import { heightFor } from '../../../sheets/text-height';
import { SESSION_FIELDS, type SessionFieldKey } from '../template/fields';
import { writeGuide } from '../../../sheets/guide';
import { sessionLine, type Context } from './context';
import { sessionEntries, type Entry } from './session-entries';
import { writeClosings, writeCriteria, writeJurors, writeLevels, writeLog } from './session-tables';

/** Number, label, text, three figures: the widths that the tables of the sheet need. */
const WIDTHS = [8, 34, 60, 13, 13, 14];
const LABEL = 1;
const VALUE = 2;
const NOTE = 3;

type SectionKey = 'identity' | 'scoring' | 'money' | 'stages' | 'keeping' | 'marks';

/** All that is settled before scoring, who scores, and what was changed since. */
export function sessionSheet(context: Context): SheetDeclaration {
  const { plan, texts } = context;
  const sheet = new SheetBuilder({
    key: 'jury',
    name: texts.sheets.session,
    columnWidths: WIDTHS,
    tabColor: '#1F3A5F',
  });
  sheet.band(fill(texts.session.title, { call: context.callTitle }), sessionLine(context));
  writeGuide(sheet, 2, WIDTHS.length, texts.session.guide);
  const entries = sessionEntries(context);
  let row = 4;
  for (const key of ['identity', 'scoring', 'money', 'stages'] as const) {
    row = writeEntries(sheet, context, row, key, entries[key]);
  }
  row = writeCriteria(sheet, context, row);
  row = writeLevels(sheet, context, row);
  row = writeJurors(sheet, context, row);
  row = writeClosings(sheet, context, row);
  row = writeEntries(sheet, context, row, 'keeping', entries.keeping);
  row = writeEntries(sheet, context, row, 'marks', entries.marks);
  writeLog(sheet, context, row);
  return sheet.freezeAt(2, 0).build(printSetup(texts.page, plan.call.code, 1));
}

function writeEntries(
  sheet: SheetBuilder,
  context: Context,
  start: number,
  section: SectionKey,
  entries: readonly Entry[],
): number {
  writeSection(sheet, start, context.texts.session[section]);
  entries.forEach((entry, index) => writeEntry(sheet, context, start + 1 + index, entry));
  return start + entries.length + 2;
}

function writeEntry(
  sheet: SheetBuilder,
  { language, texts }: Context,
  row: number,
  { key, value, style, validation }: Entry,
): void {
  const { name, label } = SESSION_FIELDS[key];
  const notes: Partial<Record<SessionFieldKey, string>> = texts.session.notes;
  const note = notes[key] ?? '';
  const words = typeof value === 'string' ? value : '';
  sheet
    .put(row, LABEL, label[language], 'label')
    .put(row, VALUE, contentOf(value), style)
    .name(name, area(row, VALUE))
    .height(row, heightFor(note, sheet.charactersOf(NOTE, 3) - 2, SMALL_SIZE, 18))
    .height(row, heightFor(words, sheet.charactersOf(VALUE) - 2, BODY_SIZE, 18));
  if (validation) sheet.validate(area(row, VALUE), validation);
  const where = area(row, NOTE, 1, 3);
  sheet
    .merge(where)
    .format(where, 'quote')
    .put(row, NOTE, note || null);
}

const contentOf = (value: Entry['value']): CellContent =>
  typeof value === 'object' && value !== null ? formula(value.expression) : value;
