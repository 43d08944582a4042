import type { Dossier } from '../../documents/dossier/dossier';
import { cellReference } from '../../workbook/reference';
import { add, type Cents } from '../../money/cents';
import type { Figures } from '../../documents/dossier/figures/figures';
import { askedInWords } from '../../documents/dossier/fit/messages/asked-in-words';
import type { OpenPoint } from '../../documents/dossier/fit/undeclared';
import { textIn } from '../../documents/dossier/messages/in-words';
import type { Message } from '../../documents/dossier/messages/say';
import type { FindingOf } from '../../documents/dossier/rules/rule';
import { bySeverity } from '../../findings/finding';
import type { AnyFinding } from '../../findings/finding';
import type { OpenedDocument } from '../../documents/open';
import type { Call } from '../../calls/call';
import type { Quote } from '../../calls/schema/theme';
import type { Language, Localized } from '../../language/language';
import { isFailure } from '../../reports/report';
import type {
  Control,
  DocumentsReport,
  DossierReport,
  Failure,
  OtherDocument,
  Report,
} from '../../reports/report';
import { gridIn, identityIn, projectIn } from './declared';
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
  /** The dossier’s own; null: its sheets are of before there was one. */
  readonly mark: string | null;
  readonly figures: Figures;
  readonly told: readonly Told[];
  /** What rules have not looked at yet. */
  readonly notChecked: readonly OpenPoint[];
}

/** The report on a dossier, in one language. Amounts in euros TTC; findings by severity, else as they come. */
export function reportOf(
  { file, language, control }: Reported,
  { call, dossier, mark, figures, told, notChecked }: Judged,
  others: readonly OpenedDocument[] = [],
): DossierReport {
  return {
    file,
    theme: call.id,
    project: projectIn(call, dossier, language),
    identity: identityIn(call, dossier, mark),
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
    envelope: call.track.envelope?.amount ?? null,
    grid: gridIn(call, dossier, language),
    findings: reported(told, language),
    notChecked: notChecked.map(({ message, quote, place }) => ({
      cell: place && cellReference(place),
      message: askedInWords(message, language),
      quote: quoteOf(quote),
    })),
    ...(others.length > 0 && { documents: others.map((one) => otherDocument(one, language)) }),
    control,
  };
}

const reported = (told: readonly Told[], language: Language): DossierReport['findings'] =>
  [...told].sort(bySeverity).map(({ rule, severity, place, message, quote }) => ({
    rule,
    severity,
    cell: place && cellReference(place),
    message: textIn(message, language),
    quote: quoteOf(quote ?? null),
  }));

const quoteOf = (quote: Quote | null): DossierReport['findings'][number]['quote'] =>
  quote && { text: quote.text, place: quote.place };

/** The report on a workbook without a dossier. `told`: what is to be said of the file itself. */
export const documentsReport = (
  { file, language, control }: Reported,
  documents: readonly OpenedDocument[],
  told: readonly Told[],
): DocumentsReport => ({
  file,
  documents: documents.map((one) => otherDocument(one, language)),
  findings: reported(told, language),
  control,
});

function otherDocument(
  { kind, verdict, refusal, inWords, comesTo }: OpenedDocument,
  language: Language,
): OtherDocument {
  return {
    kind: kind.id,
    name: kind.name[language],
    title: verdict?.title ?? null,
    error: refusal && { problem: refusal.reason, message: refusal.message[language] },
    summary: [...comesTo(language)],
    findings: [...(verdict?.findings ?? [])].sort(bySeverity).map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      cell: finding.place && cellReference(finding.place),
      message: inWords(finding, language),
    })),
  };
}

/** The report on a file that cannot be read. */
export const failureOf = (
  { file, language, control }: Reported,
  { problem, sentence }: { readonly problem: string; readonly sentence: Localized },
): Failure => ({ file, error: { problem, message: sentence[language] }, control });

/** All that was found in the workbook, whichever of its documents it is in. */
function foundIn(report: Report): readonly Pick<AnyFinding, 'severity'>[] {
  if (isFailure(report)) return [];
  return [...report.findings, ...(report.documents ?? []).flatMap(({ findings }) => findings)];
}

/** Whether the report holds an error that the call does not let pass. */
export const isBlocking = (report: Report): boolean =>
  foundIn(report).some(({ severity }) => severity === 'error');
