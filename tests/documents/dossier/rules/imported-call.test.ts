import { check } from '../../../../src/documents/dossier/rules/check';
import type { Call } from '../../../../src/calls/call';
import { openThemeText } from '../../../../src/calls/file/imported';
import { aDossier } from '../../../builders/dossier';
import { exampleText, importedCall } from '../../../builders/imported-call';
import { said } from '../../../builders/said';

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
    expect(said(found[0]?.message)?.fr).toContain('l’appel ne le finançant pas');
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
    const state = importedCall({ dinumOpinion: true });
    expect(large(state).findings.map(({ rule }) => rule)).toContain('article3.threshold');
  });
});

describe('A call that publishes its weights and its scale', () => {
  const scored = (...weights: number[]) =>
    aDossier(small).scored(
      ...[3, 2, 3, 2].map((score, index) => ({ score, weight: weights[index] ?? '' })),
    );

  it('is content with its own', () => {
    expect(scored(0.4, 0.25, 0.2, 0.15).verdict()).toEqual([]);
  });

  it('holds against others that add up too, in each of their cells', () => {
    const dossier = scored(0.97, 0.01, 0.01, 0.01);
    const found = dossier.findingsOf('grid.weights');
    expect(found.map(({ place }) => place)).toEqual(
      dossier.build().grid.rows.map(({ weight }) => weight.place),
    );
    expect(said(found[0]?.message)?.fr).toBe(
      '«\u00a0Effet pour les habitants\u00a0» n’a pas le poids que l’appel publie\u00a0: remettez 40\u00a0%.',
    );
    expect(found[0]?.corrections).toMatchObject([
      { kind: 'scoring', certain: true, cells: [{ place: found[0]?.place, value: 0.4 }] },
    ]);
    expect(said(found[0]?.corrections[0]?.effect)?.en).toBe(
      '40% (published by the call) instead of 97%',
    );
  });

  it('puts back a weight that was deleted', () => {
    const [found] = scored(0.4, 0.25, 0.2).findingsOf('grid.weights');
    expect(said(found?.corrections[0]?.effect)?.fr).toBe('15\u00a0% (publié par l’appel)');
  });

  it('misses a criterion that no row names any more', () => {
    const reworded = aDossier(small).scored(
      ...small.criteria.map((_, index) => ({
        criterion: `Axe ${index}`,
        number: `C${index}`,
        weight: 0.25,
        score: 3,
      })),
    );
    expect(reworded.findingsOf('grid.weights').map(({ message }) => said(message).en)).toEqual(
      small.criteria.map(
        ({ label }) =>
          `The criterion “${label.en}”, whose weight the call publishes, is in no row of the grid: put its wording back.`,
      ),
    );
  });

  it('judges scores by its scale, whatever the workbook says', () => {
    const dossier = scored(0.4, 0.25, 0.2, 0.15).withField('scaleMax', 20);
    const [found, ...others] = dossier.findingsOf('grid.score');
    expect(others).toEqual([]);
    expect(found?.place).toEqual(dossier.build().grid.scaleMax.place);
    expect(said(found?.message)?.en).toBe('The call publishes a scale from 1 to 4: put it back.');
    expect(found?.corrections).toMatchObject([{ cells: [{ value: 4 }] }]);
  });
});
