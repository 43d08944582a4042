import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELDS } from '../../../../src/documents/dossier/template/fields';
import { figureOf } from '../../../../src/documents/dossier/explain/figure-of';
import { RULES, ruleOf, type RuleId } from '../../../../src/documents/dossier/rules/rules';
import { aCall, callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';

const SOURCES = join(__dirname, '../../../../src');

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(SOURCES, file), 'utf8') }));

describe('an identifier', () => {
  it('is one of the list, or it does not compile', () => {
    const known: RuleId = 'grant.rate';
    // @ts-expect-error a slip of the fingers
    const slip: RuleId = 'grant.rates';
    expect(RULES.map(({ id }) => id)).toContain(known);
    expect(RULES.map(({ id }) => id)).not.toContain(slip);
  });

  it('leads to its rule', () => {
    for (const rule of RULES) expect(ruleOf(rule.id)).toBe(rule);
  });

  it('stands in its rule alone: no other file keeps something by it', () => {
    // The published schemas give one as an example.
    const others = sources.filter(({ file }) => !/^(cli\/schemas|reports)\//.test(file));
    const naming = RULES.map(({ id }) => ({
      id,
      files: others.flatMap(({ file, text }) => (text.includes(`'${id}'`) ? file : [])),
    }));
    expect(naming.filter(({ files }) => files.length !== 1)).toEqual([]);
  });
});

describe('what a rule rests on', () => {
  it('is asked before it looks: it finds nothing in a dossier of another call', () => {
    const filed = aDossier(aCall()).withField('depositDate', 44_200).withLine();
    const others = RULES.filter((rule) => !rule.appliesTo(filed.call));
    expect(others.length).toBeGreaterThan(0);
    const subject = { call: filed.call, dossier: filed.build(), figures: filed.figures() };
    for (const rule of others) expect(rule.check(subject)).toEqual([]);
  });
});

describe('the figure that a rule explains', () => {
  it('is one of the plan, under the name that the sheets give it', () => {
    const [finding] = aDossier(aCall()).requesting(1).findingsOf('grant.rate');
    expect(finding && figureOf(finding)).toEqual({
      figure: 'maximum',
      label: FIELDS.maximum.label,
    });
  });

  it('or an amount of the line at which the finding stands', () => {
    const [finding] = aDossier(callOf('SNAP1'))
      .withLine({ amount: 1000, year1: 1 })
      .findingsOf('line.years');
    expect(finding && figureOf(finding)).toEqual({
      figure: { row: finding?.place?.row, amount: 'gross' },
      label: { fr: 'Montant TTC', en: 'Amount incl. VAT' },
    });
  });

  it('or none, where the sentence is all there is', () => {
    const [finding] = aDossier(aCall()).withLine({ quantity: -1 }).findingsOf('line.sign');
    expect(finding && figureOf(finding)).toBeNull();
  });
});
