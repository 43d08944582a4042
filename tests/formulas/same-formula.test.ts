import { isSameFormula } from '../../src/formulas/same-formula';

const HOME = { table: 'Lignes', sheet: 'Budget' };

const same = (one: string, other: string): boolean => isSameFormula(one, other, HOME);

describe('Two spellings of one formula', () => {
  it.each([
    ['=SUM(A1:B2)', 'sum( a1 : b2 )'.replaceAll(' : ', ':')],
    ['=A1+brm_total', '= A1 + BRM_Total '],
    ['=IF(A1>0,1,2)', '=IF(A1>0,\n  1,\n  2)'],
    ['=Lignes[[#This Row],[Montant HT]]*2', '=Lignes[@[Montant HT]]*2'],
    ['=Lignes[[#This Row],[Total]]', '=Lignes[@Total]'],
    ['=Lignes[[#This Row],[Total]]', '=[@Total]'],
    ['=Lignes[[#This Row],[Montant HT]]', '=[@[Montant HT]]'],
    ['=SUM(Lignes[Total])', '=SUM([Total])'],
    ['=SUM(Lignes[Total])', '=SUM(lignes[[#Data],[total]])'],
    ['=SUM(Lignes[[#This Row],[CP 2021]:[CP 2022]])', '=SUM(Lignes[@[CP 2021]:[CP 2022]])'],
    ["=Lignes[[#This Row],[Coût '#1]]", "=[@[Coût '#1]]"],
    ['=A1:A9*2', '=@A1:A9*2'],
    ['=brm_total', '=@brm_total'],
    ['=brm_total', '=_xlfn.SINGLE(brm_total)'],
    ['=IFNA(A1,0)', '=_xlfn.IFNA(A1,0)'],
    ['=SORT(A1:A9)', '=_xlfn._xlws.SORT(A1:A9)'],
    ['=IF(A1,TRUE,FALSE)', '=IF(A1,true(),FALSE())'],
    ['=0.75*A1', '=.750*A1'],
    ['=Budget!A1', '=A1'],
    ["='Plan d''appui'!A1", "='PLAN D''APPUI'!A1"],
    ['=(A1+B1)*2', '=((A1)+B1)*2'],
    ['=SUM(--(A1:A9="x"))', '=SUM(-(-(A1:A9="x")))'],
    ['=SUMIFS(Lignes[Total],A1,"é")', '=_xlfngnumeric.ERROR("SUMIFS(Lignes[Total],A1,""é"")")'],
  ])('%s is %s', (one, other) => {
    expect(same(one, other)).toBe(true);
    expect(same(other, one)).toBe(true);
  });
});

describe('Two formulas', () => {
  it.each([
    ['=900000', '=711000'],
    ['=A1', '=$A1'],
    ['=$A$1', '=A$1'],
    ['=A1', '=Autre!A1'],
    ['=A1+B1', '=B1+A1'],
    ['=(A1+B1)*2', '=A1+B1*2'],
    ['=-A1', '=A1'],
    ['=A1*20', '=A1*20%'],
    ['="été"', '="Été"'],
    ['="a b"', '="ab"'],
    ['="1"', '=1'],
    ['="TRUE"', '=TRUE'],
    ['=SUM(Lignes[Total])', '=SUM(Autres[Total])'],
    ['=Lignes[[#This Row],[Total]]', '=Lignes[Total]'],
    ['=Lignes[[#Headers],[Total]]', '=Lignes[[#Totals],[Total]]'],
    ['=IF(A1,,1)', '=IF(A1,1)'],
    ['=#REF!', '=#N/A'],
    ['=A1', '=A:A'],
  ])('%s is not %s', (one, other) => {
    expect(same(one, other)).toBe(false);
  });

  it('a reference that leaves its table unsaid is nothing outside of one', () => {
    expect(isSameFormula('=[@Total]', '=Lignes[@Total]')).toBe(false);
  });
});

describe('What is not understood', () => {
  it.each(['={1,2;3,4}', '=[1]Calculs!A1', '=A1 B1', '=SUM('])(
    '%s is one with itself alone',
    (text) => {
      expect(same(text, ` ${text} `)).toBe(true);
      expect(same(text, `${text}0`)).toBe(false);
    },
  );
});
