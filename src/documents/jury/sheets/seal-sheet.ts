import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { fill } from '../../../sheets/in-words';
import { area } from '../../../sheets/layout';
import type { SealLine } from '../../../seals/canonical';
import { SEAL_COLUMNS, sealTable } from '../template/tables';
import { writeGuide } from '../../../sheets/guide';
import { sessionLine, type Context } from './context';

/** A closing as its sheet is written. */
export interface SealedClosing {
  readonly number: number;
  /** As the session calls it. */
  readonly stage: string;
  readonly lines: readonly SealLine[];
  /** 64 hexadecimal digits. */
  readonly seal: string;
}

const HEADER = 5;
const WIDTHS = [34, 110];

/** The lines of one closing, as texts: no program has a number to round nor a formula to compute in them. */
export function sealSheet(context: Context, closing: SealedClosing): SheetDeclaration {
  const { plan, texts, language, callTitle } = context;
  const { stage } = closing;
  const number = String(closing.number);
  const sheet = new SheetBuilder({
    key: `jury-seal-${number}`,
    name: fill(texts.sheets.seal, { number }),
    columnWidths: WIDTHS,
    tabColor: '#595959',
  });
  sheet.band(fill(texts.seal.title, { number, stage, call: callTitle }), sessionLine(context));
  writeGuide(sheet, 2, 2, texts.seal.guide)
    .put(3, 0, fill(texts.seal.seal, { seal: closing.seal }), 'verdict')
    .table({
      name: sealTable(closing.number),
      area: area(HEADER, 0, closing.lines.length + 1, SEAL_COLUMNS.length),
      style: 'TableStyleLight1',
      columns: SEAL_COLUMNS.map(({ key, label }) => ({
        header: label[language],
        formula: null,
        values: closing.lines.map((line) => line[key]),
      })),
    })
    .format(area(HEADER, 0, 1, SEAL_COLUMNS.length), 'columnHead')
    .format(area(HEADER + 1, 0, closing.lines.length, SEAL_COLUMNS.length), 'sealed');
  return sheet.freezeAt(HEADER + 1, 0).build(printSetup(texts.page, plan.call.code, HEADER));
}
