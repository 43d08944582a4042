import { isFilled } from '../../../../src/workbook/cell';
import { budgetColumns } from '../../../../src/documents/dossier/template/columns';
import type { Facts } from '../../../../src/documents/dossier/dossier';
import { parseDossier } from '../../../../src/documents/dossier/parse/parse';
import { describeStructure } from '../../../../src/documents/dossier/parse/structure-words';
import { ALL_CALLS, aCall, callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { BUDGET_ROW } from '../../../builders/snapshot';
import { said } from '../../../builders/said';

describe('a freshly inserted workbook', () => {
  it.each(ALL_CALLS.map((call) => [call.id, call] as const))(
    '%s has no line, nothing declared and nothing missing',
    (_, call) => {
      const dossier = aDossier(call).build();
      expect(dossier.lines).toEqual([]);
      expect(dossier.structure).toEqual([]);
      expect(dossier.overwritten).toEqual([]);
      expect(dossier.grid.rows).toHaveLength(call.criteria.length);
      const keys = Object.keys(dossier.facts) as (keyof Facts)[];
      expect(keys.filter((key) => isFilled(dossier.facts[key]))).toEqual([]);
    },
  );
});

describe('a line', () => {
  const inputs = budgetColumns(aCall()).filter(({ role }) => role === 'input');

  it.each(inputs.map(({ key }) => key))('is started by its %s alone, and keeps its row', (key) => {
    const dossier = aDossier(aCall())
      .withCells({})
      .withCells({ [key]: 'x' })
      .build();
    expect(dossier.lines).toHaveLength(1);
    expect(dossier.lines[0]?.place.row).toBe(BUDGET_ROW + 1);
  });

  it('holds what was typed in its cells', () => {
    const dossier = aDossier(aCall()).withCells({ supplier: 'Société X' }).build();
    expect(dossier.lines[0]?.supplier.value).toBe('Société X');
  });

  it('is not started by what a computed cell shows', () => {
    expect(aDossier(aCall()).withCells({ gross: 0, check: 'ok' }).build().lines).toEqual([]);
  });

  it('finds its expense type, title and origin by label, in either language and any case', () => {
    const french = aDossier(aCall()).withCells({
      type: 'DÉVELOPPEMENT',
      title: 't5',
      origin: 'Hors Europe',
    });
    const english = aDossier(aCall()).in('en').withCells({
      type: 'Development',
      title: 'T5',
      origin: 'Outside Europe',
    });
    const pasted = aDossier(aCall()).withCells({
      type: 'Development',
      title: 'T5',
      origin: 'Outside Europe',
    });
    for (const builder of [french, english, pasted]) {
      const [line] = builder.build().lines;
      expect(line?.type.value?.id).toBe('development');
      expect(line?.title.value).toBe('T5');
      expect(line?.origin.value).toBe('outside-europe');
    }
  });

  it('proposes the choice that differs only in accents or spaces, and does not take it', () => {
    const [line] = aDossier(aCall()).withCells({ type: 'developpement ' }).build().lines;
    expect(line?.type).toMatchObject({
      kind: 'problem',
      value: null,
      problem: { kind: 'unknown-choice', proposal: { fr: 'Développement' } },
    });
  });

  it('does not take a text for a number, but says which number it would be', () => {
    const [line] = aDossier(aCall())
      .withCells({ quantity: '20.000', unitPrice: '250 k€', vat: '20' })
      .build().lines;
    expect(line?.quantity).toMatchObject({
      kind: 'problem',
      problem: { kind: 'not-a-number', proposal: { value: 20_000, alternative: 20 } },
    });
    expect(line?.unitPrice).toMatchObject({ problem: { proposal: { value: 250_000 } } });
    expect(line?.vat).toMatchObject({ problem: { proposal: { value: 0.2, percent: true } } });
  });

  it.each(['#REF!', '#N/A', '#DIV/0!', '#VALEUR!'])('tells the Excel error %s', (text) => {
    const [line] = aDossier(aCall()).withCells({ quantity: text, label: text }).build().lines;
    expect(line?.quantity).toMatchObject({ problem: { kind: 'error-value', text } });
    expect(line?.label).toMatchObject({ problem: { kind: 'error-value', text } });
  });

  it('may have a label that begins with a hash', () => {
    const [line] = aDossier(aCall()).withCells({ label: '#1 Cadrage' }).build().lines;
    expect(line?.label.value).toBe('#1 Cadrage');
  });

  it('does not take more than ten billion for an amount', () => {
    const [line] = aDossier(aCall()).withCells({ unitPrice: 1e15 }).build().lines;
    expect(line?.unitPrice).toMatchObject({ kind: 'problem', problem: { kind: 'too-large' } });
  });
});

describe('what the carrier declares', () => {
  it('dates are Excel serials, yes and no are words, counts are whole', () => {
    const dossier = aDossier(callOf('ITN3'))
      .withField('depositDate', 44_227)
      .withField('population', 1_200_000)
      .withField('leadServices', 2.5)
      .build();
    expect(dossier.facts.depositDate.value).toBe('2021-01-31');
    expect(dossier.facts.population.value).toBe(1_200_000);
    expect(dossier.facts.leadServices).toMatchObject({ problem: { kind: 'not-whole' } });

    const listed = aDossier(callOf('ITN1')).withField('observatory', 'Oui').build();
    expect(listed.facts.observatory.value).toBe(true);
  });

  it('a date typed as text is a problem that carries the day it means', () => {
    const { depositDate } = aDossier(aCall()).withField('depositDate', '31/01/2021').build().facts;
    expect(depositDate).toMatchObject({
      problem: { kind: 'not-a-date', proposal: '2021-01-31' },
    });
  });

  it('the kind of carrier is found by its label', () => {
    expect(aDossier(aCall()).carriedBy('operator').build().facts.carrierType.value).toBe(
      'operator',
    );
  });

  it('other funders are the rows in which something stands, in cents', () => {
    const { otherFunders } = aDossier(aCall())
      .withRange('otherFunders', [
        ['Région', 1234.56],
        ['', ''],
        ['', '5 000 €'],
      ])
      .build().funding;
    expect(otherFunders.map(({ amount }) => amount.value)).toEqual([123_456, null]);
  });

  it('a column inserted inside a range is passed over', () => {
    const { otherFunders } = aDossier(aCall())
      .withRange('otherFunders', [
        ['Région', '', 500],
        ['Europe', '', 100],
      ])
      .build().funding;
    expect(otherFunders.map(({ amount }) => amount.value)).toEqual([50_000, 10_000]);
    expect(otherFunders[0]?.amount.place?.column).toBe(3);
  });

  it('phases keep their columns when the first are filled and the last blank', () => {
    const { phases } = aDossier(callOf('SNAP3'))
      .withRange('phases', [
        ['Cadrage', 'Prototype', 44_300, 100_000, '', ''],
        ['', '', '', '', '', ''],
      ])
      .build();
    expect(phases).toHaveLength(1);
    expect(phases[0]?.budget.value).toBe(10_000_000);
    expect(phases[0]?.endDate.value).toBe('2021-04-14');
  });
});

describe('the grid', () => {
  it('recognises criteria after a sort, and N/A as typed or as Excel turns it', () => {
    const call = callOf('ITN8A');
    const dossier = aDossier(call)
      .scored(
        { criterion: call.criteria[4]?.label.fr ?? '', number: 5, score: 'N/A' },
        { criterion: call.criteria[0]?.label.fr ?? '', number: 1, score: '#N/A' },
        3,
      )
      .build();
    expect(dossier.grid.rows.slice(0, 3).map((row) => row.criterion)).toEqual([4, 0, 2]);
    expect(dossier.grid.rows.slice(0, 3).map((row) => row.score.value)).toEqual([
      'not-applicable',
      'not-applicable',
      3,
    ]);
  });
});

describe('what was deleted is told, and the rest is read', () => {
  it('a column of the budget', () => {
    const dossier = aDossier(aCall()).withoutColumn('quantity').withLine().build();
    expect(dossier.structure).toMatchObject([{ kind: 'missing-column', role: 'input' }]);
    expect(dossier.lines[0]?.quantity).toEqual({ kind: 'blank', value: null, place: null });
    expect(dossier.lines[0]?.unitPrice.value).toBe(1000);
  });

  it('a table', () => {
    const dossier = aDossier(aCall()).withoutTable('budget').requesting(100).build();
    expect(dossier.structure).toEqual([{ kind: 'missing-table', table: 'budget' }]);
    expect(dossier.funding.requested.value).toBe(10_000);
  });

  it('a named cell', () => {
    const dossier = aDossier(aCall()).withoutField('requested').withLine().build();
    expect(dossier.structure).toEqual([{ kind: 'missing-field', field: 'requested' }]);
    expect(dossier.lines).toHaveLength(1);
  });

  it.each(['dossier', 'funding', 'grid'] as const)(
    'the whole %s sheet, in one sentence',
    (sheet) => {
      for (const call of [aCall(), callOf('ITN2'), callOf('SNAP3')]) {
        const dossier = aDossier(call).withoutSheet(sheet).withLine().build();
        expect(dossier.structure).toEqual([{ kind: 'missing-sheet', sheet }]);
        expect(dossier.lines).toHaveLength(1);
      }
      const [finding] = aDossier(aCall()).withoutSheet(sheet).findingsOf('dossier.structure');
      expect(finding).toMatchObject({ severity: 'error', place: null });
      expect(said(finding?.message)?.fr).toMatch(
        /^La feuille «\s(Dossier|Financement|Grille)\s» a été supprimée/,
      );
    },
  );

  it('each with a sentence that names it and says what to do, in both languages', () => {
    const dossier = aDossier(aCall())
      .withoutColumn('unitPrice')
      .withoutTable('grid')
      .withoutField('depositDate')
      .build();
    const sentences = dossier.structure.map(describeStructure);
    expect(sentences).toHaveLength(3);
    for (const sentence of sentences) {
      expect(sentence.fr).toContain('Ctrl+Z');
      expect(sentence.en).toContain('Ctrl+Z');
    }
    expect(sentences.map(({ fr }) => fr).join(' ')).toMatch(
      /Date de dépôt.*Prix unitaire HT.*Grille/,
    );
  });
});

describe('formulas that are gone', () => {
  it('in a computed cell and in a calculated column', () => {
    const dossier = aDossier(aCall())
      .withLine({ gross: 1500 })
      .overwriting(0, 'gross')
      .typingOver('maximum', 99)
      .build();
    expect(dossier.overwritten).toMatchObject([
      { label: { fr: 'Subvention maximale' }, shown: 99 },
      { label: { fr: 'Montant TTC' }, shown: 1500 },
    ]);
  });

  it('but the carrier’s share may be typed', () => {
    const dossier = aDossier(aCall()).typingOver('carrierShare', 250).build();
    expect(dossier.overwritten).toEqual([]);
    expect(dossier.funding.carrierShare).toMatchObject({ typed: true, shown: { value: 25_000 } });
  });
});

it('leaves the tables of other documents to them', () => {
  const snapshot = aDossier(aCall()).withLine({ amount: 10 }).snapshot();
  const place = { sheet: 'Votes', row: 1, column: 0 };
  const votes = {
    name: 'Bareme_Voix_A',
    header: { ...place, row: 0, values: [['Voix']] },
    body: { ...place, values: [[44_200]], dated: [place] },
    overwritten: [place],
  };
  const beside = { ...snapshot, tables: { ...snapshot.tables, [votes.name]: votes } };
  expect(parseDossier(beside, aCall())).toEqual(parseDossier(snapshot, aCall()));
});
