import '../../builders/load-sentences';
import { distances } from '../../../src/documents/control/plausibility/far-from-others';
import { questionsOn } from '../../../src/documents/control/plausibility/questions';
import { CONTROL_SENTENCES } from '../../../src/documents/control/messages/in-words';
import { keyOfLine } from '../../../src/documents/control/opening/line-key';
import { loadCatalogues } from '../../../src/language/catalogue';
import { cents } from '../../../src/money/cents';
import { callOf } from '../../builders/calls';
import { aVerdict } from '../../builders/control';

jest.setTimeout(60_000);
beforeAll(() => loadCatalogues([CONTROL_SENTENCES]));

const rounded = (values: readonly number[]) =>
  distances(values).map((distance) => distance && Number(distance.score.toFixed(3)));

describe('how far a value lies from the others', () => {
  it('is measured in median deviations: the worked example gives 11.467', () => {
    expect(rounded([450, 500, 520, 550, 600, 650, 1400]).at(-1)).toBe(11.467);
  });

  it('is measured in mean deviations where most are the same: the worked example gives 5.585', () => {
    expect(rounded([600, 600, 600, 600, 600, 600, 1200]).at(-1)).toBe(5.585);
  });

  it('is not said of fewer than seven values, nor where all are the same', () => {
    expect(distances([1, 1, 1, 1, 1, 99])).toEqual([null, null, null, null, null, null]);
    expect(distances(Array.from({ length: 9 }, () => 600))).toEqual(
      Array.from({ length: 9 }, () => null),
    );
  });
});

const day = (label: string, unitPrice: number) => ({
  label,
  type: 'consulting-steering',
  title: 'T3' as const,
  quantity: 10,
  unit: 'day' as const,
  unitPrice,
  vat: 20,
});

const RATES = [450, 500, 520, 550, 600, 650, 1400];
const HOSTING = {
  label: 'Hébergement',
  type: 'hosting',
  title: 'T3' as const,
  quantity: 1,
  unitPrice: 100,
  vat: 20,
};

describe('the questions on a dossier', () => {
  const ask = async (lines: readonly object[], elsewhere?: ReadonlyMap<string, string>) =>
    questionsOn(
      await aVerdict(callOf('ITN4'), { lines: lines as [] }),
      'fr',
      ...(elsewhere ? [elsewhere] : []),
    );
  const rulesOf = async (lines: readonly object[]) => (await ask(lines)).map(({ rule }) => rule);

  it('ask of the one day rate that is far from the others, with median, gap and count', async () => {
    const questions = await ask(RATES.map((rate, index) => day(`Étude ${index + 1}`, rate)));
    expect(questions).toEqual([
      expect.objectContaining({
        rule: 'plausibility.day-rate',
        severity: 'info',
        // 10 × 1 400 € HT, 20 % of VAT.
        stake: 1_680_000,
      }),
    ]);
    const [question] = questions;
    expect(question?.message.replace(/\s/g, ' ')).toBe(
      '« Étude 7 » : 1 400,00 € HT par jour, quand la médiane des 7 prix de journée du dossier est de 550,00 € (écart médian 50,00 €). Qu’est-ce qui le justifie ?',
    );
  });

  it('ask nothing of the days of staff, nor of six rates', async () => {
    expect(await rulesOf(RATES.map((rate) => ({ ...day('x', rate), title: 'T2' })))).toEqual([]);
    expect(await rulesOf(RATES.slice(1).map((rate) => day('x', rate)))).toEqual([]);
  });

  it('ask of what is bought from a supplier without VAT', async () => {
    const bought = { ...day('Étude', 500), vat: 0, supplier: 'Cabinet' };
    expect(await rulesOf([bought])).toEqual(['plausibility.vat']);
    expect(await rulesOf([{ ...bought, vat: 20 }])).toEqual([]);
    // A rate that is not typed is asked for by a rule.
    expect(await rulesOf([{ ...bought, vat: undefined }])).toEqual([]);
    expect(await rulesOf([{ ...bought, title: 'T2' }])).toEqual([]);
  });

  it('ask of a lump sum from a quarter of the base on', async () => {
    const lump = { ...day('Forfait', 2500), quantity: 1, unit: 'lump-sum' as const, vat: 0 };
    const rest = (price: number) => ({
      ...lump,
      label: 'Reste',
      unit: 'other' as const,
      unitPrice: price,
    });
    expect(await rulesOf([lump, rest(7500)])).toEqual(['plausibility.lump-sum']);
    expect(await rulesOf([lump, rest(7500.01)])).toEqual([]);
  });

  it('ask who runs what is built, unless running costs are planned', async () => {
    const built = { ...day('Réalisation', 700), type: 'development', title: 'T5' as const };
    expect(await rulesOf([built])).toEqual(['plausibility.running-cost']);
    expect(await rulesOf([built, HOSTING])).toEqual([]);
    expect(await rulesOf([{ ...built, label: 'Licence', type: 'licences' }])).toEqual([]);
  });

  it('ask of a line that stands in another dossier', async () => {
    const lines = [day('Étude', 500), day('Ateliers', 500)];
    const { dossier } = await aVerdict(callOf('ITN4'), { lines });
    const [first] = dossier.lines;
    if (!first) throw new Error('There is a line');
    const elsewhere = new Map([[await keyOfLine(first), 'Autre projet']]);
    const questions = await ask(lines, elsewhere);
    expect(questions.map(({ rule, cell }) => [rule, cell])).toEqual([
      ['plausibility.elsewhere', 'Budget!A11'],
    ]);
    expect(questions[0]?.message).toContain('Autre projet');
  });

  it('are five at most, those with most euros at stake first', async () => {
    const lines = Array.from({ length: 9 }, (_, index) => ({
      ...day(`Étude ${index}`, 500 + index),
      supplier: 'Cabinet',
    }));
    const { dossier } = await aVerdict(callOf('ITN4'), { lines });
    const elsewhere = new Map(
      await Promise.all(
        dossier.lines.map(async (line) => [await keyOfLine(line), 'Autre'] as const),
      ),
    );
    const stakes = (await ask(lines, elsewhere)).map(({ stake }) => stake);
    expect(stakes).toEqual([508, 507, 506, 505, 504].map((rate) => cents(rate * 1200)));
  });
});
