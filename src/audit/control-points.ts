import { inWords as inWordsOfControl } from '../documents/control/messages/in-words';
import { say } from '../documents/control/messages/say';
import type { PlannedPoint } from '../documents/control/plan';
import { textIn } from '../documents/dossier/messages/in-words';
import { broughtByFiling } from '../documents/dossier/rules/once-filed';
import type { DossierVerdict } from '../documents/dossier/verdict';
import { bySeverity } from '../findings/finding';
import type { Language } from '../language/language';
import { cellReference } from '../workbook/reference';
import { audit, type JudgedFile } from './audit';
import type { AuditFinding } from './finding';
import type { Remark } from './remark';
import { remarksOfRules } from './remarks-of-rules';

/** The file of a dossier that was read and judged. */
export interface JudgedDossier extends JudgedFile {
  readonly dossier: DossierVerdict;
}

/**
 * What was found in a received file that asks for a follow-up: by its call’s rules, then of its integrity. The
 * sentences on controls and on integrity have to be loaded in that language.
 */
export async function pointsOf(
  judged: JudgedDossier,
  language: Language,
): Promise<readonly PlannedPoint[]> {
  const { dossier, reading, ofRules: remarks } = judged;
  const ofRules = [
    ...remarksOfRules(dossier, reading, remarks)
      .toSorted(bySeverity)
      .map((one) => ofRemark(one, language)),
    ...foundOnceFiled(dossier, language),
  ];
  const ofIntegrity = (await audit(judged)).map((one) => ofFinding(one, language));
  const audited = new Map(ofIntegrity.map((point) => [identityOf(point), point]));
  const told = new Set(ofRules.map(identityOf));
  const points = [
    ...ofRules.filter((one) => !audited.has(identityOf(one))),
    ...ofRules.flatMap((one) => audited.get(identityOf(one)) ?? []),
    ...ofIntegrity.filter((one) => !told.has(identityOf(one))),
  ];
  // What is good to know asks for nothing.
  return points.filter(({ severity }) => severity !== 'info');
}

/** Whoever controls a dossier has received it: what waits for a filing date is found now, and that it lacks one. */
function foundOnceFiled(
  { call, dossier, figures, findings }: DossierVerdict,
  language: Language,
): readonly PlannedPoint[] {
  const brought = broughtByFiling(call, dossier, figures, findings);
  if (brought.length === 0) return [];
  const { place } = dossier.facts.depositDate;
  return [
    {
      origin: 'rules',
      rule: 'file.draft',
      severity: 'warning',
      cell: place && cellReference(place),
      message: inWordsOfControl(say('undated'), language),
      stake: null,
      carried: null,
    },
    ...brought.map((one) => ofRemark(one, language)),
  ];
}

const identityOf = ({ rule, cell, message }: PlannedPoint): string =>
  JSON.stringify([rule, cell, message]);

const ofRemark = (
  { rule, severity, place, message }: Remark,
  language: Language,
): PlannedPoint => ({
  origin: 'rules',
  rule,
  severity,
  cell: place && cellReference(place),
  message: textIn(message, language),
  stake: null,
  carried: null,
});

const ofFinding = (
  { rule, severity, place, stake, inWords }: AuditFinding,
  language: Language,
): PlannedPoint => ({
  origin: 'integrity',
  rule,
  severity,
  cell: place && cellReference(place),
  message: inWords(language),
  stake,
  carried: null,
});
