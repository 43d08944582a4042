import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { formula, sentence, text, type Expression } from '../../../sheets/formula';
import { fill } from '../../../sheets/in-words';
import { area } from '../../../sheets/layout';
import { PageWriter, piece } from '../../../sheets/page-writer';
import type { Choice } from '../../../workbook/choices';
import { DECISIONS, FOLLOW_UPS } from '../template/choices';
import { CONTROL_FIELDS, FACTS, SHEET_NAMES, type ControlFieldKey } from '../template/fields';
import { columnOf, type Context } from './context';

/** Label, two amounts, and a reason. */
const WIDTHS = [44, 18, 18, 36];

/** More would be no report any more; what is beyond is counted. */
const MOST_LINES = 60;

const NAMED = (key: ControlFieldKey): string => CONTROL_FIELDS[key].name;

/** What goes into the case file: identity, figures, what was refused and why, who states it. Formulas follow the rest. */
export function reportSheet(context: Context): SheetDeclaration {
  const { plan, texts } = context;
  const sheet = new SheetBuilder({
    key: 'control-report',
    name: texts.sheets.report,
    columnWidths: WIDTHS,
    tabColor: '#1E6B34',
  });
  sheet.band(fill(texts.report.title, { call: plan.call.code }), context.dossierLine);
  sheet.name(SHEET_NAMES.report, area(0, 0));
  const page = new PageWriter(sheet, 2);
  writeFacts(page, context);
  writeFigures(page, context);
  writeCounts(page, context);
  writeStatement(page, context);
  writeRefused(page, context);
  return sheet.build(printSetup(texts.page, plan.call.code, 1, 'portrait'));
}

/** A text of another cell; nothing, or another text, where that is blank, which a bare reference shows as 0. */
const shown = (name: string, otherwise = ''): Expression =>
  `IF(LEN(${name})=0,${text(otherwise)},${name})`;

function writeFacts(page: PageWriter, { plan, language, texts }: Context): void {
  page.section(texts.report.dossier);
  const ofHash = plan.evidence.sha256 === null ? texts.noFile : '';
  for (const key of FACTS) {
    page.line([
      piece(1, CONTROL_FIELDS[key].label[language], 'label'),
      piece(3, formula(shown(NAMED(key), key === 'sha256' ? ofHash : '')), 'plain'),
    ]);
  }
}

function writeFigures(page: PageWriter, { language, texts }: Context): void {
  const { head } = texts.report;
  page.section(texts.report.figures).heads([
    [1, head.item],
    [1, head.filed],
    [1, head.retained],
    [1, head.difference],
  ]);
  const rows: readonly (readonly [ControlFieldKey, ControlFieldKey | null])[] = [
    ['total', 'total'],
    ['refused', null],
    ['base', 'filedBase'],
    ['maximum', 'filedMaximum'],
    ['requested', 'requested'],
    ['proposed', 'filedGrant'],
    ['coCarriers', 'coCarriers'],
    ['others', 'others'],
    ['share', 'filedShare'],
  ];
  for (const [key, filed] of rows) {
    const isKey = key === 'proposed';
    page.line([
      piece(1, CONTROL_FIELDS[key].label[language], isKey ? 'keyLabel' : 'label'),
      piece(1, filed === null ? null : formula(shown(NAMED(filed))), isKey ? 'key' : 'amount'),
      piece(1, formula(shown(NAMED(key))), isKey ? 'key' : 'amount'),
      piece(
        1,
        filed === null ? null : formula(difference(NAMED(key), NAMED(filed))),
        isKey ? 'key' : 'amount',
      ),
    ]);
  }
  page.line([
    piece(
      WIDTHS.length,
      formula(`IF(${NAMED('open')}>0,${text(texts.report.provisional)},"")`),
      'verdict',
    ),
  ]);
}

const difference = (name: string, filed: string): Expression =>
  `IF(AND(ISNUMBER(${name}),ISNUMBER(${filed})),ROUND(${name}-${filed},2),"")`;

function writeCounts(page: PageWriter, context: Context): void {
  const { texts } = context;
  const { report } = texts;
  page.section(report.decisions).heads([
    [1, ''],
    [1, report.decided.count],
    [1, report.decided.filed],
    [1, report.decided.retained],
  ]);
  const decision = columnOf(context, 'lines', 'decision');
  for (const choice of DECISIONS) {
    const amounts = (['eligible', 'retained'] as const).map((key): Expression => {
      const column = columnOf(context, 'lines', key);
      return `ROUND(${inEither(choice, (word) => `SUMIFS(${column},${decision},${word})`)},2)`;
    });
    const count = inEither(choice, (word) => `COUNTIFS(${decision},${word})`);
    writeCount(page, choice.label[context.language], count, amounts);
  }
  writeCount(page, report.open, NAMED('open'));
  page.section(report.findings).heads([
    [1, ''],
    [1, report.count],
    [2, ''],
  ]);
  const [followUp, number] = (['followUp', 'number'] as const).map((key) =>
    columnOf(context, 'points', key),
  ) as [Expression, Expression];
  const counts = FOLLOW_UPS.map((choice) => ({
    choice,
    count: inEither(choice, (word) => `COUNTIFS(${followUp},${word})`),
  }));
  for (const { choice, count } of counts) {
    writeCount(page, choice.label[context.language], count);
  }
  writeCount(
    page,
    report.openPoints,
    [`COUNT(${number})`, ...counts.map(({ count }) => `(${count})`)].join('-'),
  );
}

/** A sum over the words of both languages, each once. */
const inEither = ({ label }: Choice, of: (word: Expression) => Expression): Expression =>
  [...new Set([label.fr, label.en])].map((word) => of(text(word))).join('+');

function writeCount(
  page: PageWriter,
  label: string,
  count: Expression,
  amounts: readonly Expression[] = [],
): void {
  page.line([
    piece(1, label, 'label'),
    piece(1, formula(count), 'count'),
    ...amounts.map((amount) => piece(1, formula(amount), 'amount')),
    ...(amounts.length > 0 ? [] : [piece(2, null, 'plain')]),
  ]);
}

function writeStatement(page: PageWriter, { language, texts }: Context): void {
  page.section(texts.report.statement);
  const rows = [
    ['by', 'plain', 20],
    ['on', 'shownDate', 20],
    ['remarks', 'plain', 48],
  ] as const;
  for (const [key, style, height] of rows) {
    page.line(
      [
        piece(1, CONTROL_FIELDS[key].label[language], 'label'),
        piece(3, formula(shown(NAMED(key))), style),
      ],
      height,
    );
  }
  page.line([
    piece(1, CONTROL_FIELDS.seal.label[language], 'label'),
    piece(3, formula(shown(NAMED('seal'), texts.report.unsealed)), 'plain'),
  ]);
  page.line([piece(1, texts.report.signature, 'label'), piece(3, null, 'cellText')], 44);
}

/** The lines of which something is refused, in their order: found by their numbers, so that rows may be sorted. */
function writeRefused(page: PageWriter, context: Context): void {
  const { plan, texts } = context;
  const { refusedHead, refused, nothing, more } = texts.report;
  page.section(refused).heads([
    [1, refusedHead.label],
    [1, refusedHead.filed],
    [1, refusedHead.retained],
    [1, refusedHead.reason],
  ]);
  const column = (key: string): Expression => columnOf(context, 'lines', key);
  const count = `COUNT(${column('reported')})`;
  const rows = Math.max(1, Math.min(plan.lines.length, MOST_LINES));
  for (let rank = 1; rank <= rows; rank += 1) {
    const row = `MATCH(SMALL(${column('reported')},${rank}),${column('number')},0)`;
    const of = (key: string): Expression => `INDEX(${column(key)},${row})`;
    const ifThere = (value: Expression, otherwise = '""'): Expression =>
      `IF(${count}<${rank},${otherwise},${value})`;
    page.line(
      [
        piece(1, formula(ifThere(of('label'), rank === 1 ? text(nothing) : '""')), 'cellText'),
        piece(1, formula(ifThere(of('eligible'))), 'cellAmount'),
        piece(1, formula(ifThere(of('retained'))), 'cellAmount'),
        piece(
          1,
          formula(
            ifThere(
              `${of('reason')}&IF(AND(LEN(${of('reason')})>0,LEN(${of('details')})>0)," · ","")&${of('details')}`,
            ),
          ),
          'cellText',
        ),
      ],
      28,
    );
  }
  if (plan.lines.length > MOST_LINES) {
    const left = `IF(${count}>${rows},${sentence(more, { count: `(${count}-${rows})` })},"")`;
    page.line([piece(WIDTHS.length, formula(left), 'plain')]);
  }
}
