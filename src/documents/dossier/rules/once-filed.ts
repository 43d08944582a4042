import type { Call } from '../../../calls/call';
import { cellReference } from '../../../workbook/reference';
import type { Dossier } from '../dossier';
import type { Figures } from '../figures/figures';
import { check } from './check';
import type { Finding } from './finding';
import { isFiled } from './maturity';
import { ruleOf } from './rules';

/**
 * What the rules would find besides, if the filing were dated: they leave what is not declared yet to a later day while
 * nobody has dated it.
 */
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
