import { toCents } from '../../money/decimal';
import { ZERO } from '../../money/cents';
import { formatDay, formatEuros, formatNumber } from '../../money/format';
import type { Language } from '../../language/language';
import type { Messages } from '../messages/fr';
import { messagesIn } from '../messages/say';
import { printable } from '../printable';
import type {
  Control,
  DocumentsReport,
  DossierReport,
  Failure,
  OtherDocument,
  Report,
} from '../../reports/report';
import { inBrief, shortened } from './brief';
import { isDossier, isFailure } from '../../reports/report';
import { wrap } from './wrap';

export interface Look {
  readonly language: Language;
  readonly colour: boolean;
  /** Characters in a line; undefined: lines are not broken. */
  readonly width: number | undefined;
}

/** A finding as reports have it; a stake in euros is said where there is one. */
type Finding = DossierReport['findings'][number] & { readonly stake?: number | null };
type Severity = Finding['severity'];
type Total = keyof Messages['totals'];

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const ANSI = { error: '31', warning: '33', info: '36', strong: '1', faint: '2' } as const;

/** A report as a person reads it, with a blank line at its end. Nothing in it acts on the terminal. */
export const rendered = (report: Report, look: Look): string =>
  withTitle(report, look, (readable, messages) => readableLines(readable, messages, look));

/** What is said of one file, or why it cannot be read; then when and with what. */
export function withTitle<Readable extends Titled>(
  report: Readable | Failure,
  look: Look,
  lines: (report: Readable, messages: Messages) => readonly string[],
): string {
  const messages = messagesIn(look.language);
  const title = paint('strong', printable(report.file), look);
  const body = isFailure(report)
    ? [
        paint('error', messages.unreadable(), look),
        ...wrap(printable(report.error.message), look.width, '  '),
      ]
    : lines(report, messages);
  const control = paint('faint', controlLine(report.control, messages), look);
  return `${[title, ...body, control].join('\n')}\n\n`;
}

interface Titled {
  readonly file: string;
  readonly control: Control;
}

const paint = (style: keyof typeof ANSI, text: string, { colour }: Look): string =>
  colour ? `\u001b[${ANSI[style]}m${text}\u001b[0m` : text;

function readableLines(
  report: DossierReport | DocumentsReport,
  messages: Messages,
  look: Look,
): string[] {
  return [
    ...(isDossier(report)
      ? dossierLines(report, messages, look)
      : sections(report.findings, messages, look)),
    ...(report.documents ?? []).flatMap((one) => documentLines(one, messages, look)),
  ];
}

function dossierLines(report: DossierReport, messages: Messages, look: Look): string[] {
  const found = sections(report.findings, messages, look);
  return [
    printable(report.theme),
    ...rowsOf(report, messages, look),
    ...(found.length > 0 ? found : [quietOf(report, messages)]),
    ...notCheckedLines(report, messages, look),
  ];
}

/** No all-clear for a budget in which there is nothing to check, nor while rules wait for something. */
function quietOf({ totals, notChecked = [] }: DossierReport, messages: Messages): string {
  if (totals.project === 0) return messages.nothingTyped();
  return notChecked.length > 0 ? messages.nothingFoundYet() : messages.nothingFound();
}

function notCheckedLines(
  { notChecked = [] }: DossierReport,
  messages: Messages,
  look: Look,
): readonly string[] {
  if (notChecked.length === 0) return [];
  return [
    paint('warning', messages.notChecked({ count: notChecked.length }), look),
    ...notChecked.flatMap(({ cell, message }) => [
      ...(cell === null ? [] : [`  ${printable(cell)}`]),
      ...wrap(printable(message), look.width, cell === null ? '  ' : '    '),
    ]),
  ];
}

/** A document of another kind: what it is, and what its own rules found. */
function documentLines(
  { name, title, error, summary, findings }: OtherDocument,
  messages: Messages,
  look: Look,
): string[] {
  const heading = printable([name, title].filter((part) => part !== null).join(' · '));
  if (error) return [heading, ...wrap(printable(error.message), look.width, '  ')];
  const found = sections(
    findings.map((finding) => ({ ...finding, quote: null })),
    messages,
    look,
  );
  return [
    heading,
    ...summary.flatMap((sentence) => wrap(printable(sentence), look.width, '  ')),
    ...(found.length > 0 ? found : [messages.nothingToSay()]),
  ];
}

/** Findings under a heading for each severity. */
export const sections = (findings: readonly Finding[], messages: Messages, look: Look): string[] =>
  SEVERITIES.flatMap((severity) =>
    section(
      severity,
      findings.filter((finding) => finding.severity === severity),
      messages,
      look,
    ),
  );

interface Row {
  readonly label: string;
  /** Written to the right, below the others. */
  readonly figure?: string;
  /** Written as it is. */
  readonly words?: string;
}

/** Whose project it is, its figures, its scores. */
function rowsOf(report: DossierReport, messages: Messages, { language }: Look): string[] {
  const rows = [
    ...projectRows(report, messages),
    ...totalRows(report, messages, language),
    ...gridRows(report, messages, language),
  ];
  const labels = Math.max(...rows.map(({ label }) => label.length));
  const figures = Math.max(...rows.map(({ figure = '' }) => figure.length));
  return rows.map(({ label, figure, words = '' }) =>
    `  ${label.padEnd(labels)}  ${figure?.padStart(figures) ?? words}`.trimEnd(),
  );
}

function projectRows({ project }: DossierReport, messages: Messages): readonly Row[] {
  const carrier = [project.carrier, project.carrierType].filter((part) => part !== null);
  const words = (text: string | null): string => printable(text || messages.notTyped());
  return [
    { label: messages.project.title, words: words(project.title) },
    { label: messages.project.carrier, words: words(carrier.join(' · ')) },
  ];
}

/** The envelope stands beside the request, where the call gives one. */
function totalRows(
  { totals, envelope }: DossierReport,
  messages: Messages,
  language: Language,
): readonly Row[] {
  return (Object.keys(messages.totals) as Total[]).flatMap((key): Row[] => {
    const amount = totals[key];
    const label = messages.totals[key];
    const row =
      amount === null
        ? { label, words: messages.nothingRequested() }
        : { label, figure: inEuros(amount, language) };
    return key === 'requested' && envelope !== null
      ? [row, { label: messages.envelope(), figure: inEuros(envelope, language) }]
      : [row];
  });
}

const inEuros = (amount: number, language: Language): string =>
  formatEuros(toCents(amount) ?? ZERO, language);

/** Nothing while no criterion has been scored. */
function gridRows({ grid }: DossierReport, messages: Messages, language: Language): readonly Row[] {
  if (grid.scored + grid.setAside === 0) return [];
  const number = (value: number | null): string | null =>
    value === null ? null : formatNumber(value, language);
  const scores = grid.criteria.map(({ score }) =>
    score === 'not-applicable' ? messages.notApplicable : (number(score) ?? '–'),
  );
  const told = {
    ...grid,
    total: number(grid.total),
    max: number(grid.max),
    criteria: scores.length,
  };
  return [
    { label: messages.grid, words: messages.gridTotal(told) },
    {
      label: messages.scores,
      words: scores.map((score, index) => `${index + 1}: ${score}`).join(' · '),
    },
  ];
}

function controlLine({ at, bareme, sha256 }: Report['control'], messages: Messages): string {
  const [day = '', time = ''] = at.split('T');
  return messages.control({ day: formatDay(day), time: time.slice(0, 5), bareme, sha256 });
}

function section(
  severity: Severity,
  findings: readonly Finding[],
  messages: Messages,
  look: Look,
): string[] {
  if (findings.length === 0) return [];
  const heading = messages.severities[severity]({ count: findings.length });
  const { told, others } = inBrief(findings);
  return [
    paint(severity, heading, look),
    ...told.flatMap((finding) => findingLines(finding, messages, look)),
    ...others.flatMap((one) => wrap(printable(messages.others(one)), look.width, '  ')),
  ];
}

function findingLines(finding: Finding, messages: Messages, look: Look): readonly string[] {
  const { rule, cell, message, quote, stake = null } = finding;
  const head = cell === null ? rule : `${printable(cell)}  ${rule}`;
  const sentence = wrap(printable(shortened(message)), look.width, '    ');
  const source = quote ? wrap(printable(messages.quoted(quote)), look.width, '    ') : [];
  const atStake =
    stake === null ? [] : [`    ${messages.audit.atStake(inEuros(stake, look.language))}`];
  return [
    `  ${head}`,
    ...sentence,
    ...atStake,
    ...source.map((line) => paint('faint', line, look)),
  ];
}
