import fc from 'fast-check';
import { notChecked } from '../../../../../src/documents/dossier/fit/not-checked';
import { broughtByFiling } from '../../../../../src/documents/dossier/rules/once-filed';
import { ruleOf } from '../../../../../src/documents/dossier/rules/rules';
import { cellReference } from '../../../../../src/workbook/reference';
import { serialOfIsoDay } from '../../../../../src/workbook/dates';
import { callOf } from '../../../../builders/calls';
import { aDossier, type DossierBuilder } from '../../../../builders/dossier';
import { anyDossier } from '../../../../builders/random/dossier';
import { asked } from '../../../../builders/said';

const on = serialOfIsoDay;

function pointsOf(builder: DossierBuilder) {
  const { call } = builder;
  const dossier = builder.build();
  const { figures, findings } = builder.check();
  return notChecked({ call, dossier, figures }, findings);
}

const topicsOf = (builder: DossierBuilder) => pointsOf(builder).map(({ topic }) => topic);

const sentencesOf = (builder: DossierBuilder) =>
  pointsOf(builder).map(({ message }) =>
    (asked(message)?.fr ?? '').replace(/[\u00a0\u202f]/g, ' '),
  );

/** Everything that ITN6 asks for is typed. */
const declared = aDossier(callOf('ITN6'))
  .withLine({ amount: 60_000, origin: 'France, entreprise innovante' })
  .carriedBy('central')
  .withField('startDate', on('2021-02-01'))
  .withField('resultsDate', on('2021-04-01'))
  .withField('depositDate', on('2021-01-20'));

describe('What the rules have not looked at yet', () => {
  it('is nothing once all that the call asks for is typed, and all is well then', () => {
    expect(topicsOf(declared)).toEqual([]);
    expect(declared.faults()).toEqual([]);
  });

  it.each([
    ['the filing date', declared.withField('depositDate', ''), ['filing']],
    ['the kind of carrier', declared.withField('carrierType', ''), ['carrier']],
    ['the start', declared.withField('startDate', ''), ['results']],
    [
      'the first results, in a dossier that is dated',
      declared.withField('resultsDate', ''),
      ['results'],
    ],
  ])('is what rests on %s, while that is blank', (_, dossier, topics) => {
    expect(dossier.faults()).toEqual([]);
    expect(topicsOf(dossier)).toEqual(topics);
  });

  it('leads to the cell that waits', () => {
    const [point] = pointsOf(declared.withField('resultsDate', ''));
    const filled = declared.build().facts.resultsDate.place;
    expect(point?.place && cellReference(point.place)).toBe(filled && cellReference(filled));
  });

  it('is not what a rule has already found', () => {
    const begun = aDossier(callOf('ITN2'))
      .withLine({ amount: 300_000 })
      .withRange('commitments', [
        ['Un', 'Oui'],
        ['Deux', ''],
      ]);
    expect(begun.findingsOf('commitment.missing')).toHaveLength(1);
    expect(topicsOf(begun)).toEqual(['filing', 'carrier']);
  });

  it('is nothing while no line has an amount', () => {
    expect(topicsOf(aDossier(callOf('ITN6')))).toEqual([]);
    expect(topicsOf(aDossier(callOf('ITN6')).withLine({ amount: 0 }))).toEqual([]);
  });

  it('is said of a licence of which nobody said where it is from, with what it costs', () => {
    const licence = (origin: string) =>
      aDossier(callOf('SNAP4')).withLine({ type: 'licences', title: 'T5', amount: 80_000, origin });
    expect(sentencesOf(licence(''))).toContain(
      'Indiquer l’origine de l’éditeur sur une ligne de licences (80 000,00 €) : un produit extra-européen n’entre pas dans l’assiette.',
    );
    expect(topicsOf(licence('Europe hors France'))).not.toContain('licences');
    expect(topicsOf(licence('Hors Europe'))).not.toContain('licences');
  });

  it('is of the territory where the call looks at it', () => {
    const itn3 = aDossier(callOf('ITN3')).withLine({ amount: 300_000 });
    expect(topicsOf(itn3)).toEqual(expect.arrayContaining(['population', 'services']));
    const counted = itn3.withField('departments', 4).withField('leadServices', 4);
    expect(topicsOf(counted)).toContain('services');
    expect(topicsOf(counted)).not.toContain('population');
  });

  it('holds all that a filing date would bring: nothing comes as a surprise', () => {
    fc.assert(
      fc.property(anyDossier, (random) => {
        const undated = aDossier(random.call).typed(random.in('fr')).withField('depositDate', '');
        const { figures, findings } = undated.check();
        const brought = broughtByFiling(undated.call, undated.build(), figures, findings);
        const topics = topicsOf(undated);
        for (const { rule } of brought) expect(topics).toContain(ruleOf(rule).openPoint);
      }),
    );
  });
});
