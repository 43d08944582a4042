import { printSetup, SheetBuilder } from '../../../sheets/builder';
import type {
  PrintSetup,
  SheetDeclaration,
  WorkbookDeclaration,
} from '../../../sheets/declaration';
import { fill } from '../../../sheets/in-words';
import { PageWriter, piece } from '../../../sheets/page-writer';
import { stylesFor, type StyleName } from '../../../sheets/styles';
import { momentInWords, type Summary, type SummaryGroup } from './summary';

/** Where, what, by which rule. */
const WIDTHS = [22, 56, 30];
/** Columns beside the label of a fact, and those of the label of an amount. */
const BESIDE = WIDTHS.length - 1;

/**
 * The sheet of a summary: values of the moment, without formula, name or table. So no document is read from it, nothing
 * in it is compared, and it says tomorrow what was sent today.
 *
 * @param taken the names of the sheets that stand: an earlier summary is never written over
 */
export function declareSummary(summary: Summary, taken: readonly string[]): WorkbookDeclaration {
  const { language } = summary;
  const sheet = summarySheet(summary, freeName(summary, taken));
  return {
    mark: null,
    madeFor: 'a summary of findings',
    language,
    sheets: [sheet],
    styles: stylesFor(language),
  };
}

/** Its day and hour tell it from the others; within one minute a number does. */
function freeName({ moment, texts }: Summary, taken: readonly string[]): string {
  const [day = '', time = ''] = moment.split('T');
  const [hour = '', minute = ''] = time.split(':');
  const name = fill(texts.sheet, { day: day.split('-').reverse().join('-'), hour, minute });
  const known = new Set(taken.map((one) => one.toLowerCase()));
  const names = [name, ...taken.map((_, index) => `${name} (${index + 2})`)];
  return names.find((one) => !known.has(one.toLowerCase())) ?? name;
}

function summarySheet(summary: Summary, name: string): SheetDeclaration {
  const { texts, call, project, carrier } = summary;
  const sheet = new SheetBuilder({
    key: 'summary',
    name,
    columnWidths: WIDTHS,
    tabColor: '#595959',
  });
  sheet.band(
    fill(texts.title, { call }),
    [project ?? texts.untitled, carrier].filter((part) => part !== null).join(' · '),
  );
  const page = new PageWriter(sheet, 2);
  page.paragraph(fill(texts.moment, { at: momentInWords(summary) }));
  for (const caution of summary.cautions) page.paragraph(caution, 'verdict');
  writeFacts(page, summary);
  writeAmounts(page, summary);
  page.section(texts.outcome).paragraph(summary.outcome, 'verdict');
  for (const group of summary.groups) writeGroup(page, group, summary);
  writeNotChecked(page, summary);
  return sheet.build(paper(summary));
}

function writeFacts(page: PageWriter, summary: Summary): void {
  const { texts, call, project, carrier, references, checkedBy } = summary;
  page.section(texts.dossier);
  const facts = [
    { label: texts.facts.call, value: call },
    { label: texts.facts.project, value: project ?? texts.notTyped },
    { label: texts.facts.carrier, value: carrier ?? texts.notTyped },
    ...references,
    { label: texts.facts.established, value: momentInWords(summary) },
    { label: texts.facts.by, value: checkedBy },
  ];
  for (const { label, value } of facts) {
    page.line([piece(1, label, 'labelWrap'), piece(BESIDE, value, 'plain')]);
  }
}

function writeAmounts(page: PageWriter, { texts, amounts }: Summary): void {
  page.section(texts.amounts);
  for (const { label, amount, isKey } of amounts) {
    const figure: StyleName = isKey ? 'key' : 'amount';
    page.line([
      piece(BESIDE, label, isKey ? 'keyLabel' : 'label'),
      amount === null ? piece(1, texts.requestedBlank, 'plain') : piece(1, amount / 100, figure),
    ]);
  }
}

function writeGroup(
  page: PageWriter,
  { heading, told, others }: SummaryGroup,
  { texts }: Summary,
): void {
  page.section(heading).heads([
    [1, texts.head.where],
    [1, texts.head.what],
    [1, texts.head.rule],
  ]);
  for (const { cells, message, rule, quote } of told) {
    page.line([
      piece(1, cells ?? texts.noCell, 'cellDefinition'),
      piece(1, message, 'cellText'),
      piece(1, `${rule.holds}\n${rule.id}`, 'cellDefinition'),
    ]);
    if (quote !== null) page.line([piece(1, null, 'quote'), piece(BESIDE, quote, 'quote')]);
  }
  for (const sentence of others) page.paragraph(sentence, 'quote');
}

function writeNotChecked(page: PageWriter, { texts, notChecked }: Summary): void {
  if (notChecked.length === 0) return;
  const heading = fill(texts.notChecked, { count: String(notChecked.length) });
  page.section(heading).heads([
    [1, texts.head.where],
    [BESIDE, texts.head.missing],
  ]);
  for (const { cell, message } of notChecked) {
    page.line([
      piece(1, cell ?? texts.noCell, 'cellDefinition'),
      piece(BESIDE, message, 'cellText'),
    ]);
  }
}

/** Characters of project and carrier: what the left of a foot has room for beside the right one. */
const IN_FOOT = { project: 36, carrier: 26 };

/** In portrait, whose project and when on each page: sheets of paper come apart. */
function paper(summary: Summary): PrintSetup {
  const { texts, project, carrier } = summary;
  const whose = [cutTo(project, IN_FOOT.project), cutTo(carrier, IN_FOOT.carrier)];
  return {
    ...printSetup(texts.page, '', 1, 'portrait'),
    footer: {
      left: whose.filter((part) => part !== null).join(' · '),
      center: '',
      right: `${momentInWords(summary)} · ${texts.page}`,
    },
  };
}

/** In a foot, a single & begins a code. */
const cutTo = (text: string | null, most: number): string | null =>
  text && (text.length > most ? `${text.slice(0, most - 1)}…` : text).replaceAll('&', '&&');
