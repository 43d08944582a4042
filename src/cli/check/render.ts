import { toCents } from '../../money/decimal';
import { ZERO } from '../../money/cents';
import { formatEuros } from '../../money/format';
import type { Language } from '../../themes/language';
import type { Messages } from '../messages/fr';
import { messagesIn } from '../messages/say';
import { printable } from '../printable';
import type { DossierReport, Report } from '../schemas/report';
import { isFailure } from './report';
import { wrap } from './wrap';

export interface Look {
  readonly language: Language;
  readonly colour: boolean;
  /** Characters in a line; undefined: lines are not broken. */
  readonly width: number | undefined;
}

type Finding = DossierReport['findings'][number];
type Severity = Finding['severity'];
type Total = keyof Messages['totals'];

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const ANSI = { error: '31', warning: '33', info: '36', strong: '1', faint: '2' } as const;

/** A report as a person reads it, with a blank line at its end. Nothing in it acts on the terminal. */
export function rendered(report: Report, look: Look): string {
  const messages = messagesIn(look.language);
  const title = paint('strong', printable(report.file), look);
  const body = isFailure(report)
    ? [
        paint('error', messages.unreadable(), look),
        ...wrap(printable(report.error.message), look.width, '  '),
      ]
    : dossierLines(report, messages, look);
  return `${[title, ...body].join('\n')}\n\n`;
}

const paint = (style: keyof typeof ANSI, text: string, { colour }: Look): string =>
  colour ? `\u001b[${ANSI[style]}m${text}\u001b[0m` : text;

function dossierLines(report: DossierReport, messages: Messages, look: Look): string[] {
  const { theme, findings } = report;
  const found = SEVERITIES.flatMap((severity) =>
    section(
      severity,
      findings.filter((finding) => finding.severity === severity),
      messages,
      look,
    ),
  );
  // No all-clear for a budget in which there is nothing to check.
  const quiet = report.totals.project === 0 ? messages.nothingTyped() : messages.nothingFound();
  return [
    printable(theme),
    ...totalLines(report, messages, look.language),
    ...(found.length > 0 ? found : [quiet]),
  ];
}

function totalLines({ totals }: DossierReport, messages: Messages, language: Language): string[] {
  const rows = (Object.keys(messages.totals) as Total[]).map((key) => {
    const amount = totals[key];
    return {
      label: messages.totals[key],
      figure: amount === null ? '' : formatEuros(toCents(amount) ?? ZERO, language),
      note: amount === null ? messages.nothingRequested() : '',
    };
  });
  const labels = Math.max(...rows.map(({ label }) => label.length));
  const figures = Math.max(...rows.map(({ figure }) => figure.length));
  return rows.map(({ label, figure, note }) =>
    `  ${label.padEnd(labels)}  ${note || figure.padStart(figures)}`.trimEnd(),
  );
}

function section(
  severity: Severity,
  findings: readonly Finding[],
  messages: Messages,
  look: Look,
): string[] {
  if (findings.length === 0) return [];
  const heading = messages.severities[severity]({ count: findings.length });
  return [
    paint(severity, heading, look),
    ...findings.flatMap((finding) => findingLines(finding, messages, look)),
  ];
}

function findingLines({ rule, cell, message, quote }: Finding, messages: Messages, look: Look) {
  const head = cell === null ? rule : `${printable(cell)}  ${rule}`;
  const sentence = wrap(printable(message), look.width, '    ');
  const source = quote ? wrap(printable(messages.quoted(quote)), look.width, '    ') : [];
  return [`  ${head}`, ...sentence, ...source.map((line) => paint('faint', line, look))];
}
