import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration, Validation } from '../../../sheets/declaration';
import { fill } from '../../../sheets/in-words';
import { area, columnCell } from '../../../sheets/layout';
import { COLORS, type StyleName } from '../../../sheets/styles';
import { SCREENINGS } from '../template/choices';
import { labelOf } from '../../../workbook/choices';
import { criterionCode } from '../template/codes';
import { SESSION_LISTS } from '../template/fields';
import { DOSSIER_COLUMNS, TABLES, type DossierColumnKey } from '../template/tables';
import type { PlannedDossier } from '../plan';
import { writeGuide } from '../../../sheets/guide';
import { sessionLine, type Context } from './context';
import { dossierCheck } from './dossier-check';
import { amountRule, dateRule, listRule, promptOnly, wholeRule } from './validations';

const LOOKS: Readonly<
  Record<DossierColumnKey, { readonly width: number; readonly style: StyleName }>
> = {
  id: { width: 7, style: 'cellCentre' },
  number: { width: 13, style: 'inputWrap' },
  title: { width: 36, style: 'inputWrap' },
  carrier: { width: 26, style: 'inputWrap' },
  carrierType: { width: 20, style: 'inputWrap' },
  total: { width: 16, style: 'inputAmount' },
  requested: { width: 16, style: 'inputAmount' },
  maximum: { width: 16, style: 'inputAmount' },
  notApplicable: { width: 12, style: 'inputCentre' },
  screening: { width: 15, style: 'inputCentre' },
  reason: { width: 26, style: 'inputWrap' },
  details: { width: 30, style: 'inputWrap' },
  completeBy: { width: 14, style: 'inputDate' },
  accepted: { width: 16, style: 'inputCentre' },
  chairOrder: { width: 11, style: 'inputCentre' },
  lot: { width: 9, style: 'inputCentre' },
  opinion: { width: 14, style: 'inputCentre' },
  proposed: { width: 16, style: 'inputAmount' },
  reservations: { width: 34, style: 'inputWrap' },
  dissent: { width: 30, style: 'inputWrap' },
  decision: { width: 15, style: 'inputCentre' },
  decidedOn: { width: 13, style: 'inputDate' },
  decisionReason: { width: 30, style: 'inputWrap' },
  check: { width: 44, style: 'checkWrap' },
};

/** Which columns stand under which heading, from this one on. */
const GROUPS = {
  identity: 'id',
  screening: 'screening',
  deliberation: 'accepted',
  opinion: 'opinion',
  decision: 'decision',
} as const;

const GUIDE = 2;
const HEADING = 3;
const HEADER = 4;

const position = (key: DossierColumnKey): number =>
  DOSSIER_COLUMNS.findIndex((column) => column.key === key);

/** One row a dossier: what it is, what screening, jury and authority make of it. */
export function dossiersSheet(context: Context): SheetDeclaration {
  const { plan, texts } = context;
  const sheet = new SheetBuilder({
    key: 'jury-dossiers',
    name: texts.sheets.dossiers,
    columnWidths: DOSSIER_COLUMNS.map(({ key }) => LOOKS[key].width),
    tabColor: '#31537D',
  });
  sheet.band(fill(texts.dossiers.title, { call: context.callTitle }), sessionLine(context));
  writeGuide(sheet, GUIDE, position('notApplicable'), texts.dossiers.guide);
  writeHeadings(sheet, context);
  writeTable(sheet, context);
  validate(sheet, context);
  // What follows goes into the minutes; on one page with it, nothing could be read.
  const printed = area(0, 0, HEADER + 1 + context.ids.length, position('screening') + 1);
  const print = printSetup(texts.page, plan.call.code, HEADER);
  return sheet.freezeAt(HEADER + 1, position('carrier')).build({ ...print, area: printed });
}

function writeHeadings(sheet: SheetBuilder, { texts }: Context): void {
  sheet.format(area(HEADING, 0, 1, sheet.width), 'section').height(HEADING, 20);
  for (const [group, first] of Object.entries(GROUPS)) {
    sheet.put(HEADING, position(first), texts.dossiers.groups[group as keyof typeof GROUPS]);
  }
}

function writeTable(sheet: SheetBuilder, context: Context): void {
  const { plan, language, ids, texts } = context;
  const byId = new Map(plan.dossiers.map((dossier) => [dossier.id, dossier] as const));
  sheet
    .table({
      name: TABLES.dossiers.name,
      area: area(HEADER, 0, ids.length + 1, DOSSIER_COLUMNS.length),
      style: 'TableStyleLight1',
      columns: DOSSIER_COLUMNS.map(({ key, label }) => ({
        header: label[language],
        formula: key === 'check' ? `=${dossierCheck(context)}` : null,
        ...(key !== 'check' && {
          values: ids.map((id) => valueOf(context, id, byId.get(id), key)),
        }),
      })),
    })
    .format(area(HEADER, 0, 1, DOSSIER_COLUMNS.length), 'columnHead')
    .height(HEADER, 32);
  DOSSIER_COLUMNS.forEach(({ key }, column) =>
    sheet.format(area(HEADER + 1, column, ids.length), LOOKS[key].style),
  );
  const check = area(HEADER + 1, position('check'), ids.length);
  sheet.colorChecks(check, texts.verdict);
  // What screening has left out steps back, in words and in colour.
  const out = SCREENINGS.filter(({ id }) => id !== 'eligible').map(({ label }) => label[language]);
  const cell = columnCell(HEADER + 1, position('screening'));
  sheet.conditional({
    area: area(HEADER + 1, 0, ids.length, position('screening') + 1),
    formula: `=OR(${out.map((word) => `${cell}="${word}"`).join(',')})`,
    font: { color: COLORS.quiet },
    fill: '#F2F2F2',
  });
}

type Value = string | number | null;

/** What the plan knows of a dossier; all that is decided of it comes later. */
function valueOf(
  { language }: Context,
  id: string,
  dossier: PlannedDossier | undefined,
  key: DossierColumnKey,
): Value {
  const euros = (amount: number | null): Value => (amount === null ? null : amount / 100);
  const known: Partial<Readonly<Record<DossierColumnKey, Value>>> = dossier
    ? {
        number: dossier.number,
        title: dossier.title,
        carrier: dossier.carrier,
        carrierType: dossier.carrierType,
        total: euros(dossier.total),
        requested: euros(dossier.requested),
        maximum: euros(dossier.maximum),
        notApplicable:
          dossier.notApplicable.map((index) => criterionCode(index + 1)).join(', ') || null,
        screening:
          dossier.screening === null ? null : labelOf(SCREENINGS, dossier.screening)[language],
      }
    : {};
  return key === 'id' ? id : (known[key] ?? null);
}

function validate(sheet: SheetBuilder, context: Context): void {
  const { ids, language, texts } = context;
  const { prompts } = texts.dossiers;
  const words = (key: DossierColumnKey, prompt: string) => ({
    label: DOSSIER_COLUMNS[position(key)]?.label[language] ?? '',
    prompt,
  });
  const rules: readonly (readonly [DossierColumnKey, Validation])[] = [
    ['title', promptOnly(words('title', prompts.title))],
    ['total', amountRule(context, words('total', prompts.amount))],
    ['requested', amountRule(context, words('requested', prompts.amount))],
    ['maximum', amountRule(context, words('maximum', prompts.amount))],
    ['notApplicable', promptOnly(words('notApplicable', prompts.notApplicable))],
    ['screening', listRule(context, words('screening', prompts.list), SESSION_LISTS.screenings)],
    ['reason', listRule(context, words('reason', prompts.list), SESSION_LISTS.reasons)],
    ['completeBy', dateRule(context, words('completeBy', prompts.date))],
    ['accepted', listRule(context, words('accepted', prompts.accepted), SESSION_LISTS.yesNo)],
    ['chairOrder', wholeRule(words('chairOrder', prompts.chairOrder), 1, prompts.chairOrder)],
    ['lot', wholeRule(words('lot', prompts.lot), 1, prompts.lot)],
    ['opinion', listRule(context, words('opinion', prompts.list), SESSION_LISTS.opinions)],
    ['proposed', amountRule(context, words('proposed', prompts.proposed))],
    ['decision', listRule(context, words('decision', prompts.list), SESSION_LISTS.decisions)],
    ['decidedOn', dateRule(context, words('decidedOn', prompts.date))],
  ];
  for (const [key, rule] of rules) {
    sheet.validate(area(HEADER + 1, position(key), ids.length), rule);
  }
}
