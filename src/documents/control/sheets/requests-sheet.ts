import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { formula, sentence, text, type Expression } from '../../../sheets/formula';
import { fill } from '../../../sheets/in-words';
import { BODY_SIZE } from '../../../sheets/styles';
import { heightFor } from '../../../sheets/text-height';
import { area } from '../../../sheets/layout';
import { PageWriter, piece } from '../../../sheets/page-writer';
import { SHEET_NAMES } from '../template/fields';
import { columnOf, type Context } from './context';

/** One column: what is copied into a mail or a form comes out as lines of text. */
const WIDTHS = [120];

const MOST_REQUESTS = 80;

/** Characters of a reason or of what a line asks for, at least. */
const OWN_WORDS = 120;

/** What is asked of the carrier, ready to be copied: findings to be corrected first, then what lines ask for. */
export function requestsSheet(context: Context): SheetDeclaration {
  const { plan, texts } = context;
  const { requests } = texts;
  const sheet = new SheetBuilder({
    key: 'control-requests',
    name: texts.sheets.requests,
    columnWidths: WIDTHS,
    tabColor: '#5A3D7A',
  });
  sheet.band(fill(requests.title, { call: plan.call.code }), context.dossierLine);
  sheet.name(SHEET_NAMES.requests, area(0, 0));
  const page = new PageWriter(sheet, 2).paragraph(requests.guide).gap();
  const { points, lines } = asked(context);
  page.line([
    piece(
      1,
      formula(`IF(${points}+${lines}=0,${text(requests.nothing)},${text(requests.opening)})`),
      'strong',
    ),
  ]);
  const all = plan.points.length + plan.lines.length;
  const rows = Math.max(1, Math.min(all, MOST_REQUESTS));
  const height = heightOfLongest(context);
  for (let rank = 1; rank <= rows; rank += 1) {
    page.line([piece(1, formula(requestAt(context, rank)), 'plain')], height);
  }
  if (all > MOST_REQUESTS) {
    const left = `${points}+${lines}-${rows}`;
    page.line([
      piece(
        1,
        formula(`IF(${left}>0,${sentence(requests.more, { count: `(${left})` })},"")`),
        'plain',
      ),
    ]);
  }
  return sheet.build(printSetup(texts.page, plan.call.code, 1, 'portrait'));
}

/** How many of either ask for something. */
const asked = (context: Context): Readonly<Record<'points' | 'lines', Expression>> => ({
  points: `COUNT(${columnOf(context, 'points', 'asked')})`,
  lines: `COUNT(${columnOf(context, 'lines', 'asked')})`,
});

/** What is asked for at that rank: findings first, then what lines ask for. */
function requestAt(context: Context, rank: number): Expression {
  const { points, lines } = asked(context);
  const ofLine = lineAt(context, `${rank}-${points}`);
  return `IF(${points}>=${rank},${pointAt(context, String(rank))},IF(${points}+${lines}>=${rank},${ofLine},""))`;
}

/** No program fits rows to what formulas say: each has room for the longest finding, and for words of one’s own. */
function heightOfLongest({ plan }: Context): number {
  const own = 'm'.repeat(OWN_WORDS);
  const longest = [...plan.points.map(({ message }) => message), ''].map((message) =>
    heightFor(`${message} ${own}`, (WIDTHS[0] ?? 0) - 3, BODY_SIZE, 30),
  );
  return Math.max(...longest);
}

/** With its cell: the sentence was worded for somebody who stands in it. */
function pointAt(context: Context, rank: Expression): Expression {
  const cell = ofPoint(context, 'cell', rank);
  const where = `IF(LEN(${cell})>0,${sentence(context.texts.requests.at, { cell })},"")`;
  const reason = ofPoint(context, 'reason', rank);
  const said = `${ofPoint(context, 'message', rank)}&IF(LEN(${reason})>0," "&${reason},"")`;
  return `"– "&${where}&${said}`;
}

function ofPoint(context: Context, key: string, rank: Expression): Expression {
  const column = (of: string): Expression => columnOf(context, 'points', of);
  return `INDEX(${column(key)},MATCH(SMALL(${column('asked')},${rank}),${column('number')},0))`;
}

function lineAt(context: Context, rank: Expression): Expression {
  const column = (key: string): Expression => columnOf(context, 'lines', key);
  const row = `MATCH(SMALL(${column('asked')},${rank}),${column('number')},0)`;
  return `"– "&${sentence(context.texts.requests.line, {
    label: `INDEX(${column('label')},${row})`,
    request: `INDEX(${column('request')},${row})`,
  })}`;
}
