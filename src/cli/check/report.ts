import type { Dossier } from '../../dossier/dossier';
import { cellReference } from '../../workbook/reference';
import { add, type Cents } from '../../money/cents';
import type { Figures } from '../../rules/figures';
import { textIn } from '../../rules/messages/in-words';
import type { Message } from '../../rules/messages/say';
import type { FindingOf, Severity } from '../../rules/rule';
import type { Call } from '../../calls/call';
import type { Quote } from '../../calls/schema/theme';
import type { Language, Localized } from '../../language/language';
import type { Control, DossierReport, Failure, Report } from '../schemas/report';
import { gridIn, projectIn } from './declared';
import type { ReportedId } from './reported-id';

/**
 * Cents as the decimal number of euros that they are: the quotient of two integers is the double nearest to
 * it, which prints with its two decimals and no more.
 */
const euros = (amount: Cents): number => amount / 100;

/** A finding of a rule, or a remark on the file itself, which no sentence of a call is behind. */
export interface Told extends Pick<FindingOf<ReportedId>, 'rule' | 'severity' | 'place'> {
  readonly message: Message | Localized;
  readonly quote?: Quote | null;
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What is reported on, in which language. */
export interface Reported {
  readonly file: string;
  readonly language: Language;
  readonly control: Control;
}

/** What was found in a dossier. */
export interface Judged {
  readonly call: Call;
  readonly dossier: Dossier;
  readonly figures: Figures;
  readonly told: readonly Told[];
}

/** The report on a dossier, in one language. Amounts in euros TTC; findings by severity, else as they come. */
export function reportOf(
  { file, language, control }: Reported,
  { call, dossier, figures, told }: Judged,
): DossierReport {
  const findings = [...told].sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
  return {
    file,
    theme: call.id,
    project: projectIn(call, dossier, language),
    totals: {
      project: euros(figures.total),
      base: euros(figures.base),
      staff: euros(figures.staff),
      requested: figures.requested === null ? null : euros(figures.requested),
      maximum: euros(figures.maximum),
      grant: euros(figures.grant),
      carrier: euros(figures.carrier),
      others: euros(add(figures.coCarriers, figures.others)),
    },
    envelope: call.track.envelope.amount,
    grid: gridIn(call, dossier, language),
    findings: findings.map(({ rule, severity, place, message, quote }) => ({
      rule,
      severity,
      cell: place && cellReference(place),
      message: textIn(message, language),
      quote: quote ? { text: quote.text, place: quote.place } : null,
    })),
    control,
  };
}

/** The report on a file that cannot be read. */
export const failureOf = (
  { file, language, control }: Reported,
  { problem, sentence }: { readonly problem: string; readonly sentence: Localized },
): Failure => ({ file, error: { problem, message: sentence[language] }, control });

export const isFailure = (report: Report): report is Failure => 'error' in report;

/** Whether the report tells of an error that the call does not let pass. */
export const isBlocking = (report: Report): boolean =>
  !isFailure(report) && report.findings.some(({ severity }) => severity === 'error');
