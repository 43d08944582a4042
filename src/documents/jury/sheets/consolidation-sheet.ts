import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { fill } from '../../../sheets/in-words';
import { area, columnCell } from '../../../sheets/layout';
import { COLORS, type StyleName } from '../../../sheets/styles';
import { criterionCode, JUROR_CODES } from '../template/codes';
import { CONSOLIDATION_COLUMNS, TABLES } from '../template/tables';
import { consolidationFormulas } from './consolidation-formulas';
import { writeGuide } from '../../../sheets/guide';
import { sessionLine, type Context } from './context';
import { numberRule } from './validations';

const GUIDE = 2;
const HEADER = 4;

const widthOf = (key: string): number => {
  if (JUROR_CODES.includes(key)) return 6;
  return ['id', 'criterion', 'count', 'lowest', 'highest', 'rank', 'line'].includes(key) ? 9 : 12;
};

const styleOf = (key: string): StyleName => {
  if (key === 'agreed') return 'inputScore';
  if (['mean', 'median', 'retained', 'points', 'medianPoints'].includes(key)) return 'cellScore';
  return 'cellCentre';
};

/** All scores that count, a row a dossier and criterion. It enters the workbook with deliberation: what is there leaks. */
export function consolidationSheet(context: Context): SheetDeclaration {
  const { plan, texts } = context;
  const sheet = new SheetBuilder({
    key: 'jury-scores',
    name: texts.sheets.consolidation,
    columnWidths: CONSOLIDATION_COLUMNS.map(({ key }) => widthOf(key)),
    tabColor: '#7A4100',
  });
  sheet.band(fill(texts.consolidation.title, { call: context.callTitle }), sessionLine(context));
  writeGuide(sheet, GUIDE, 16, texts.consolidation.guide);
  writeTable(sheet, context);
  // On paper the scores, without the columns from which totals are computed.
  const printed = CONSOLIDATION_COLUMNS.findIndex(({ key }) => key === 'applies');
  return sheet.freezeAt(HEADER + 1, 2).build({
    ...printSetup(texts.page, plan.call.code, HEADER),
    area: area(0, 0, HEADER + 1 + context.ids.length * plan.criteria.length, printed),
  });
}

function writeTable(sheet: SheetBuilder, context: Context): void {
  const { plan, language, ids, texts } = context;
  const formulas = consolidationFormulas(context);
  const rows = ids.flatMap((id) =>
    plan.criteria.map((_, index) => ({ id, criterion: criterionCode(index + 1), rank: index + 1 })),
  );
  sheet
    .table({
      name: TABLES.consolidation.name,
      area: area(HEADER, 0, rows.length + 1, CONSOLIDATION_COLUMNS.length),
      style: 'TableStyleLight1',
      columns: CONSOLIDATION_COLUMNS.map(({ key, label }) => ({
        header: label[language],
        formula: formulas.get(key) ?? null,
        ...((key === 'id' || key === 'criterion' || key === 'rank') && {
          values: rows.map((row) => row[key]),
        }),
      })),
    })
    .format(area(HEADER, 0, 1, CONSOLIDATION_COLUMNS.length), 'columnHead')
    .height(HEADER, 32);
  CONSOLIDATION_COLUMNS.forEach(({ key }, column) =>
    sheet.format(area(HEADER + 1, column, rows.length), styleOf(key)),
  );
  const agreed = CONSOLIDATION_COLUMNS.findIndex(({ key }) => key === 'agreed');
  const { min, max } = plan.scale;
  const label = CONSOLIDATION_COLUMNS[agreed]?.label[language] ?? '';
  sheet.validate(
    area(HEADER + 1, agreed, rows.length),
    numberRule(
      { label, prompt: '' },
      min,
      max,
      fill(texts.juror.scoreError, {
        min: min.toLocaleString(language),
        max: max.toLocaleString(language),
        step: plan.scale.step.toLocaleString(language),
      }),
    ),
  );
  // Where jurors differ by the session's own measure.
  const at = (key: string): string =>
    columnCell(
      HEADER + 1,
      CONSOLIDATION_COLUMNS.findIndex((column) => column.key === key),
    );
  const first = CONSOLIDATION_COLUMNS.findIndex(({ key }) => key === 'count');
  sheet.conditional({
    area: area(HEADER + 1, first, rows.length, 5),
    formula: `=AND(ISNUMBER(${at('highest')}),brm_jury_divergence>0,${at('highest')}-${at('lowest')}>=brm_jury_divergence)`,
    font: { color: COLORS.warning, bold: true },
    fill: COLORS.warningFill,
  });
}
