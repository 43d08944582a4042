import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import {
  firstOf,
  isBlank,
  isFilled,
  isNoneOf,
  isOneOf,
  text,
  type Expression,
} from '../../../sheets/formula';
import { writeGuide } from '../../../sheets/guide';
import { fill } from '../../../sheets/in-words';
import { area } from '../../../sheets/layout';
import { BODY_SIZE, type StyleName } from '../../../sheets/styles';
import { heightFor } from '../../../sheets/text-height';
import { labelOf, wordsOf } from '../../../workbook/choices';
import type { Scalar } from '../../../workbook/scalar';
import type { Copied } from '../copied';
import type { PlannedPoint } from '../plan';
import { FOLLOW_UPS, SEVERITIES } from '../template/choices';
import { CONTROL_LISTS } from '../template/fields';
import { POINT_COLUMNS, TABLES, type PointColumnKey } from '../template/tables';
import { cellOf, headerOf, type Context } from './context';
import { tableColumns } from '../../../sheets/table-columns';
import { listRule, promptOnly } from '../../../sheets/entry-rules';

const LOOKS: Readonly<
  Record<PointColumnKey, { readonly width: number; readonly style: StyleName }>
> = {
  number: { width: 5, style: 'cellCentre' },
  origin: { width: 18, style: 'cellText' },
  severity: { width: 12, style: 'cellCentre' },
  cell: { width: 18, style: 'cellText' },
  message: { width: 80, style: 'cellText' },
  stake: { width: 16, style: 'cellAmount' },
  followUp: { width: 22, style: 'inputCentre' },
  reason: { width: 40, style: 'inputWrap' },
  check: { width: 34, style: 'checkWrap' },
  rule: { width: 18, style: 'cellText' },
  asked: { width: 11, style: 'cellCentre' },
};

const GUIDE = 2;
const HEADER = 3;

const position = (key: PointColumnKey): number =>
  POINT_COLUMNS.findIndex((column) => column.key === key);

/** A row for each thing that was found in the received file, and what becomes of it. */
export function pointsSheet(context: Context, copied: Copied): SheetDeclaration {
  const { plan, texts } = context;
  const sheet = new SheetBuilder({
    key: 'control-points',
    name: texts.sheets.points,
    columnWidths: POINT_COLUMNS.map(({ key }) => LOOKS[key].width),
    tabColor: '#7A4100',
  });
  sheet.band(fill(texts.points.title, { call: plan.call.code }), context.dossierLine);
  writeGuide(sheet, GUIDE, position('followUp'), texts.points.guide);
  const rows = Math.max(1, plan.points.length);
  writeTable(sheet, context, copied, rows);
  const { prompts } = texts.points;
  const at = (key: PointColumnKey) => area(HEADER + 1, position(key), rows);
  sheet
    .validate(
      at('followUp'),
      listRule(
        {
          label: headerOf(context, 'points', 'followUp'),
          prompt: prompts.followUp,
          error: prompts.list,
        },
        CONTROL_LISTS.followUps,
      ),
    )
    .validate(
      at('reason'),
      promptOnly({ label: headerOf(context, 'points', 'reason'), prompt: prompts.reason }),
    );
  const print = printSetup(texts.page, plan.call.code, HEADER);
  const printed = area(0, 0, HEADER + 1 + rows, position('check'));
  return sheet.freezeAt(HEADER + 1, 0).build({ ...print, area: printed });
}

function writeTable(sheet: SheetBuilder, context: Context, copied: Copied, rows: number): void {
  const { language, plan } = context;
  const formulas: Partial<Record<PointColumnKey, string>> = {
    check: checkOf(context),
    asked: askedOf(context),
  };
  sheet
    .table({
      name: TABLES.points.name,
      area: area(HEADER, 0, rows + 1, POINT_COLUMNS.length),
      style: 'TableStyleLight1',
      columns: tableColumns({
        columns: POINT_COLUMNS,
        language,
        rows,
        formulas,
        valueAt: (row, key) =>
          copied.points[row]?.[key] ?? typedCell(context, plan.points[row], key),
      }),
    })
    .format(area(HEADER, 0, 1, POINT_COLUMNS.length), 'columnHead')
    .height(HEADER, 24);
  POINT_COLUMNS.forEach(({ key }, column) =>
    sheet.format(area(HEADER + 1, column, rows), LOOKS[key].style),
  );
  plan.points.forEach(({ message, cell, rule }, index) => {
    const texts = [
      [message, 'message'],
      [cell ?? '', 'cell'],
      [rule, 'rule'],
    ] as const;
    for (const [words, key] of texts) {
      sheet.height(HEADER + 1 + index, heightFor(words, LOOKS[key].width - 3, BODY_SIZE, 18));
    }
  });
  sheet.colorChecks(area(HEADER + 1, position('check'), rows), context.texts.verdict);
}

function typedCell(
  { language, texts }: Context,
  point: PlannedPoint | undefined,
  key: PointColumnKey,
): Scalar {
  if (!point) return key === 'message' ? texts.points.nothing : null;
  if (!point.carried) return null;
  if (key === 'followUp') return labelOf(FOLLOW_UPS, point.carried.followUp)[language];
  return key === 'reason' ? point.carried.reason : null;
}

/** Where nothing was found the one row has no number, and nothing is to be done. */
function checkOf(context: Context): Expression {
  const { check } = context.texts.points;
  const [number, severity, followUp, reason] = (
    ['number', 'severity', 'followUp', 'reason'] as const
  ).map((key) => cellOf(context, 'points', key)) as [
    Expression,
    Expression,
    Expression,
    Expression,
  ];
  const accepted = isOneOf(followUp, wordsOf(FOLLOW_UPS, 'accepted'));
  const blocking = isOneOf(severity, wordsOf(SEVERITIES, 'error'));
  return firstOf(
    [
      [isBlank(number), text('')],
      [isBlank(followUp), text(check.open)],
      [
        isNoneOf(followUp, wordsOf(FOLLOW_UPS, 'accepted', 'to-correct', 'in-lines')),
        text(check.unknown),
      ],
      [`AND(${accepted},${blocking},${isBlank(reason)})`, text(check.reason)],
    ],
    text(check.ok),
  );
}

const askedOf = (context: Context): Expression => {
  const followUp = cellOf(context, 'points', 'followUp');
  const number = cellOf(context, 'points', 'number');
  const asked = isOneOf(followUp, wordsOf(FOLLOW_UPS, 'to-correct'));
  return `IF(AND(${isFilled(number)},${asked}),${number},"")`;
};
