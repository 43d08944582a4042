import { FIELDS, TABLES } from '../../../src/documents/dossier/template/fields';
import { parseDossier } from '../../../src/documents/dossier/parse/parse';
import { check } from '../../../src/documents/dossier/rules/check';
import { dossierBaseline } from '../../../src/documents/dossier/sheets/baseline';
import { LISTS } from '../../../src/documents/dossier/sheets/list-names';
import { readDossierFile } from '../../builders/dossier-file';
import { callOf } from '../../builders/calls';
import { said } from '../../builders/said';
import { LINE, altered, savedWorkbook } from './files';

jest.setTimeout(120_000);

const CALL = callOf('SNAP3');
const WORKBOOK = 'xl/workbook.xml';
const TYPED = {
  fields: { requested: 600, projectTitle: 'Guichet' },
  lines: [LINE],
  ranges: { otherFunders: [['Région', 100]] },
};

/** The sheets as Barème writes them, by their position. */
const POSITIONS = { Dossier: 0, Budget: 1, Financement: 2, Grille: 3 } as const;
type OurSheet = keyof typeof POSITIONS;

const sheetPart = (sheet: OurSheet): string => `xl/worksheets/sheet${POSITIONS[sheet] + 1}.xml`;

async function read(bytes: Uint8Array) {
  const { snapshot, remarks, altered: alteredIn } = await readDossierFile(bytes);
  const baseline = dossierBaseline(CALL, 'fr', snapshot);
  const dossier = parseDossier({ ...snapshot, altered: await alteredIn(baseline) }, CALL);
  return { snapshot, remarks, dossier, findings: check(CALL, dossier).findings };
}

const withNames = async (names: string): Promise<Uint8Array> =>
  altered(await savedWorkbook(TYPED), {
    [WORKBOOK]: (xml) => xml.replace('</definedNames>', `${names}</definedNames>`),
  });

const ofSheet = (sheet: OurSheet, name: string, text: string): string =>
  `<definedName name="${name}" localSheetId="${POSITIONS[sheet]}">${text}</definedName>`;

describe('A name of ours that one of our sheets has for itself', () => {
  it('is told where it means other cells: the formulas of that sheet count these', async () => {
    const { remarks, dossier } = await read(
      await withNames(ofSheet('Financement', FIELDS.requested.name, "'Financement'!$B$40")),
    );
    expect(dossier.funding.requested).toMatchObject({ value: 60_000 });
    expect(remarks).toMatchObject([
      {
        rule: 'file.name',
        severity: 'error',
        place: { sheet: 'Financement', row: 39, column: 1 },
      },
    ]);
    const [told] = remarks;
    for (const text of [told?.message.fr, told?.message.en]) {
      expect(text).toContain('brm_demande');
      expect(text).toContain('Financement!B40');
      expect(text?.match(/B\d\d/g)?.length).toBeGreaterThan(1);
    }
  });

  it('is told where it is one of a list, or no cell at all', async () => {
    const { remarks } = await read(
      await withNames(
        ofSheet('Budget', LISTS.typeListed, "'Notes'!$B$2:$B$19") +
          ofSheet('Budget', FIELDS.rate.name.toUpperCase(), '0.8'),
      ),
    );
    expect(remarks.map(({ rule, place }) => [rule, place?.sheet])).toEqual([
      ['file.name', 'Budget'],
      ['file.name', 'Budget'],
    ]);
    expect(remarks[1]?.message.fr).toContain('0.8');
  });

  it('goes without a word where it means the same cells, however they are written', async () => {
    const { remarks, dossier } = await read(
      await withNames(
        ofSheet('Financement', 'BRM_Demande', `Financement!${await placeOfRequest()}`),
      ),
    );
    expect(remarks).toEqual([]);
    expect(dossier.copies).toEqual([]);
  });

  it('and a name of the person’s own is none of ours', async () => {
    const { remarks } = await read(
      await withNames(ofSheet('Financement', 'marge', "'Financement'!$B$40")),
    );
    expect(remarks).toEqual([]);
  });
});

async function placeOfRequest(): Promise<string> {
  const { snapshot } = await readDossierFile(await savedWorkbook(TYPED));
  const { row = 0 } = snapshot.names[FIELDS.requested.name] ?? {};
  return `$B$${row + 1}`;
}

/** What is left of names of the workbook whose sheet was deleted. */
const REMAINS = {
  'are lost, as Excel writes it': (name: string, cells: string) =>
    `<definedName name="${name}">#REF!${cells}</definedName>`,
  'are lost, as LibreOffice writes it': (name: string) =>
    `<definedName name="${name}">#REF!</definedName>`,
  'are gone': () => '',
};

/** The workbook after one of our sheets was copied and the original deleted: the copy has names of its own. */
async function withCopyOf(
  sheet: OurSheet,
  copy: string,
  remains: (name: string, cells: string) => string,
): Promise<Uint8Array> {
  return altered(await savedWorkbook(TYPED), {
    [WORKBOOK]: (xml) =>
      xml
        .replace(`<sheet name="${sheet}"`, `<sheet name="${copy}"`)
        .replaceAll(
          new RegExp(`<definedName name="(brm_\\w+)">'${sheet}'!([^<]+)</definedName>`, 'g'),
          (_, name: string, cells: string) =>
            remains(name, cells) + ofSheet(sheet, name, `'${copy}'!${cells}`),
        ),
  });
}

describe('A copy of a sheet whose original was deleted', () => {
  describe.each(Object.entries(REMAINS))('where the workbook’s names %s', (_, remains) => {
    it.each(['Financement (2)', 'Financement'])(
      '“%s” is read in its place, is no copy to delete, and this is told once',
      async (copy) => {
        const { remarks, dossier } = await read(await withCopyOf('Financement', copy, remains));
        expect(dossier.funding.requested).toMatchObject({ value: 60_000 });
        expect(dossier.funding.otherFunders[0]?.amount).toMatchObject({ value: 10_000 });
        expect(dossier.structure).toEqual([
          { kind: 'copy-in-place', place: { sheet: copy, row: 0, column: 0 }, others: [] },
        ]);
        expect(dossier.copies).toEqual([]);
        expect(remarks).toEqual([]);
      },
    );
  });

  it('may be the one that says which call the dossier answers', async () => {
    const bytes = await withCopyOf('Dossier', 'Dossier (2)', REMAINS['are gone']);
    const { snapshot } = await read(bytes);
    expect(snapshot.names[FIELDS.call.name]?.values).toEqual([['SNAP3']]);
  });

  it('is an error where there are two of them: which one counts, nobody can tell', async () => {
    const one = await withCopyOf('Financement', 'Financement (2)', REMAINS['are gone']);
    const bytes = await altered(one, {
      [WORKBOOK]: (xml) => {
        const names = xml.match(/<definedName name="brm_\w+" localSheetId="2">.*?<\/definedName>/g);
        const others = (names ?? []).map((name) =>
          name.replace('"2"', '"4"').replace('Financement (2)', 'Listes'),
        );
        return xml.replace('</definedNames>', `${others.join('')}</definedNames>`);
      },
    });
    const { dossier, findings } = await read(bytes);
    expect(dossier.funding.requested.place?.sheet).toBe('Financement (2)');
    expect(dossier.copies).toEqual([]);
    const told = findings.filter(({ rule }) => rule === 'dossier.structure');
    expect(told).toMatchObject([{ severity: 'error', place: { sheet: 'Financement (2)' } }]);
    expect(said(told[0]?.message)?.en).toContain('“Listes”');
  });

  it('is the budget by the table that it brought, though other sheets have lost it', async () => {
    const dead = (xml: string): string => xml.replaceAll(/Bareme_Budget\[[^\]]*\]/g, '#REF!');
    const bytes = await altered(await savedWorkbook(TYPED), {
      [WORKBOOK]: (xml) => xml.replaceAll('<sheet name="Budget"', '<sheet name="Budget (2)"'),
      'xl/tables/table1.xml': (xml) => xml.replaceAll(TABLES.budget, `${TABLES.budget}2`),
      [sheetPart('Budget')]: (xml) => xml.replaceAll(TABLES.budget, `${TABLES.budget}2`),
      [sheetPart('Financement')]: dead,
    });
    const { remarks, dossier, findings } = await read(bytes);
    expect(dossier.lines.map(({ label }) => label.value)).toEqual(['Maquette']);
    expect(dossier.copies).toEqual([]);
    expect(remarks).toEqual([]);
    expect(dossier.altered.cells.length).toBeGreaterThan(3);
    const told = findings.filter(({ rule }) => /^(dossier\.structure|line\.formula)$/.test(rule));
    expect(told).toMatchObject([
      { rule: 'dossier.structure', severity: 'warning', place: { sheet: 'Budget (2)' } },
    ]);
  });
});
