import { countOf, foundIn, kindsOfMany, shownOf } from '../../src/taskpane/dossier/alike';
import { requestTogether } from '../../src/documents/dossier/rules/request-together';
import { steadyOrder } from '../../src/taskpane/live/steady-order';
import { callOf } from '../builders/calls';
import { aDossier } from '../builders/dossier';

/** What is found of so many lines without a title, of which the last is below zero. */
function found(lines: number) {
  const dossier = Array.from({ length: lines }).reduce<ReturnType<typeof aDossier>>(
    (filled, _, index) =>
      filled.withLine({
        label: `Étude ${index}`,
        amount: index === lines - 1 ? -5 : 1000 + index,
        title: '',
      }),
    aDossier(callOf('SNAP3')),
  );
  return steadyOrder([], requestTogether(dossier.check().findings));
}

describe('findings that say the same of many cells', () => {
  it('stand one by one as long as they are few', () => {
    const findings = found(3);
    expect(kindsOfMany(findings)).toEqual([]);
    expect(foundIn(shownOf(findings, new Set()))).toEqual(findings);
  });

  it('are folded behind the first of them, none is lost, and all are counted', () => {
    const findings = found(15);
    const many = kindsOfMany(findings);
    expect(many.length).toBeGreaterThan(0);
    const shown = shownOf(findings, new Set(many));
    expect(shown.length).toBeLessThan(findings.length);
    expect(countOf(shown)).toBe(findings.length);
    expect(new Set(foundIn(shown))).toEqual(new Set(findings));
    const at = shown.findIndex(({ kind }) => kind === 'others');
    expect(shown[at - 1]?.kind).toBe('one');
  });

  it('stay folded while they are worked off, and the last of them stands by itself', () => {
    const folded = new Set(kindsOfMany(found(15)));
    const three = shownOf(found(3), folded);
    expect(three.some(({ kind }) => kind === 'others')).toBe(true);
    expect(countOf(three)).toBe(found(3).length);
    expect(shownOf(found(1), folded).every(({ kind }) => kind === 'one')).toBe(true);
  });
});
