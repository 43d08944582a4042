import type { Dossier } from '../../../../src/documents/dossier/dossier';
import { RANGES } from '../../../../src/documents/dossier/template/fields';
import { parseDossier } from '../../../../src/documents/dossier/parse/parse';
import { check } from '../../../../src/documents/dossier/rules/check';
import type { RuleId } from '../../../../src/documents/dossier/rules/finding';
import { aCall, callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import type { DossierBuilder } from '../../../builders/dossier';
import { withBeside, withColumn } from '../../../builders/own-column';
import { BUDGET_ROW } from '../../../builders/snapshot';
import { said } from '../../../builders/said';

const call = aCall();

const formulaFindings = (dossier: Dossier, of = call) =>
  check(of, dossier).findings.filter(({ rule }) => rule === 'line.formula');

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const frenchOf = (dossier: DossierBuilder, rule: RuleId): string[] =>
  dossier.findingsOf(rule).map(({ message }) => plain(said(message).fr));

/** Severity and column of what a rule found. */
const where = (dossier: DossierBuilder, rule: RuleId): string[] =>
  dossier
    .findingsOf(rule)
    .map((finding) => `${finding.severity} ${dossier.columnOf(finding) ?? 'elsewhere'}`);

it('a complete line raises nothing', () => {
  expect(aDossier(call).withLine({ vat: 0.2 }).faults()).toEqual([]);
});

describe('line.number', () => {
  it.each([
    [
      '12 000,50 €',
      '« 12 000,50 € » est un texte, pas un nombre : saisissez 12 000,5 dans « Prix unitaire HT ».',
    ],
    [
      '20.000',
      '« 20.000 » est un texte, pas un nombre : saisissez 20 000 dans « Prix unitaire HT » (ou 20, si c’est ce que vous vouliez dire).',
    ],
    [
      '250 k€',
      '« 250 k€ » est un texte, pas un nombre : saisissez 250 000 dans « Prix unitaire HT ».',
    ],
    [
      'à définir',
      '« à définir » n’est pas un nombre : saisissez dans « Prix unitaire HT » des chiffres seuls, sans unité.',
    ],
    [
      '#REF!',
      '« Prix unitaire HT » affiche l’erreur #REF! : saisissez-y une valeur, ou annulez la suppression qui l’a causée (Ctrl+Z).',
    ],
    [
      '#DIV/0!',
      '« Prix unitaire HT » affiche l’erreur #DIV/0! : corrigez sa formule, ou saisissez-y une valeur.',
    ],
    [
      '#NAME?',
      '« Prix unitaire HT » affiche l’erreur #NOM? : corrigez sa formule, ou saisissez-y une valeur.',
    ],
    [
      true,
      '« VRAI » n’est pas un nombre : saisissez dans « Prix unitaire HT » des chiffres seuls, sans unité.',
    ],
    [
      2e10,
      '« Prix unitaire HT » dépasse 10 milliards (20 000 000 000) : vérifiez la saisie ; la cellule compte pour 0.',
    ],
    [
      Infinity,
      '« Prix unitaire HT » dépasse 10 milliards : vérifiez la saisie ; la cellule compte pour 0.',
    ],
  ])('a price of %s', (unitPrice, sentence) => {
    const dossier = aDossier(call).withLine({ unitPrice });
    expect(where(dossier, 'line.number')).toEqual(['error unitPrice']);
    expect(frenchOf(dossier, 'line.number')).toEqual([sentence]);
  });

  it('a VAT of « 20 » is proposed as 20 %', () => {
    const dossier = aDossier(call).withLine({ vat: '20' });
    expect(frenchOf(dossier, 'line.number')[0]).toContain('saisissez 20 %');
  });

  it('the reading of 20.000 follows the workbook’s language', () => {
    const [finding] = aDossier(call)
      .in('en')
      .withLine({ unitPrice: '20.000' })
      .findingsOf('line.number');
    expect(said(finding?.message)?.en).toBe(
      '“20.000” is text, not a number: type 20 into “Unit price excl. VAT” (or 20,000, if that is what you meant).',
    );
  });

  it('reaches the funding plan and what the carrier declares', () => {
    const dossier = aDossier(callOf('ITN3'))
      .requesting('1,5 M€')
      .withField('depositDate', '31/01/2021')
      .withField('departments', 2.5)
      .withRange('otherFunders', [['Région', 'cinq mille']]);
    expect(dossier.findingsOf('line.number')).toHaveLength(4);
    expect(frenchOf(dossier, 'line.number').join('\n')).toContain('saisissez 1 500 000');
  });

  it('an amount beyond ten billion is told', () => {
    const dossier = aDossier(call).withLine({ quantity: 1e6, unitPrice: 1e6 });
    expect(where(dossier, 'line.number')).toEqual(['error unitPrice']);
  });
});

describe('line.sign', () => {
  it('no negative quantity, price, year or request', () => {
    const dossier = aDossier(call).withLine({ quantity: -2, year1: -2000 }).requesting(-5);
    expect(where(dossier, 'line.sign')).toEqual([
      'error quantity',
      'error year1',
      expect.stringContaining('error'),
    ]);
    expect(frenchOf(dossier, 'line.sign')[0]).toBe(
      '« Quantité » contient une valeur négative (-2) : saisissez 2 ou supprimez la valeur ; un montant négatif n’est jamais finançable.',
    );
  });
});

describe('line.complete', () => {
  it('names what a started line lacks, at the first of it', () => {
    const dossier = aDossier(call).withCells({ label: 'Cadrage', quantity: 3 });
    expect(where(dossier, 'line.complete')).toEqual(['warning type']);
    expect(frenchOf(dossier, 'line.complete')).toEqual([
      'Ligne incomplète : renseignez « Type de dépense », « Titre » et « Prix unitaire HT ».',
    ]);
  });

  it.each([
    ['a title', { title: '' }, 'error title'],
    ['a type', { type: '' }, 'error type'],
    ['a label', { label: '' }, 'warning label'],
    ['a title, of a line without a price yet', { title: '', unitPrice: '' }, 'warning title'],
  ])('is an error where %s is missing just when that costs the line', (_, cells, told) => {
    const dossier = aDossier(call).withLine(cells);
    expect(where(dossier, 'line.complete')).toEqual([told]);
  });

  it('staff that the call leaves out loses nothing for want of a type', () => {
    const silent = aDossier(callOf('ITN2')).withLine({ title: 'T2', type: '' });
    expect(silent.findingsOf('line.complete')).toMatchObject([{ severity: 'warning' }]);
  });

  it('does not repeat a deleted column on every line', () => {
    const dossier = aDossier(call).withoutColumn('title').withLine();
    expect(dossier.verdict()).toEqual(['dossier.structure error']);
  });
});

describe('line.complete, of who pays the rest', () => {
  it.each([
    ['a name without an amount', ['Région', ''], 2],
    ['an amount without a name', ['', 5000], 1],
  ])('%s is told at the cell that lacks', (_, row, column) => {
    const [finding, ...more] = aDossier(call)
      .withRange('otherFunders', [row])
      .findingsOf('line.complete');
    expect(finding).toMatchObject({ severity: 'warning', place: { column } });
    expect(more).toEqual([]);
  });

  it('both are enough, and a blank row is none', () => {
    const complete = aDossier(call).withRange('otherFunders', [
      ['Région', 5000],
      ['', ''],
    ]);
    expect(complete.findingsOf('line.complete')).toEqual([]);
  });
});

describe('line.type, of the phase', () => {
  const phased = aDossier(callOf('SNAP3')).withRange('phases', [['Cadrage', '', '', '', '', '']]);

  it('a phase that the dossier does not describe is told, whatever else the line says', () => {
    const found = phased.withLine({ phase: 'Recette' }).findingsOf('line.type');
    expect(found).toMatchObject([{ severity: 'warning' }]);
    expect(said(found[0]?.message)?.en).toContain('“Recette”');
  });

  it('case does not matter, as it does not to Excel', () => {
    expect(phased.withLine({ phase: 'CADRAGE' }).findingsOf('line.type')).toEqual([]);
  });
});

describe('line.type', () => {
  it('an expense type that is not the call’s', () => {
    const dossier = aDossier(call).withLine({ type: 'Voyages' });
    expect(where(dossier, 'line.type')).toEqual(['error type']);
    expect(frenchOf(dossier, 'line.type')[0]).toContain('choisissez-en un dans la liste');
  });

  it('a near miss is proposed', () => {
    const dossier = aDossier(call).withLine({ type: 'hebergement' });
    expect(frenchOf(dossier, 'line.type')[0]).toContain('choisissez « Hébergement »');
  });

  it('titles and origins are choices too', () => {
    const dossier = aDossier(call).withLine({ title: 'T4', origin: 'Mars' });
    expect(where(dossier, 'line.type')).toEqual(['error title', 'error origin']);
  });
});

describe('line.vat', () => {
  it.each([0, 0.021, 0.055, 0.1, 0.2, 1.2 - 1, 288 / 240 - 1, ''])(
    '%p is a rate in force',
    (vat) => {
      expect(aDossier(call).withLine({ vat }).findingsOf('line.vat')).toEqual([]);
    },
  );

  it('19.6 % is told', () => {
    const dossier = aDossier(call).withLine({ vat: 0.196 });
    expect(where(dossier, 'line.vat')).toEqual(['warning vat']);
  });

  it.each([
    [
      0.196,
      'TVA de 19,6 % : les taux en vigueur en métropole sont 0 %, 2,1 %, 5,5 %, 10 % et 20 %',
    ],
    [0.085, 'TVA de 8,5 % : ce taux a cours outre-mer (Guadeloupe, Martinique, La Réunion)'],
    [0.13, 'TVA de 13 % : ce taux a cours en Corse'],
  ])('%p is unusual on the mainland, and it is said where it is not', (vat, sentence) => {
    const [told = ''] = frenchOf(aDossier(call).withLine({ vat }), 'line.vat');
    expect(told.startsWith(sentence)).toBe(true);
  });

  it.each([
    [8.5, 0.085],
    [5.5, 0.055],
    [13, 0.13],
    [1.75, 0.0175],
  ])('%p without its sign is put right', (vat, share) => {
    const [finding] = aDossier(call).withLine({ vat }).findingsOf('line.vat');
    expect(finding?.severity).toBe('error');
    expect(finding?.corrections).toMatchObject([{ certain: true, cells: [{ value: share }] }]);
  });

  it('20 for 20 % is told with the percentage to type', () => {
    const dossier = aDossier(call).withLine({ vat: 20 });
    expect(frenchOf(dossier, 'line.vat')).toEqual([
      'TVA de 2 000 % : saisissez 20 % au lieu de 20.',
    ]);
  });

  it('staff bears none: an error, with what it costs', () => {
    const dossier = aDossier(call).withLine({ type: 'staff', title: 'T2', vat: 0.2 });
    expect(where(dossier, 'line.vat')).toEqual(['error vat']);
    expect(frenchOf(dossier, 'line.vat')).toEqual([
      'Le personnel (T2) ne porte pas de TVA : mettez la TVA à 0 %, la ligne baisse de 200,00 €.',
    ]);
  });
});

describe('line.years', () => {
  it('years that add up to the cent are right', () => {
    const years = { unitPrice: 100.1, year1: 33.37, year2: 33.37, otherYears: 33.36 };
    expect(aDossier(call).withLine(years).findingsOf('line.years')).toEqual([]);
  });

  it('what is missing is told where it would go', () => {
    const dossier = aDossier(call).withLine({ unitPrice: 12_000, year1: 10_000 });
    expect(where(dossier, 'line.years')).toEqual(['error year2']);
    expect(frenchOf(dossier, 'line.years')).toEqual([
      'Les années totalisent 10 000,00 € pour une ligne de 12 000,00 € TTC : répartissez encore 2 000,00 €.',
    ]);
  });

  it('a cent too much is told where it stands', () => {
    const dossier = aDossier(call).withLine({ unitPrice: 100, year2: 100.01 });
    expect(where(dossier, 'line.years')).toEqual(['error year2']);
    expect(frenchOf(dossier, 'line.years')[0]).toContain('retirez 0,01 €');
  });

  it('blank years are fine where years do not matter', () => {
    expect(aDossier(call).withLine().faults()).toEqual([]);
  });

  it.each(['SNAP1', 'SNAP3', 'SNAP4'])('%s counts years: a blank one is an error', (id) => {
    const dossier = aDossier(callOf(id)).withLine({ unitPrice: 5000 });
    expect(where(dossier, 'line.years')).toEqual(['error year1']);
    expect(frenchOf(dossier, 'line.years')[0]).toContain('2021 et 2022');
    expect(dossier.findingsOf('line.years')[0]?.quote).not.toBeNull();
  });

  it('a line whose price cannot be read is not told twice', () => {
    const dossier = aDossier(call).withLine({ unitPrice: '12 000 €', year1: 12_000 });
    expect(dossier.verdict()).toEqual(['line.number error']);
  });
});

it('a year column that was deleted is told once, and not of each line', () => {
  const dossier = aDossier(call).withoutColumn('year1').withLine({ unitPrice: 1000, year2: 5 });
  expect(dossier.verdict()).toEqual(['dossier.structure error']);
});

it('a line without amount has nothing to spread over the years', () => {
  const dossier = aDossier(callOf('SNAP1')).withCells({ label: 'Étude' });
  expect(dossier.findingsOf('line.years')).toEqual([]);
});

it('a phase without name is nobody’s phase', () => {
  const dossier = aDossier(callOf('SNAP4'))
    .withLine({ phase: 'Cadrage' })
    .withRange('phases', [['', 'Bilan', '', '', '', '']]);
  expect(where(dossier, 'line.type')).toEqual(['warning phase']);
});

it('staff bears no VAT: 0 % is right, and a negative rate is told as such alone', () => {
  const staff = aDossier(call).withLine({ type: 'staff', title: 'T2', vat: 0 });
  expect(staff.findingsOf('line.vat')).toEqual([]);
  const negative = aDossier(call).withLine({ vat: -0.2 });
  expect(negative.findingsOf('line.vat')).toEqual([]);
  expect(negative.findingsOf('line.sign')).toHaveLength(1);
});

describe('line.duplicate', () => {
  const line = { label: 'Cadrage', supplier: 'Société X', unitPrice: 500 };

  it('says which line it repeats', () => {
    const dossier = aDossier(call)
      .withLine(line)
      .withLine()
      .withLine({ ...line, label: 'CADRAGE' });
    const [finding] = dossier.findingsOf('line.duplicate');
    expect(finding).toMatchObject({ severity: 'info', place: { row: BUDGET_ROW + 2 } });
    expect(said(finding?.message)?.fr).toContain(`ligne ${BUDGET_ROW + 1} de la feuille`);
  });

  it('many alike are one finding, with their number', () => {
    const dossier = aDossier(call).withLine(line).withLine(line).withLine(line).withLine(line);
    const [finding, ...others] = dossier.findingsOf('line.duplicate');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ place: { row: BUDGET_ROW + 1 } });
    expect(plain(said(finding?.message)?.fr ?? '')).toContain(
      `qu’à la ligne ${BUDGET_ROW + 1} de la feuille, ici et à 2 autres lignes`,
    );
    expect(said(finding?.message)?.en).toContain('here and in 2 other rows');
  });

  it('suppliers are compared without their capitals', () => {
    const dossier = aDossier(call)
      .withLine(line)
      .withLine({ ...line, supplier: 'SOCIÉTÉ X' });
    expect(dossier.findingsOf('line.duplicate')).toHaveLength(1);
  });

  it('lines that say too little are not compared', () => {
    const unnamed = { ...line, label: '' };
    const free = { ...line, unitPrice: 0 };
    expect(aDossier(call).withLine(unnamed).withLine(unnamed).findingsOf('line.duplicate')).toEqual(
      [],
    );
    expect(aDossier(call).withLine(free).withLine(free).findingsOf('line.duplicate')).toEqual([]);
  });

  it('another supplier, type or amount makes another line', () => {
    const dossier = aDossier(call)
      .withLine(line)
      .withLine({ ...line, supplier: 'Société Y' })
      .withLine({ ...line, type: 'hosting' })
      .withLine({ ...line, unitPrice: 501 });
    expect(dossier.findingsOf('line.duplicate')).toEqual([]);
  });
});

describe('line.formula', () => {
  it('a calculated cell that was typed over or erased is told in its place', () => {
    const dossier = aDossier(call)
      .withLine({ gross: 1500 })
      .overwriting(0, 'gross')
      .overwriting(0, 'eligible');
    expect(where(dossier, 'line.formula')).toEqual(['warning gross', 'warning eligible']);
    expect(frenchOf(dossier, 'line.formula')[0]).toContain('remplacée par « 1 500 »');
    expect(frenchOf(dossier, 'line.formula')[1]).toContain('effacée');
  });

  it('a block pasted over a column is one finding, at its first cell', () => {
    const dossier = aDossier(call)
      .withLine({ gross: 1500 })
      .withLine({})
      .withLine({ gross: 7 })
      .overwriting(0, 'gross')
      .overwriting(1, 'gross')
      .overwriting(2, 'gross');
    expect(where(dossier, 'line.formula')).toEqual(['warning gross']);
    expect(frenchOf(dossier, 'line.formula')[0]).toContain('3 cellules de «');
  });

  it('the figures stay those of the formulas', () => {
    const dossier = aDossier(call).withLine({ gross: 1500 }).overwriting(0, 'gross');
    expect(dossier.figures().total).toBe(100_000);
  });

  it('so is a computed cell of the funding plan, which has no neighbour to copy from', () => {
    const dossier = aDossier(call).typingOver('maximum', 1_000_000);
    expect(dossier.verdict()).toEqual(['line.formula warning']);
    expect(frenchOf(dossier, 'line.formula')[0]).toContain('laissez Barème la remettre');
  });

  describe('a formula altered in a line', () => {
    const right = { net: 1000, gross: 1200, eligible: 1200 };
    const lineShowing = (shown: Partial<typeof right>) =>
      aDossier(call)
        .withLine({ amount: 1000, vat: 0.2, ...right, ...shown })
        .showing({});

    it('is told at its cell, and not where the line and the plan follow from it', () => {
      expect(lineShowing({}).findingsOf('line.formula')).toEqual([]);
      const dossier = lineShowing({ net: 5, gross: 6, eligible: 6 }).showing({ total: 6, base: 6 });
      expect(where(dossier, 'line.formula')).toEqual(['warning net']);
      expect(frenchOf(dossier, 'line.formula')[0]).toContain(
        '« Montant HT » affiche 5,00 € dans la feuille, Barème calcule 1 000,00 €',
      );
    });

    it('gets its formula back at a click', () => {
      const [finding] = lineShowing({ gross: 7, eligible: 7 }).findingsOf('line.formula');
      expect(finding?.corrections).toMatchObject([{ kind: 'formula', places: [finding?.place] }]);
    });

    it('is told of each line, once a column', () => {
      const dossier = lineShowing({ net: 5 })
        .withLine({ amount: 1, net: 5 })
        .withLine({ amount: 1, net: 1, gross: 5 });
      expect(where(dossier, 'line.formula')).toEqual(['warning net', 'warning gross']);
      expect(frenchOf(dossier, 'line.formula')[0]).toContain('2 cellules de « Montant HT »');
    });

    it('is told in a line that holds nothing and shows an amount', () => {
      const wrong = lineShowing({}).withCells({ net: 5, gross: 5 });
      expect(where(wrong, 'line.formula')).toEqual(['warning net']);
      const right = lineShowing({}).withCells({ net: 0, gross: '' });
      expect(right.findingsOf('line.formula')).toEqual([]);
    });

    it('is none where a person typed an error, or more than an amount can be', () => {
      const error = aDossier(call).withLine({ unitPrice: '#N/A', net: '#N/A' }).showing({});
      expect(error.findingsOf('line.formula')).toEqual([]);
      const huge = aDossier(call).withLine({ unitPrice: 1e12, net: 1e12 }).showing({});
      expect(huge.findingsOf('line.formula')).toEqual([]);
    });

    it('is none where a cell shows nothing, or only follows from one that lost its formula', () => {
      const quiet = aDossier(call).withLine({ amount: 1000 }).showing({});
      expect(quiet.findingsOf('line.formula')).toEqual([]);
      const lost = lineShowing({ net: 5, gross: 6, eligible: 6 }).overwriting(0, 'net');
      expect(where(lost, 'line.formula')).toEqual(['warning net']);
      expect(frenchOf(lost, 'line.formula')[0]).toContain('remplacée');
    });
  });

  describe('a formula altered in the plan', () => {
    const right = {
      total: 1000,
      eligibleCost: 1000,
      staff: 0,
      base: 1000,
      maximum: 750,
      grant: 750,
    };
    const dossier = aDossier(call).withLine({ amount: 1000 });

    it('is told where the sheet first shows another amount than the rules give', () => {
      expect(dossier.showing(right).findingsOf('line.formula')).toEqual([]);
      const altered = dossier.showing({ ...right, maximum: 910, grant: 910 });
      const [finding, ...others] = altered.findingsOf('line.formula');
      expect(others).toEqual([]);
      expect(finding).toMatchObject({
        severity: 'warning',
        place: { sheet: 'Financement', row: altered.snapshot().names.brm_maximum?.row },
      });
      expect(plain(said(finding?.message)?.fr ?? '')).toContain(
        '« Subvention maximale » affiche 910,00 € dans la feuille, Barème calcule 750,00 €',
      );
    });

    it('gets its formula back at a click', () => {
      const [finding] = dossier.showing({ ...right, maximum: 910 }).findingsOf('line.formula');
      expect(finding?.corrections).toMatchObject([{ kind: 'formula', places: [finding?.place] }]);
    });

    it('is looked for where a person’s own column or remark stands beside what is ours', () => {
      const { tables, names, ...snapshot } = dossier
        .showing({ ...right, maximum: 910, grant: 910 })
        .snapshot();
      const withRemark = withBeside(names[RANGES.otherFunders], 'à confirmer');
      const beside = {
        ...withColumn({ ...snapshot, tables, names }, 'Quantité ', []),
        names: { ...names, [RANGES.otherFunders]: withRemark },
      };
      const { findings } = check(call, parseDossier(beside, call));
      expect(findings.filter(({ rule }) => rule === 'dossier.structure')).toMatchObject([
        { severity: 'warning' },
        { severity: 'info' },
      ]);
      expect(findings.filter(({ rule }) => rule === 'line.formula')).toHaveLength(1);
    });

    it('is not looked for while the workbook calculates', () => {
      const shown = dossier.showing({ ...right, maximum: 910 }).snapshot();
      const pending = parseDossier({ ...shown, isCalculated: false }, call);
      expect(formulaFindings(pending)).toEqual([]);
    });

    it('in a file is a stored result: once, without a reproach, and with nothing to correct', () => {
      const { isCalculated: _, ...file } = dossier
        .showing({ ...right, maximum: 910, grant: 910 })
        .snapshot();
      const [finding, ...others] = formulaFindings(parseDossier(file, call));
      expect(others).toEqual([]);
      expect(finding?.corrections).toEqual([]);
      expect(plain(said(finding?.message)?.fr ?? '')).toMatch(
        /^« Subvention maximale » affiche 910,00 € dans le fichier, Barème calcule 750,00 €/,
      );
    });

    it.each([
      [{ rate: 0.8, rateBound: 800, maximum: 800 }, 'Taux maximum', '80 %', '75 %'],
      [{ rateBound: 900_000, maximum: 1000 }, 'Taux × assiette', '900 000,00 €', '750,00 €'],
      [{ fundersTotal: 7, carrierShare: 243 }, 'Autres financeurs, au total', '7,00 €', '0,00 €'],
      [{ carrierShare: 5 }, 'Part du porteur', '5,00 €', '250,00 €'],
    ])('is told where it starts: %j', (wrong, label, shown, expected) => {
      const findings = dossier.showing({ ...right, ...wrong }).findingsOf('line.formula');
      expect(findings.map(({ message }) => plain(said(message).fr))).toEqual([
        expect.stringContaining(
          `« ${label} » affiche ${shown} dans la feuille, Barème calcule ${expected}`,
        ),
      ]);
    });

    it('is not looked for in sheets made with other rules, which rightly differ', () => {
      const older = dossier.showing({ ...right, maximum: 910 }).withField('rules', 0);
      expect(older.findingsOf('line.formula')).toEqual([]);
    });

    it('is not told on top of what makes figures differ: a typed cell, a missing column', () => {
      const wrong = { ...right, total: 1, base: 1 };
      const typed = dossier.showing(wrong).typingOver('eligibleCost', 1);
      expect(frenchOf(typed, 'line.formula')).toHaveLength(1);
      expect(frenchOf(typed, 'line.formula')[0]).toContain('remplacée');
      expect(dossier.showing(wrong).withoutColumn('vat').findingsOf('line.formula')).toEqual([]);
    });

    it('an error is told where the sheet first shows one', () => {
      const [finding, ...others] = dossier
        .showing({ ...right, maximum: '#REF!', grant: '#REF!' })
        .findingsOf('line.formula');
      expect(others).toEqual([]);
      expect(plain(said(finding?.message)?.fr ?? '')).toMatch(
        /^« Subvention maximale » affiche l’erreur #REF! dans la feuille, Barème calcule 750,00 €/,
      );
    });

    it('an error that was typed is told where it was typed', () => {
      const typed = dossier.withLine({ unitPrice: '#DIV/0!' }).showing({ total: '#DIV/0!' });
      expect(typed.verdict()).toEqual(['line.number error']);
      const requested = dossier.requesting('#REF!').showing({ ...right, grant: '#REF!' });
      expect(requested.verdict()).toEqual(['line.number error']);
    });

    it('a cap typed over gets its formula back', () => {
      const capped = aDossier(callOf('ITN6')).withLine({ amount: 60_000 });
      const [finding] = capped.typingOver('dossierCap', 60_000).findingsOf('line.formula');
      expect(said(finding?.message)?.fr).toContain('Plafond par dossier');
      expect(finding?.corrections).toMatchObject([{ kind: 'formula' }]);
    });
  });
});
