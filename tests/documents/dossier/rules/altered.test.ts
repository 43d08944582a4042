import type { AlteredCell, AlteredChoice } from '../../../../src/workbook/alterations';
import { FIELDS } from '../../../../src/documents/dossier/template/fields';
import { parseDossier } from '../../../../src/documents/dossier/parse/parse';
import { check } from '../../../../src/documents/dossier/rules/check';
import { aCall } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { said } from '../../../builders/said';

const call = aCall();

/** The plan of a dossier of 1,000 € in a file, whose stored results are right unless told otherwise. */
const RIGHT = {
  total: 1000,
  eligibleCost: 1000,
  staff: 0,
  base: 1000,
  maximum: 750,
  grant: 750,
};

/** What is said of the formulas in a file in which these cells were altered, and these results stored. */
function told(
  cells: readonly AlteredCell[],
  stored: Partial<typeof RIGHT> = {},
  choices: readonly AlteredChoice[] = [],
) {
  const { isCalculated: _, ...file } = aDossier(call)
    .withLine({ amount: 1000 })
    .showing({ ...RIGHT, ...stored })
    .snapshot();
  return check(
    call,
    parseDossier(
      { ...file, altered: { cells, choices, misplaced: [], unnamed: [], respelled: 0 } },
      call,
    ),
  )
    .findings.filter(({ rule }) => rule === 'line.formula')
    .map(({ severity, place, message }) => ({
      severity,
      at: place && `${place.sheet} ${place.row},${place.column}`,
      fr: said(message).fr.replace(/[\u00a0\u202f]/g, ' '),
      en: said(message).en,
    }));
}

const place = { sheet: 'Financement', row: 15, column: 1 };

const MAXIMUM: AlteredCell = {
  place,
  of: 'cell',
  label: FIELDS.maximum.label,
  look: 'amount',
  says: 'figure',
  formula: '=IF(DAYS360(1,2)=1,500000,0)',
  gives: null,
  due: 750,
  today: 'unknown',
  isFrozen: false,
  diverges: false,
};

const SUM: AlteredCell = {
  ...MAXIMUM,
  of: 'unnamed',
  label: { fr: 'Total réparti', en: 'Total réparti' },
  formula: null,
  due: 1000,
  today: 'other',
  isFrozen: true,
};

describe('A formula in the place of ours that cannot be computed here', () => {
  it('is a warning: its cell, its formula, what ours would give, and that nobody checks what it shows', () => {
    const [finding, ...others] = told([MAXIMUM]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', at: 'Financement 15,1' });
    expect(finding?.fr).toContain(
      'La formule de « Subvention maximale » n’est pas celle de Barème (« =IF(DAYS360(1,2)=1,500000,0) »), et ce qu’elle donne ne peut pas être calculé ici, celle de Barème donnerait 750,00 € : ce que la cellule affiche n’est pas contrôlé.',
    );
    expect(finding?.en).toContain('what the cell shows is not checked');
  });

  it('is an information where ours could not be computed either, for what was typed', () => {
    const [finding] = told([{ ...MAXIMUM, due: null }]);
    expect(finding).toMatchObject({ severity: 'info' });
    expect(finding?.fr).toContain('et ce qu’elle donne n’a pas pu être comparé');
  });
});

describe('A formula in the place of ours that gives the same today', () => {
  const same: AlteredCell = {
    ...MAXIMUM,
    formula: '=MAX(0,brm_limite_taux)',
    gives: 750,
    today: 'same',
  };

  it('is an information: other cells enter into it, so that it may part from ours', () => {
    const [finding, ...others] = told([same]);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('info');
    expect(finding?.fr).toContain(
      'le résultat est le bon aujourd’hui (750,00 €), mais d’autres cellules y entrent et il peut s’en écarter à la prochaine saisie',
    );
    expect(finding?.en).toContain('the result is right today (€750.00), but other cells enter');
  });

  it('is not told apart in a column of which other lines give something else', () => {
    const inColumn: AlteredCell = { ...same, of: 'column' };
    const other: AlteredCell = {
      ...inColumn,
      place: { ...place, row: 16 },
      gives: 5,
      today: 'other',
    };
    expect(told([inColumn, other])).toMatchObject([
      { severity: 'warning', at: 'Financement 16,1' },
    ]);
  });

  it('is a warning where it follows nothing, and says no figure twice', () => {
    const [finding] = told([{ ...same, formula: '=75*10', isFrozen: true }]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.fr).toContain('(750,00 €) mais ne suivra plus vos saisies');
    expect(finding?.fr).not.toContain('donnerait');
  });
});

describe('A formula that is gone from a cell without a name', () => {
  it('is told as erased, with the one way that brings it back: the pane does not know such cells', () => {
    expect(told([SUM])).toMatchObject([
      {
        severity: 'warning',
        fr: 'La formule de « Total réparti » a été effacée : annulez (Ctrl+Z), ou recopiez-la d’un classeur neuf de cet appel.',
        en: 'The formula of “Total réparti” has been erased: undo (Ctrl+Z), or copy it from a new workbook of this call.',
      },
    ]);
  });

  it('is told once of a sheet that was saved without its formulas', () => {
    const sums = [0, 1, 2, 3].map((column) => ({
      ...SUM,
      place: { ...place, column },
      label: { fr: `Somme ${column}`, en: `Sum ${column}` },
    }));
    expect(told(sums)).toMatchObject([
      {
        severity: 'warning',
        at: 'Financement 15,0',
        fr: expect.stringContaining(
          '4 formules ont disparu de la feuille « Financement »',
        ) as string,
      },
    ]);
    expect(told(sums.slice(1))).toHaveLength(3);
  });

  it('is told once of all cells of a column', () => {
    const below = { ...SUM, place: { ...place, row: 16 } };
    const [finding, ...others] = told([SUM, below]);
    expect(others).toEqual([]);
    expect(finding?.fr).toContain('2 cellules de « Total réparti » n’ont plus leur formule');
  });
});

describe('A stored result that is not the one of today', () => {
  const stale = { maximum: 910, grant: 910 };
  const advice = expect.stringContaining('recalculez-le') as string;

  it('is to be calculated anew where every formula is ours', () => {
    expect(told([], stale)).toMatchObject([{ fr: advice }]);
  });

  it('is not told beside the altered formula that it may come from, which calculating would not mend', () => {
    for (const today of ['other', 'unknown'] as const) {
      const findings = told([{ ...MAXIMUM, today, gives: 910 }], stale);
      expect(findings).toHaveLength(1);
      expect(findings).not.toMatchObject([{ fr: advice }]);
    }
  });

  it('is told beside a formula that is right today, which does not explain it', () => {
    const same: AlteredCell = { ...MAXIMUM, gives: 750, today: 'same' };
    expect(told([same], stale).map(({ fr }) => fr)).toContainEqual(advice);
  });

  it('is told beside altered cells on which no figure rests: sums without a name, verdicts', () => {
    const verdict: AlteredCell = { ...MAXIMUM, of: 'column', says: 'check', today: 'other' };
    expect(told([SUM, verdict], stale).map(({ fr }) => fr)).toContainEqual(advice);
  });
});

describe('Hidden lists that say otherwise than the call', () => {
  const listed = (row: number): AlteredChoice => ({
    list: 'Retenu',
    choice: `Type ${row}`,
    place: { sheet: 'Listes', row, column: 1 },
    holds: 0,
    due: 1,
  });

  function toldOf(choices: readonly AlteredChoice[]) {
    const dossier = parseDossier(
      {
        ...aDossier(call).withLine().snapshot(),
        altered: { cells: [], choices, misplaced: [], unnamed: [], respelled: 0 },
      },
      call,
    );
    return check(call, dossier)
      .findings.filter(({ rule }) => rule === 'dossier.lists')
      .map(({ severity, place: at, message }) => ({
        severity,
        place: at,
        fr: said(message).fr.replace(/[\u00a0\u202f]/g, ' '),
        en: said(message).en,
      }));
  }

  it('are one warning: each cell, what it holds and what it should', () => {
    expect(toldOf([listed(2), { ...listed(3), holds: null }])).toEqual([
      {
        severity: 'warning',
        place: { sheet: 'Listes', row: 2, column: 1 },
        fr: 'La feuille masquée « Listes » ne dit plus ce que dit l’appel : B3 (Retenu de « Type 2 ») contient 0 au lieu de 1 ; B4 (Retenu de « Type 3 ») est vide au lieu de 1. Les formules des feuilles y cherchent ce qu’elles comptent et peuvent donc afficher des montants faux ; ceux que Barème contrôle suivent l’appel. Annulez (Ctrl+Z), ou affichez cette feuille (clic droit sur un onglet ▸ Afficher) et remettez-y ces valeurs.',
        en: 'The hidden sheet “Listes” no longer says what the call says: B3 (Retenu of “Type 2”) holds 0 instead of 1; B4 (Retenu of “Type 3”) is empty instead of 1. The sheets’ formulas look up there what they count, and so may show wrong amounts; those that Barème checks follow the call. Undo (Ctrl+Z), or show that sheet (right-click a tab ▸ Unhide) and put these values back.',
      },
    ]);
  });

  it('say of a choice itself what became of it', () => {
    const choice: AlteredChoice = { ...listed(2), list: 'Types', choice: null, due: 'Licences' };
    const [replaced] = toldOf([{ ...choice, holds: 'Autre' }]);
    expect(replaced?.fr).toContain('B3 (Types) contient « Autre » au lieu de « Licences »');
    const [missing] = toldOf([{ ...choice, holds: null }]);
    expect(missing?.fr).toContain('« Licences » manque à la liste B3 (Types)');
  });

  it('are told by their names where nothing of them is left, with a way that brings them back', () => {
    const gone = { list: 'brm_types', choice: null, place: null, holds: null, due: null };
    expect(toldOf([gone])).toMatchObject([
      {
        place: null,
        fr: expect.stringMatching(
          /^La feuille masquée des listes .* le nom brm_types ne désigne plus sa liste.*reprenez une version antérieure/,
        ) as string,
      },
    ]);
  });

  it('are told as far as a sentence goes', () => {
    const ten = Array.from({ length: 10 }, (_, row) => listed(row));
    expect(toldOf(ten)[0]?.fr).toContain('; 2 autres cellules ont changé');
    expect(toldOf(ten.slice(1))[0]?.en).toContain('; another cell has changed');
  });

  it('explain a stored result that calculating anew would not mend', () => {
    expect(told([], { maximum: 910, grant: 910 }, [listed(2)])).toEqual([]);
  });
});
