import type { PlannedPoint } from '../../documents/control/plan';
import { toCents } from '../../money/decimal';
import { auditOf } from '../audit/audit-file';
import { reportOn } from '../check/check-file';
import { broughtByFiling } from '../check/draft';
import type { ReportedId } from '../check/reported-id';
import { textIn } from '../../documents/dossier/messages/in-words';
import { cellReference } from '../../workbook/reference';
import { messagesIn } from '../messages/say';
import type { OpenedFile } from '../check/open-file';
import type { AuditFinding } from '../schemas/audit';

/** What was found in a received file that asks for a follow-up: by its call’s rules, then of its integrity. */
export async function pointsOf(opened: OpenedFile): Promise<readonly PlannedPoint[]> {
  const ofRules = [
    ...reportOn(opened).findings.filter(({ rule }) => rule !== DRAFT),
    ...foundOnceFiled(opened),
  ];
  const ofIntegrity = (await auditOf(opened)).findings;
  const audited = new Map(ofIntegrity.map((finding) => [identityOf(finding), finding]));
  const told = new Set(ofRules.map(identityOf));
  const points = [
    ...ofRules.filter((one) => !audited.has(identityOf(one))).map((one) => pointOf('rules', one)),
    ...ofRules.flatMap((one) => {
      const found = audited.get(identityOf(one));
      return found ? [pointOf('integrity', found)] : [];
    }),
    ...ofIntegrity
      .filter((one) => !told.has(identityOf(one)))
      .map((one) => pointOf('integrity', one)),
  ];
  // What is good to know asks for nothing.
  return points.filter(({ severity }) => severity !== 'info');
}

const DRAFT = 'file.draft' satisfies ReportedId;

/** Whoever controls a dossier has received it: what waits for a filing date is found now, and that it lacks one. */
function foundOnceFiled({ dossier: verdict, reported: { language } }: OpenedFile): readonly Said[] {
  if (!verdict) return [];
  const { call, dossier, figures, findings } = verdict;
  const brought = broughtByFiling(call, dossier, figures, findings);
  if (brought.length === 0) return [];
  const { place } = dossier.facts.depositDate;
  return [
    {
      rule: DRAFT,
      severity: 'warning',
      cell: place && cellReference(place),
      message: messagesIn(language).controls.undated(),
    },
    ...brought.map(({ rule, severity, place: at, message }) => ({
      rule,
      severity,
      cell: at && cellReference(at),
      message: textIn(message, language),
    })),
  ];
}

type Said = Pick<AuditFinding, 'rule' | 'severity' | 'cell' | 'message'> & {
  readonly stake?: number | null;
};

const identityOf = ({ rule, cell, message }: Said): string => JSON.stringify([rule, cell, message]);

const pointOf = (
  origin: PlannedPoint['origin'],
  { rule, severity, cell, message, stake = null }: Said,
): PlannedPoint => ({
  origin,
  rule,
  severity,
  cell,
  message,
  stake: stake === null ? null : toCents(stake),
  carried: null,
});
