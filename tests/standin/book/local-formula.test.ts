import fc from 'fast-check';
import {
  canonicalFormula,
  localError,
  localFormula,
  withEnglishMarks,
} from '../../../src/standin/book/local-formula';
import names from '../../../src/standin/book/french-functions.json';

const read = (typed: string): string | null => canonicalFormula(typed, 'fr-FR');
const shown = (formula: string): string => localFormula(formula, 'fr-FR');

const PAIRS = [
  ['=SOMME(500;50)', '=SUM(500,50)'],
  ['=500+50,5', '=500+50.5'],
  ['=ARRONDI(A1*5,5%;2)', '=ROUND(A1*5.5%,2)'],
  ['=SI(ET(A1>0,5;$B$2<>"a;b,c");VRAI;FAUX)', '=IF(AND(A1>0.5,$B$2<>"a;b,c"),TRUE,FALSE)'],
  ['=SOMME.SI.ENS(A:A;B:B;"≥ 1,5")', '=SUMIFS(A:A,B:B,"≥ 1,5")'],
  ["=NB.SI('L''été; 1,5'!A1:B2;1E-3)", "=COUNTIF('L''été; 1,5'!A1:B2,1E-3)"],
  ['=SOMMEPROD({1,5.2;3.4}*A1:B2)', '=SUMPRODUCT({1.5,2;3,4}*A1:B2)'],
  [
    '=Bareme_Budget[[#Cette ligne];[Prix; HT]]*Bareme_Budget[[#En-têtes];[1,5]:[VRAI]]',
    '=Bareme_Budget[[#This Row],[Prix; HT]]*Bareme_Budget[[#Headers],[1,5]:[VRAI]]',
  ],
  ['=NBVAL(Bareme_Budget[#Données])', '=COUNTA(Bareme_Budget[#Data])'],
  ['=SIERREUR(#NOM?;brm_taux*,5)', '=IFERROR(#NAME?,brm_taux*.5)'],
  ['=(A1;B2)', '=(A1,B2)'],
  ['=TRIM(A1:A5;1;2)', '=MIRR(A1:A5,1,2)'],
  ['=SUPPRESPACE(A1)', '=TRIM(A1)'],
  ['=SUM(500;50)', '=_xludf.SUM(500,50)'],
] as const;

describe('a formula in a French Excel', () => {
  it.each(PAIRS)('%s is kept as %s', (french, english) => {
    expect(read(french)).toBe(english);
  });

  it.each(PAIRS)('%s is what is shown of %s', (french, english) => {
    expect(shown(english)).toBe(french);
  });

  it('is read whatever the capitals of its functions, words and cells', () => {
    expect(read('=somme(a1:$b2;feuil2!c3)+vrai')).toBe('=SUM(A1:$B2,feuil2!C3)+TRUE');
  });

  it.each(['=500.5', '=1.500', '=SOMME(A1,B2)', '=SOMME(.5;1)', '={1,5,2}'])(
    '%s is none: what parts decimals and arguments elsewhere is not taken for another figure',
    (typed) => {
      expect(read(typed)).toBeNull();
    },
  );

  it('stays the same through showing and reading', () => {
    const number = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(String);
    const text = fc.string().map((inside) => `"${inside.replaceAll('"', '""')}"`);
    const cell = fc.constantFrom('A1', '$B$2:C$3', "'Où, ; .'!D4", 'T[[#This Row],[a; b,c]]');
    const atom = fc.oneof(number, text, cell, fc.constantFrom('TRUE', '#N/A', '{1.5,2;3,4}'));
    const call = fc
      .tuple(fc.constantFrom(...Object.keys(names), 'MAX'), fc.array(atom, { maxLength: 4 }))
      .map(([name, given]) => `=${name}(${given.join(',')})`);
    fc.assert(fc.property(call, (formula) => read(shown(formula)) === formula));
  });

  it('has a name of its own for each function', () => {
    const french = Object.values(names);
    expect(new Set(french).size).toBe(french.length);
  });

  it('shows errors in its words', () => {
    expect(localError('#VALUE!', 'fr-FR')).toBe('#VALEUR!');
    expect(localError('#N/A', 'fr-FR')).toBe('#N/A');
    expect(localError('#VALUE!', 'en-GB')).toBe('#VALUE!');
  });

  it('has every letter in its place while it is typed, with the marks that the editor knows', () => {
    expect(withEnglishMarks('=SOMME(A1;50,5;"a;b"')).toBe('=SOMME(A1,50.5,"a;b"');
  });
});

describe('a formula in an English Excel', () => {
  it.each(['en-GB', 'en-US'] as const)('%s: is kept and shown as it is', (locale) => {
    expect(canonicalFormula('=SUM(A1;1,5)', locale)).toBe('=SUM(A1;1,5)');
    expect(localFormula('=SUM(A1,1.5)', locale)).toBe('=SUM(A1,1.5)');
  });
});
