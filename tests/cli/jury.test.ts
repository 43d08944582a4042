import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { checkFile } from '../../src/cli/check/check-file';
import { declareSession } from '../../src/documents/jury/sheets/workbook';
import { JURY } from '../../src/documents/jury/template/template';
import { patchCells } from '../../src/xlsx/patch';
import { readWorkbook } from '../../src/xlsx/read';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { fill } from '../builders/filled-sheets';
import { aClosing, storedClosing } from '../seals/closings';
import { workbookWith } from '../documents/jury/seals/seal-sheet';
import { bareme } from './host';
import { aLine, aWorkbook } from './workbooks';
import { aSession, inFolder, inOwnFolder, jury, PLAN, sentFiles, sessionIn } from './jury-files';

jest.setTimeout(600_000);
inOwnFolder();

describe('bareme jury new', () => {
  const opened = async (...args: readonly string[]) =>
    jury('new', 'ITN3', '--jurors', 'Camille Durand;DINUM', '-o', inFolder('s.xlsx'), ...args);

  it('opens a session from a list, its columns in any order, its amounts as people type them', async () => {
    const list =
      'Demande;Autre;Intitulé;N°;Coût total\n"50 000,50 €";x;Télé « A »;231;80000\n;;Bis;;\n';
    writeFileSync(inFolder('d.csv'), Buffer.from(list.replace('€', '\x80'), 'latin1'));
    writeFileSync(inFolder('d.tsv'), '\uFEFFProject\tMaximum grant\nÇa\t1234.5\n');
    const files = [inFolder('d.csv'), inFolder('d.tsv')].flatMap((file) => ['--dossiers', file]);
    const { status, stderr } = await opened(...files, '--title', 'Mars');
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('Session ouverte'),
    });
    const session = await sessionIn('s.xlsx');
    expect(session.settings.title.value).toBe('Mars');
    expect(session.jurors).toMatchObject([
      { code: 'J01', name: { value: 'Camille Durand' }, capacity: { value: 'DINUM' } },
    ]);
    expect(
      session.dossiers.map((one) => [
        one.id,
        one.number.value,
        one.title.value,
        one.total.value,
        one.requested.value,
        one.maximum.value,
      ]),
    ).toEqual([
      ['D001', '231', 'Télé « A »', 80_000_00, 50_000_50, null],
      ['D002', null, 'Bis', null, null, null],
      ['D003', null, 'Ça', null, null, 1_234_50],
    ]);
  });

  it('tells what comes out of a mail, as the pane does', async () => {
    const title = 'Démat’ ADS (DDT de la Creuse) : 280 000 €';
    writeFileSync(inFolder('d.csv'), `Intitulé;Porteur\n${title};P\nCordialement,\nPaul;\n`);
    const jurors = ['Karim Haddad <k@x.fr>', 'Merci'].flatMap((one) => ['--jurors', one]);
    const { status, stderr } = await opened(...jurors, '--dossiers', inFolder('d.csv'));
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr).toContain('--jurors : une adresse électronique n’est pas reprise.');
    expect(stderr).toContain('formules de courriel : « Merci » (ligne 3).');
    expect(stderr).toContain('formules de courriel : « Cordialement, » (ligne 3).');
    expect(stderr).toContain('d.csv, ligne 4 : « Paul », après la fin du courriel');
    expect(stderr).toContain(`ligne 2 : un montant (280 000 €) termine l’intitulé « ${title} »`);
    const session = await sessionIn('s.xlsx');
    expect(session.jurors.map(({ name }) => name.value)).toEqual([
      'Camille Durand',
      'Karim Haddad',
    ]);
    expect(session.dossiers.map((one) => one.title.value)).toEqual([title, 'Paul']);
  });

  it('asks whether one --jurors names several', async () => {
    writeFileSync(inFolder('d.csv'), 'Intitulé;Porteur\nGuichet;P\n');
    const { stderr } = await jury(
      ...['new', 'ITN3', '--jurors', 'Anne, Karim, Sophie', '-o', inFolder('s.xlsx')],
      ...['--dossiers', inFolder('d.csv')],
    );
    expect(stderr).toContain('« Anne, Karim, Sophie » est lu comme une personne.');
  });

  it('tells columns that it passes over, and dossiers that may stand twice', async () => {
    writeFileSync(inFolder('d.csv'), 'Projet;Coût HT;Avis\nA;10;bon\nA;20;bon\n');
    const { status, stderr } = await opened('--dossiers', inFolder('d.csv'));
    const said = stderr.replaceAll(/\s/g, ' ');
    expect(status).toBe(0);
    expect(said).toContain('colonnes non reconnues, non reprises : « Avis ».');
    expect(said).toContain('autre unité que l’euro TTC : « Coût HT ».');
    expect(said).toContain('D001 et D002 : même intitulé et même porteur');
  });

  it.each([
    ['Projet;Demande\nA;10;20\n', 'ligne 2 : « 20 » dépasse la dernière colonne.'],
    ['Projet;Porteur\n;Mairie\n', 'ligne 2 : ni intitulé, ni numéro.'],
    ['Projet;Porteur\n12 000 €;Mairie\n', 'ligne 2 : « 12 000 € » est un montant'],
  ])('opens none from a list of which a line would be lost: %j', async (list, sentence) => {
    writeFileSync(inFolder('d.csv'), list);
    const { status, stderr } = await opened('--dossiers', inFolder('d.csv'));
    expect(status).toBe(2);
    expect(stderr.replaceAll(/\s/g, ' ')).toContain(sentence);
  });

  it('opens one from the dossiers themselves, with the figures that the core computes', async () => {
    const dossier = await aWorkbook(callOf('ITN3'), {
      project: { title: 'Guichet', carrier: 'Région' },
      requested: 1000,
      lines: [aLine(5000)],
    });
    writeFileSync(inFolder('a.xlsx'), dossier);
    const { status, stderr } = await opened('--dossiers', inFolder('a.xlsx'));
    expect(status).toBe(0);
    expect(stderr).not.toContain('à corriger');
    const report = await checkFile({ file: inFolder('a.xlsx'), language: 'fr', at: '2021-03-01' });
    if (!('totals' in report)) throw new Error('It is a dossier');
    const { project, requested, maximum } = report.totals;
    const [found] = (await sessionIn('s.xlsx')).dossiers;
    expect(found).toMatchObject({
      title: { value: 'Guichet' },
      carrier: { value: 'Région' },
      total: { value: project * 100 },
      requested: { value: (requested ?? 0) * 100 },
      maximum: { value: maximum * 100 },
    });
  });

  it('tells of a dossier that still has errors: its amounts may change', async () => {
    const dossier = await aWorkbook(callOf('ITN3'), { requested: 1_000_000, lines: [aLine(5000)] });
    writeFileSync(inFolder('a.xlsx'), dossier);
    const { status, stderr } = await opened('--dossiers', inFolder('a.xlsx'));
    expect(status).toBe(0);
    expect(stderr.replaceAll(/\s/g, ' ')).toMatch(
      /a\.xlsx : (une erreur reste|\d+ erreurs restent) à corriger dans ce dossier, et ses montants peuvent changer\./,
    );
  });

  it('is refused for a dossier of another call, and names the file', async () => {
    writeFileSync(inFolder('a.xlsx'), await aWorkbook(callOf('ITN6')));
    const { status, stderr } = await opened('--dossiers', inFolder('a.xlsx'));
    expect(status).toBe(2);
    expect(stderr).toContain(`« ${inFolder('a.xlsx')} »`);
    expect(stderr).toContain('ITN6');
    expect(readdirSync(inFolder('.'))).toEqual(['a.xlsx']);
  });

  it.each([
    ['no title', 'Nom,Montant\nA,1\n', 'Aucune colonne ne s’appelle « Intitulé »'],
    [
      'an amount of two meanings',
      'Intitulé;Demande\nA;1\nB;12.000\n',
      'Ligne 3, « Demande » : « 12.000 »',
    ],
    ['an amount without tax', 'Intitulé;Demande\nA;12 € HT\n', '« 12 € HT »'],
    ['nothing', '\n', 'aucun dossier'],
    ['headings alone', 'Intitulé;Demande\n', 'aucun dossier'],
  ])('guesses nothing in a list with %s', async (_, list, words) => {
    writeFileSync(inFolder('d.csv'), list);
    const { status, stderr } = await opened('--dossiers', inFolder('d.csv'));
    expect({ status, stderr: stderr.toLowerCase() }).toEqual({
      status: 2,
      stderr: expect.stringContaining(words.toLowerCase()),
    });
  });

  it('says what is missing of the command', async () => {
    const dossiers = ['--dossiers', inFolder('none.csv')];
    expect((await jury('new', 'ITN3', ...dossiers)).stderr).toContain('Qui est juré');
    expect((await opened()).stderr).toContain('Quels dossiers');
    expect((await opened(...dossiers)).stderr).toContain('n’existe pas');
    expect((await opened('--jurors', ';DINUM', ...dossiers)).stderr).toContain('il faut un nom');
    const many = Array.from({ length: 15 }, () => ['--jurors', 'X']).flat();
    expect((await opened(...many, ...dossiers)).stderr).toContain('15 jurés au plus');
  });
});

describe('bareme jury split', () => {
  it('writes a file a juror, named after them, and leaves the session as it was', async () => {
    const path = await aSession();
    const before = readFileSync(path);
    const { status, stderr } = await jury('split', path, '-o', inFolder('out'));
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('La session n’est pas modifiée'),
    });
    expect(readdirSync(inFolder('out')).sort()).toEqual([
      'ITN3-J01-1-Personne-1.xlsx',
      'ITN3-J02-1-Personne-2.xlsx',
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
    const file = await sessionIn('out/ITN3-J02-1-Personne-2.xlsx');
    expect(file).toMatchObject({ dispatch: 'J02-1', id: PLAN.id });
    expect([...file.sheets.keys()]).toEqual(['J02']);
  });

  it('calls the call as the session’s sheets do', async () => {
    const [file] = await sentFiles(await aSession());
    const { snapshot } = await readWorkbook(readFileSync(file), JURY);
    const words = snapshot.labels?.flatMap(({ values }) => values.flat());
    expect(words).toContain('Session de jury · ITN3 · Diffusion territoriale');
  });

  it('numbers the next file behind those in the folder and in the log', async () => {
    const path = await aSession({
      table: 'Bareme_Journal',
      line: 0,
      column: 'subject',
      value: 'J02-4',
    });
    await jury('split', path, '-o', inFolder('out'));
    await jury('split', path, '-o', inFolder('out'), '--juror', 'j01,J02');
    expect(readdirSync(inFolder('out')).sort()).toEqual([
      'ITN3-J01-1-Personne-1.xlsx',
      'ITN3-J01-2-Personne-1.xlsx',
      'ITN3-J02-5-Personne-2.xlsx',
      'ITN3-J02-6-Personne-2.xlsx',
    ]);
  });

  it('replaces no file unless told to, and writes none of the others then', async () => {
    const path = await aSession();
    mkdirSync(inFolder('out'));
    writeFileSync(inFolder('out/ITN3-J02-1-Personne-2.xlsx'), 'mine');
    const named = ['split', path, '-o', inFolder('out'), '--dispatch', '1'];
    expect(await jury(...named)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('existe déjà'),
    });
    expect(readdirSync(inFolder('out'))).toEqual(['ITN3-J02-1-Personne-2.xlsx']);
    expect((await jury(...named, '--force')).status).toBe(0);
    expect(readdirSync(inFolder('out'))).toHaveLength(2);
  });

  it('writes one file for everybody', async () => {
    await jury('split', await aSession(), '-o', inFolder('out'), '--blank');
    expect(readdirSync(inFolder('out'))).toEqual(['ITN3-pour-tous.xlsx']);
    expect((await sessionIn('out/ITN3-pour-tous.xlsx')).dispatch).toBe('*');
  });

  it('says who is no juror, and which number is none', async () => {
    const path = await aSession();
    expect(await jury('split', path, '--juror', 'J09')).toMatchObject({
      status: 64,
      stderr: expect.stringContaining('J01 et J02'),
    });
    expect((await jury('split', path, '--dispatch', '0')).status).toBe(64);
  });
});
describe('Closings, checked by the command line', () => {
  const closing = aClosing({ subject: PLAN.id });

  /** A session with one closing. */
  async function sealedSession(): Promise<string> {
    const stored = await storedClosing(closing);
    const session = fill(declareSession(PLAN), [
      { table: 'Bareme_Clotures', line: 0, column: 'seal', value: stored.stated },
    ]);
    const { sheets } = workbookWith(stored);
    const contents = { ...session, sheets: [...session.sheets, ...sheets] };
    writeFileSync(inFolder('s.xlsx'), await writeWorkbook(contents));
    return inFolder('s.xlsx');
  }

  it('lines are what the seal is the SHA-256 of', async () => {
    const { status, stdout } = await bareme(['jury', 'lines', await sealedSession(), '1']);
    expect(status).toBe(0);
    const { stated } = await storedClosing(closing);
    expect(createHash('sha256').update(stdout).digest('hex')).toBe(stated);
  });

  it('an intact one is said to be, with its seal', async () => {
    const { status, stdout } = await jury('verify', await sealedSession());
    const { stated } = await storedClosing(closing);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringContaining(`Clôture 1 : intacte. Sceau : ${stated}`),
    });
  });

  it('one in which a line was changed is not', async () => {
    const path = await sealedSession();
    const { seals } = await sessionIn('s.xlsx');
    const place = seals[0]?.place;
    if (!place) throw new Error('It was closed');
    const edit = { ...place, row: place.row + 9, column: place.column + 1, value: '5' };
    const { bytes } = await patchCells(readFileSync(path), [edit]);
    writeFileSync(path, bytes);
    const { status, stdout } = await jury('verify', path);
    expect(status).toBe(1);
    expect(stdout).toContain('Clôture 1 : à vérifier');
    expect(stdout).toContain('ont changé depuis la clôture');
  });

  it('one that the session no longer lists is named, and nothing is said to be well', async () => {
    const path = await sealedSession();
    const { closings } = await sessionIn('s.xlsx');
    const place = closings[0]?.seal.place;
    if (!place) throw new Error('It was closed');
    const row = [-1, 0, 1, 2, 3, 4].map((step) => ({ ...place, column: place.column + step }));
    const edits = row.map((cell) => ({ ...cell, value: null }));
    const { bytes } = await patchCells(readFileSync(path), edits);
    writeFileSync(path, bytes);
    const { status, stdout } = await jury('verify', path);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'Clôture 1 : sa feuille scellée est là, mais la session ne la cite plus',
    );
  });

  it('a session without any says so', async () => {
    const path = await aSession();
    expect(await jury('verify', path)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('aucune clôture'),
    });
    expect(await jury('lines', path, '1')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('aucune clôture'),
    });
    expect((await jury('lines', path, 'un')).status).toBe(64);
  });
});

describe('bareme check', () => {
  it('reports a session, and a juror’s file, as the document that it is', async () => {
    const path = await aSession();
    const [one] = await sentFiles(path);
    for (const file of [path, one]) {
      expect(await checkFile({ file, language: 'fr', at: '2021-03-01' })).toMatchObject({
        documents: [{ kind: 'jury', title: 'Session de mars 2021', error: null }],
      });
    }
  });
});
