import { LOLF_TITLES } from '../../../calls/nomenclature/lolf-titles';
import { ZERO, subtract, sum, type Cents } from '../../../money/cents';
import { SheetBuilder, printSetup } from '../../../sheets/builder';
import { euros as inWords } from '../../../sheets/amounts';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { fill } from '../../../sheets/in-words';
import { PageWriter, piece } from '../../../sheets/page-writer';
import { YEAR_KEYS } from '../../dossier/template/columns';
import type { ControlLine } from '../control';
import type { EarlierControl, LinePair, PlannedLine } from '../plan';
import { CONTROL_FIELDS } from '../template/fields';
import type { Context } from './context';

/** State, label, type, title, three amounts, years. */
const WIDTHS = [12, 36, 22, 7, 16, 16, 16, 44];

/** What moved between the version that was controlled before and this one, and by how much. Values: both stand still. */
export function versionsSheet(context: Context, earlier: EarlierControl): SheetDeclaration {
  const { plan, texts } = context;
  const { versions } = texts;
  const sheet = new SheetBuilder({
    key: 'control-versions',
    name: texts.sheets.versions,
    columnWidths: WIDTHS,
    tabColor: '#5C5C5C',
  });
  sheet.band(fill(versions.title, { call: plan.call.code }), context.dossierLine);
  const page = new PageWriter(sheet, 2).paragraph(
    fill(versions.guide, {
      before: earlier.control.facts.file ?? versions.noFile,
      now: plan.evidence.file,
    }),
  );
  writeFigures(page, context, earlier);
  writeLines(page, context, earlier);
  return sheet.build(printSetup(texts.page, plan.call.code, 1));
}

type Row = readonly [label: string, before: Cents | null, now: Cents | null];

function writeFigures(page: PageWriter, context: Context, earlier: EarlierControl): void {
  const { versions } = context.texts;
  page.section(versions.figures).heads([
    [4, versions.head.item],
    [1, versions.head.before],
    [1, versions.head.now],
    [1, versions.head.difference],
  ]);
  for (const [label, before, now] of figuresOf(context, earlier)) {
    page.line([
      piece(4, label, 'label'),
      piece(1, euros(before), 'amount'),
      piece(1, euros(now), 'amount'),
      piece(
        1,
        before === null || now === null ? null : euros(subtract(now, before)),
        'amountStrong',
      ),
    ]);
  }
}

const euros = (amount: Cents | null): number | null => (amount === null ? null : amount / 100);

/** Of both versions as they were filed: cost, base, request, and the cost by title and by year. */
function figuresOf(
  { plan, language, texts }: Context,
  { control }: EarlierControl,
): readonly Row[] {
  const label = (key: 'total' | 'requested' | 'declaredBefore'): string =>
    CONTROL_FIELDS[key].label[language];
  const { versions } = texts;
  const gross = (lines: readonly (PlannedLine | ControlLine)[], title: string): Cents =>
    sum(lines.filter((line) => line.title === title).map((line) => line.gross));
  return [
    [label('total'), control.amounts.total, plan.amounts.total],
    [versions.base, sum(control.lines.map(({ eligible }) => eligible)), plan.amounts.base],
    [label('requested'), control.amounts.requested, plan.amounts.requested],
    [label('declaredBefore'), control.amounts.declaredBefore, plan.amounts.before],
    ...LOLF_TITLES.map((title): Row => [
      fill(versions.titles, { title }),
      gross(control.lines, title),
      gross(plan.lines, title),
    ]),
    ...YEAR_KEYS.map((key, index): Row => [
      versions.years[key],
      sum(control.lines.map(({ years }) => years[index] ?? ZERO)),
      sum(plan.lines.map(({ years }) => years[key])),
    ]),
  ];
}

function writeLines(page: PageWriter, context: Context, { pairs }: EarlierControl): void {
  const { lines, line } = context.texts.versions;
  page.section(lines).heads([
    [1, line.state],
    [1, line.label],
    [1, line.type],
    [1, line.title],
    [1, line.before],
    [1, line.now],
    [1, line.difference],
    [1, line.years],
  ]);
  // What moved comes first: unchanged lines are looked at last.
  for (const pair of [...pairs.filter(hasMoved), ...pairs.filter((one) => !hasMoved(one))]) {
    writeLine(page, context, pair);
  }
}

const hasMoved = ({ isSame }: LinePair): boolean => !isSame;

function writeLine(page: PageWriter, context: Context, pair: LinePair): void {
  const { now, before, isSame } = pair;
  const { states } = context.texts.versions;
  const state = isSame
    ? states.same
    : now === null
      ? states.removed
      : before === null
        ? states.added
        : states.changed;
  const both = (key: 'type' | 'title'): string => {
    const [was, is] = [before?.[key] ?? null, now?.[key] ?? null];
    return was === null || is === null || was === is ? (is ?? was ?? '') : `${was} → ${is}`;
  };
  page.line([
    piece(1, state, 'cellCentre'),
    piece(1, (now ?? before)?.label ?? '', 'cellText'),
    piece(1, both('type'), 'cellText'),
    piece(1, both('title'), 'cellCentre'),
    piece(1, euros(before?.gross ?? null), 'cellAmount'),
    piece(1, euros(now?.gross ?? null), 'cellAmount'),
    piece(1, euros(subtract(now?.gross ?? ZERO, before?.gross ?? ZERO)), 'cellAmount'),
    piece(1, yearsInWords(context, pair), 'cellText'),
  ]);
}

/** Only the years that moved. */
function yearsInWords({ language }: Context, { now, before }: LinePair): string {
  const moved = YEAR_KEYS.flatMap((key, index) => {
    const [was, is] = [before?.years[index] ?? ZERO, now?.years[key] ?? ZERO];
    return was === is ? [] : `${inWords(was / 100, language)} → ${inWords(is / 100, language)}`;
  });
  return moved.join(' · ');
}
