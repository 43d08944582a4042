import type { Dossier } from '../../documents/dossier/dossier';
import { cellReference } from '../../workbook/reference';
import { check } from '../../documents/dossier/rules/check';
import type { Figures } from '../../documents/dossier/figures/figures';
import type { Finding } from '../../documents/dossier/rules/finding';
import { isFiled } from '../../documents/dossier/rules/maturity';
import { ruleOf } from '../../documents/dossier/rules/rules';
import type { Call } from '../../calls/call';
import { say } from '../messages/say';
import type { Told } from './report';

/**
 * Rules leave what is not declared yet to a later day while nobody has dated the filing. Whoever checks a file
 * that was handed in has to know of it: what would come with a date is reported in one remark.
 */
export function draftRemark(
  call: Call,
  dossier: Dossier,
  figures: Figures,
  findings: readonly Finding[],
): readonly Told[] {
  const { place } = dossier.facts.depositDate;
  const told = broughtByFiling(call, dossier, figures, findings).map(
    ({ severity, place: at, message }) => ({
      cell: at && cellReference(at),
      isBlocking: severity === 'error',
      message,
    }),
  );
  if (told.length === 0) return [];
  const message = say((m) => m.draft({ missing: told }));
  return [{ rule: 'file.draft', severity: 'warning', place, message }];
}

/** What the rules would find besides, if the filing were dated. */
export function broughtByFiling(
  call: Call,
  dossier: Dossier,
  figures: Figures,
  findings: readonly Finding[],
): readonly Finding[] {
  const { place } = dossier.facts.depositDate;
  // Without the cell there is nowhere to date it; that it is gone is reported by the rules.
  if (isFiled(dossier) || figures.total <= 0 || place === null) return [];
  const value = openingDay(call);
  const facts = { ...dossier.facts, depositDate: { kind: 'value', value, place } as const };
  const known = new Set(findings.map(keyOf));
  return check(call, { ...dossier, facts }).findings.filter(
    (finding) => ruleOf(finding.rule).openPoint !== 'filing' && !known.has(keyOf(finding)),
  );
}

/** A day on which no call is closed; which one it is, the rules kept here do not ask. */
const openingDay = ({ track }: Call): string =>
  track.sessions.find(({ opens }) => opens !== null)?.opens ?? '2021-01-01';

const keyOf = ({ rule, place }: Finding): string => `${rule} ${place ? cellReference(place) : ''}`;
