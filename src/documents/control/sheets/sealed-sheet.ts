import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { writeGuide } from '../../../sheets/guide';
import { fill } from '../../../sheets/in-words';
import { area } from '../../../sheets/layout';
import { CONTROL_FIELDS } from '../template/fields';
import { SEALED_COLUMNS, TABLES } from '../template/tables';
import type { Context } from './context';

const HEADER = 5;
const WIDTHS = [30, 110];

/** Lines of the header and of the control as a whole, with room for more of them. */
const SINGLE = 30;
/** Typed cells of a line, and of a finding. */
const OF_LINE = 5;
const OF_POINT = 2;

/**
 * Where the lines of the sealed statement go: the sheet stands ready from the start, so that a file can be sealed by
 * writing cells alone. Blank rows hold nothing and weigh nothing.
 */
export function sealedSheet(context: Context): SheetDeclaration {
  const { plan, texts, language } = context;
  const rows = SINGLE + plan.lines.length * OF_LINE + plan.points.length * OF_POINT;
  const sheet = new SheetBuilder({
    key: 'control-sealed',
    name: texts.sheets.sealed,
    columnWidths: WIDTHS,
    tabColor: '#595959',
  });
  sheet.band(fill(texts.sealed.title, { call: plan.call.code }), context.dossierLine);
  const { name, label } = CONTROL_FIELDS.seal;
  writeGuide(sheet, 2, WIDTHS.length, texts.sealed.guide)
    .put(3, 0, label[language], 'strong')
    .format(area(3, 1), 'sealed')
    .name(name, area(3, 1))
    .table({
      name: TABLES.sealed.name,
      area: area(HEADER, 0, rows + 1, SEALED_COLUMNS.length),
      style: 'TableStyleLight1',
      columns: SEALED_COLUMNS.map(({ label: header }) => ({
        header: header[language],
        formula: null,
        values: Array.from({ length: rows }, () => null),
      })),
    })
    .format(area(HEADER, 0, 1, SEALED_COLUMNS.length), 'columnHead');
  return sheet.freezeAt(HEADER + 1, 0).build(printSetup(texts.page, plan.call.code, HEADER));
}
