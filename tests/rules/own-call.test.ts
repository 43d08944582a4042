import { check } from '../../src/rules/check';
import type { Call } from '../../src/themes/call';
import { openThemeText } from '../../src/themes/own';
import { aDossier } from '../builders/dossier';
import { exampleText, ownCall } from '../builders/own-call';

const [small, territorial] = openThemeText(exampleText(), 'appel.json').calls as [Call, Call];

describe('The fund of the example', () => {
  const dossier = (call: Call = small) =>
    aDossier(call)
      .carriedBy('commune')
      .withLine({ type: 'rgaa-audit', amount: 12_000, year1: 12_000 });

  it('grants half of what is paid in its years', () => {
    expect(check(small, dossier().build()).figures).toMatchObject({
      base: 1_200_000,
      maximum: 600_000,
    });
    const late = aDossier(small).withLine({
      type: 'rgaa-audit',
      amount: 12_000,
      year2: 5000,
      otherYears: 7000,
    });
    expect(check(small, late.build()).figures).toMatchObject({ base: 500_000, maximum: 250_000 });
  });

  it('stops at 40 000 € a project, what was granted before deducted', () => {
    const { figures } = check(small, dossier().grantedBefore(35_000).build());
    expect(figures.maximum).toBe(500_000);
  });

  it('leaves staff out in the call’s own words, and not as one that it does not mention', () => {
    const staffed = dossier().withLine({ type: 'staff', title: 'T2', amount: 100, year1: 100 });
    const found = staffed.findingsOf('expense.staff');
    expect(found.map(({ quote }) => quote)).toEqual([small.staff.quote]);
    expect(small.staff.quote).not.toBeNull();
    expect(found[0]?.message.fr).toContain('l’appel ne le finançant pas');
  });

  it('leaves out what is not on its closed list', () => {
    const { figures, findings } = check(
      small,
      dossier().withLine({ type: 'hosting', amount: 1200, year1: 1200 }).build(),
    );
    expect(figures.base).toBe(1_200_000);
    expect(findings.map(({ rule }) => rule)).toContain('expense.listed');
  });

  it('accepts its own kinds of carrier and no ministry', () => {
    const rules = (type: string) =>
      check(small, aDossier(small).carriedBy(type).build()).findings.map(({ rule }) => rule);
    expect(rules('commune')).not.toContain('carrier.type');
    expect(rules('central')).toContain('carrier.type');
  });

  it('sends a project of 30 000 € to the other track', () => {
    const budget = (call: Call) =>
      aDossier(call).withLine({ type: 'remediation', amount: 30_000, year1: 30_000 }).build();
    const rules = (call: Call) => check(call, budget(call)).findings.map(({ rule }) => rule);
    expect(rules(small)).toContain('size.track');
    expect(rules(territorial)).not.toContain('size.track');
  });

  it('asks no opinion of the DINUM, which is for calls to State services', () => {
    const large = (call: Call) =>
      check(
        call,
        aDossier(call).withLine({ type: 'remediation', amount: 9e6, year1: 9e6 }).build(),
      );
    expect(large(territorial).findings.map(({ rule }) => rule)).not.toContain('article3.threshold');
    const state = ownCall({ dinumOpinion: true });
    expect(large(state).findings.map(({ rule }) => rule)).toContain('article3.threshold');
  });
});
