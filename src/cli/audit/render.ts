import type { Messages } from '../messages/fr';
import { printable } from '../printable';
import { sections, withTitle, type Look } from '../check/render';
import type { AuditReport } from '../schemas/audit';
import type { Failure } from '../../reports/report';

/** What can mislead the reader of a file, as a person reads it. */
export const rendered = (report: AuditReport | Failure, look: Look): string =>
  withTitle<AuditReport>(report, look, (audited, messages) => lines(audited, messages, look));

function lines({ theme, title, findings }: AuditReport, messages: Messages, look: Look): string[] {
  const whose = [theme, title].flatMap((part) => part ?? []).join(' · ');
  const found = sections(
    findings.map((finding) => ({ ...finding, quote: null })),
    messages,
    look,
  );
  return [
    ...(whose === '' ? [] : [printable(whose)]),
    ...(found.length > 0 ? found : [messages.audit.nothingMisleads()]),
  ];
}
