import { TABLES } from '../../../../src/documents/dossier/template/fields';
import { parseDossier } from '../../../../src/documents/dossier/parse/parse';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import type { RawRange } from '../../../../src/workbook/range';
import type { Scalar } from '../../../../src/workbook/scalar';
import { check } from '../../../../src/documents/dossier/rules/check';
import { callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { said } from '../../../builders/said';

const CALL = callOf('ITN2');
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** A row of the budget as it may stand under the table: label, type, title, …, unit, quantity, unit price. */
const row = (...[label, type, title, quantity, unitPrice]: Scalar[]): readonly Scalar[] => [
  label ?? '',
  type ?? '',
  title ?? '',
  '',
  '',
  '',
  quantity ?? '',
  unitPrice ?? '',
];

const LINE = row('Hébergement', 'Hébergement', 'T3', 12, 500);

function under(rows: readonly (readonly Scalar[])[], gap = 0): WorkbookSnapshot {
  const snapshot = aDossier(CALL).withLine({ amount: 1000 }).snapshot();
  const table = snapshot.tables[TABLES.budget];
  if (!table) throw new Error('no budget');
  const { body } = table;
  const from = body.row + body.values.length + gap;
  const below: RawRange = { sheet: body.sheet, row: from, column: 0, values: rows };
  return {
    ...snapshot,
    tables: { ...snapshot.tables, [TABLES.budget]: { ...table, body: { ...body, below } } },
  };
}

const outsideIn = (snapshot: WorkbookSnapshot) =>
  parseDossier(snapshot, CALL).structure.filter(({ kind }) => kind === 'outside-table');

const findings = (snapshot: WorkbookSnapshot) =>
  check(CALL, parseDossier(snapshot, CALL)).findings.filter(
    ({ rule }) => rule === 'dossier.structure',
  );

describe('A line typed under the table, which did not grow', () => {
  it('is an error at its first cell: it counts in no total', () => {
    const [finding, ...others] = findings(under([LINE]));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', place: { sheet: 'Budget', column: 0 } });
    expect(plain(said(finding?.message)?.fr ?? '')).toMatch(
      /^La ligne 34 est écrite sous le tableau « Budget » et n’en fait pas partie : elle ne compte nulle part\./,
    );
  });

  it('several are told at once', () => {
    expect(plain(said(findings(under([LINE, LINE, LINE]))[0]?.message)?.fr ?? '')).toMatch(
      /^3 lignes sont écrites sous le tableau « Budget », à partir de la ligne 34/,
    );
  });

  it('right under the table, a price is enough; an expense type or a title is, further down', () => {
    expect(outsideIn(under([row('Divers', '', '', '', 500)]))).toHaveLength(1);
    expect(outsideIn(under([row('Divers', '', '', '', 500)], 2))).toEqual([]);
    expect(outsideIn(under([row('Divers', 'Hébergement')], 2))).toHaveLength(1);
    expect(outsideIn(under([row('', '', 'T3', 1, 500)], 2))).toHaveLength(1);
  });

  it('an expense type and a title are known whatever their capitals, accents and spaces', () => {
    expect(outsideIn(under([row('Divers', ' hebergement ')], 2))).toHaveLength(1);
    expect(outsideIn(under([row('Divers', '', 't3 ')], 2))).toHaveLength(1);
    expect(outsideIn(under([row('Divers', 'Hébergement : à chiffrer')], 2))).toEqual([]);
  });

  it('a quantity and a price are money that somebody counts on, wherever they stand', () => {
    expect(outsideIn(under([row('Divers', '', '', 2, 500)], 2))).toHaveLength(1);
    expect(outsideIn(under([row('Divers', '', '', 2, '1 200 €')], 2))).toHaveLength(1);
    expect(outsideIn(under([row('Total 2021', '', '', 2, 'voir annexe 3')], 2))).toEqual([]);
  });

  it('an amount without a price is pointed out, a total is not', () => {
    const amount = (label: string): readonly Scalar[] => [...row(label), '', 1000, 1200];
    expect(findings(under([amount('Divers')]))).toMatchObject([{ severity: 'warning' }]);
    expect(findings(under([amount('Sous-total TTC :')]))).toEqual([]);
    expect(findings(under([amount('Montant total')]))).toEqual([]);
  });

  it('a total of one’s own adds up the table; a line whose price is added up elsewhere is a line', () => {
    const price = (formula: string) => row('Ensemble', '', '', '', formula);
    expect(findings(under([price('=SUM(H21:H33)')]))).toEqual([]);
    expect(findings(under([price('=SUBTOTAL(109,Bareme_Budget[Prix unitaire HT])')]))).toEqual([]);
    expect(findings(under([price('=SUM(L1:L3)')]))).toMatchObject([{ severity: 'error' }]);
    expect(findings(under([price('=SUM(Devis!H21:H33)')]))).toMatchObject([{ severity: 'error' }]);
    const named = row('Total', 'Hébergement', 'T3', 1, '=SUM(H21:H33)');
    expect(findings(under([named]))).toMatchObject([{ severity: 'error' }]);
  });

  it('a recap by type or title adds up the table, a share of it is an expense', () => {
    const gross = (label: string, type: string, formula: string): readonly Scalar[] => [
      ...row(label, type),
      '',
      '',
      formula,
    ];
    const sumifs = '=SUMIFS(K11:K33,B11:B33,"Hébergement")';
    expect(findings(under([gross('', 'Hébergement', sumifs)], 2))).toEqual([]);
    expect(findings(under([gross('Imprévus 5 %', '', '=SUM(K11:K33)*0.05')]))).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it('several amounts after a blank row are what a line costs, one may be a note', () => {
    const amounts: readonly Scalar[] = [...row('Formation'), '', 10_000, 12_000];
    expect(findings(under([amounts], 2))).toMatchObject([{ severity: 'warning' }]);
    expect(findings(under([[...row('Taux de change'), '', 1.08]], 2))).toEqual([]);
  });

  it('notes and a total of one’s own are nobody’s business', () => {
    const total: readonly Scalar[] = ['Total', '', '', '', '', '', '', '', '', 1000, 1200, 1200];
    expect(findings(under([total]))).toEqual([]);
    expect(findings(under([row('À compléter avant le dépôt')]))).toEqual([]);
    expect(findings(under([row(), row('Vu', 'le service achats')]))).toEqual([]);
  });
});

describe('A total typed among the rows of a block', () => {
  const rows = (label: string, amount: Scalar) => [
    ['FEDER', 10_000.25],
    ['Région', 5000],
    [label, amount],
  ];
  const told = (label: string, amount: Scalar) =>
    findings(aDossier(CALL).withRange('otherFunders', rows(label, amount)).snapshot());

  it('counts its rows twice: an error that says so', () => {
    expect(told('Total', 15_000.25)).toMatchObject([
      { severity: 'error', place: { sheet: 'Financement', row: 82 } },
    ]);
    expect(plain(said(told('Sous-total :', 15_000.25)[0]?.message)?.fr ?? '')).toMatch(
      /dans le bloc « Autres financeurs » : ces montants sont comptés deux fois/,
    );
  });

  it('a funder of that name, or of that amount, is a funder', () => {
    expect(told('Total', 20_000)).toEqual([]);
    expect(told('Total Énergies', 15_000.25)).toEqual([]);
    expect(told('Département', 15_000.25)).toEqual([]);
    expect(told('Somme', 15_000.25)).toEqual([]);
    expect(told('Total', '')).toEqual([]);
  });
});
