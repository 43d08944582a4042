import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declareSession } from '../../src/documents/jury/sheets/workbook';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { aJuror } from '../builders/jury';
import { resavedByExceljs, setCell } from '../xlsx/read/files';
import { programsHere } from '../xlsx/read/programs';
import { bareme } from './host';
import { aWorkbook } from './workbooks';
import {
  aSession,
  inFolder,
  inOwnFolder,
  jury,
  PLAN,
  score,
  sentFiles,
  sessionIn,
  sessionOf,
  typedBy,
} from './jury-files';

jest.setTimeout(600_000);
inOwnFolder();

/** The beginning of any .ods: the kind of document stands first, uncompressed. */
const OPEN_DOCUMENT = Buffer.from(
  'UEsDBBQAAAAAAAAAIQCFbDmKLgAAAC4AAAAIAAAAbWltZXR5cGVhcHBsaWNhdGlvbi92bmQub2FzaXMub3BlbmRvY3VtZW50LnNwcmVhZHNoZWV0UEsBAhQAFAAAAAAAAAAhAIVsOYouAAAALgAAAAgAAAAAAAAAAAAAAAAAAAAAAG1pbWV0eXBlUEsFBgAAAAABAAEANgAAAFQAAAAAAA==',
  'base64',
);

/** Gnumeric drops all tables of a file: what is left of a juror’s sheet no longer says whose it is. */
const keepingTables = async () => (await programsHere()).filter(({ name }) => name !== 'Gnumeric');

describe('bareme jury merge', () => {
  it('tells what each file brings, and writes nothing until it is accepted', async () => {
    const path = await aSession({
      table: 'Bareme_Notes_J01',
      line: 'D001',
      column: 'first1',
      value: 2,
    });
    const [one, other] = await sentFiles(path);
    await typedBy('J01', one, 3, 4);
    const { status, stdout, stderr } = await jury('merge', path, one, other);
    expect(status).toBe(0);
    expect(stdout).toBe(
      `${one} · J01 · cellules à remplir : 1 · différences : 1\n` +
        '  D001, C1 : 2 dans la session, 3 dans le fichier\n' +
        `${other} · J02 · rien à reprendre\n`,
    );
    expect(stderr).toContain('Rien n’est écrit');
    expect(readdirSync(inFolder('.')).sort()).toEqual(['out', 's.xlsx']);
  });

  it('writes them into a copy, in which a line of the log says so, and nothing the second time', async () => {
    const path = await aSession();
    const before = readFileSync(path);
    const [one, other] = await sentFiles(path);
    await typedBy('J01', one, 3, 4);
    await typedBy('J02', other, null, 5);
    const accepting = ['--accept', '--by', 'Camille', '-o'];
    const { status, stderr } = await jury(
      'merge',
      path,
      one,
      other,
      ...accepting,
      inFolder('m.xlsx'),
    );
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('cellules écrites : 3'),
    });
    const merged = await sessionIn('m.xlsx');
    expect([1, 2, 3].map((dossier) => score(merged, 'J01', dossier))).toEqual([3, 4, '']);
    expect([1, 2, 3].map((dossier) => score(merged, 'J02', dossier))).toEqual(['', 5, '']);
    expect(merged.log).toMatchObject([
      { subject: { value: 'J01-1' }, date: { value: '2021-03-01' }, by: { value: 'Camille' } },
      { subject: { value: 'J02-1' } },
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
    const again = await jury(
      'merge',
      inFolder('m.xlsx'),
      one,
      other,
      ...accepting,
      inFolder('n.xlsx'),
    );
    expect(again).toMatchObject({ status: 0, stderr: expect.stringContaining('aucun classeur') });
    expect(readdirSync(inFolder('.')).sort()).toEqual(['m.xlsx', 'out', 's.xlsx']);
  });

  it('dates the line of the log by the day where the person is', async () => {
    const path = await aSession();
    const [one] = await sentFiles(path);
    await typedBy('J01', one, 3);
    const east = jest.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-60);
    const args = ['jury', 'merge', path, one, '--accept', '-o', inFolder('m.xlsx')];
    await bareme(args, { now: '2021-03-01T23:30:00Z' });
    east.mockRestore();
    expect((await sessionIn('m.xlsx')).log).toMatchObject([{ date: { value: '2021-03-02' } }]);
  });

  it('tells of one file given twice, and counts it once', async () => {
    const path = await aSession();
    const [one] = await sentFiles(path);
    await typedBy('J01', one, 3, 4);
    const copy = inFolder('copy.xlsx');
    writeFileSync(copy, readFileSync(one));
    const { status, stdout } = await jury(
      'merge',
      path,
      one,
      copy,
      '--accept',
      '-o',
      inFolder('m.xlsx'),
    );
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`le même que « ${one} »`),
    });
    expect((await sessionIn('m.xlsx')).log).toMatchObject([{ subject: { value: 'J01-1' } }]);
  });

  it('keeps what stands where a file is not to be written over it', async () => {
    const path = await aSession({
      table: 'Bareme_Notes_J01',
      line: 'D001',
      column: 'first1',
      value: 2,
    });
    const [one] = await sentFiles(path);
    await typedBy('J01', one, 3, 4);
    await jury('merge', path, one, '--accept', '--keep', one, '-o', inFolder('m.xlsx'));
    const merged = await sessionIn('m.xlsx');
    expect([score(merged, 'J01', 1), score(merged, 'J01', 2)]).toEqual([2, 4]);
  });

  it('takes the same from a file whichever program has saved it', async () => {
    const path = await aSession();
    const [one] = await sentFiles(path);
    const ours = await typedBy('J01', one, 3, 4.5, '4,5');
    for (const program of await keepingTables()) {
      writeFileSync(one, await program.resaved(ours));
      const { status } = await jury('merge', path, one, '--accept', '-f', '-o', inFolder('m.xlsx'));
      const merged = await sessionIn('m.xlsx');
      const scores = [1, 2, 3].map((dossier) => score(merged, 'J01', dossier));
      rmSync(inFolder('m.xlsx'));
      expect({ program: program.name, status, scores }).toEqual({
        program: program.name,
        status: 0,
        scores: [3, 4.5, '4,5'],
      });
    }
  });

  it('says so where a program has lost the juror’s table in saving', async () => {
    const path = await aSession();
    const [one] = await sentFiles(path);
    const withoutTables = await resavedByExceljs(readFileSync(one), (workbook) =>
      workbook.getWorksheet('J01')?.removeTable('Bareme_Notes_J01'),
    );
    writeFileSync(one, withoutTables);
    const { status, stdout } = await jury('merge', path, one);
    expect(status).toBe(1);
    expect(stdout).toContain('Le tableau des notes de J01 n’est plus dans ce fichier');
  });

  it('merges into a session that another program has saved, and that program reads it again', async () => {
    const path = await aSession();
    const [one] = await sentFiles(path);
    await typedBy('J01', one, 3, 4);
    const ours = readFileSync(path);
    for (const program of await keepingTables()) {
      writeFileSync(path, await program.resaved(ours));
      await jury('merge', path, one, '--accept', '-f', '-o', inFolder('m.xlsx'));
      // Whoever opens the copy has the formulas computed anew, and what was typed is still there.
      const again = await sessionOf(await program.resaved(readFileSync(inFolder('m.xlsx'))));
      const scores = [score(again, 'J01', 1), score(again, 'J01', 2)];
      expect({ program: program.name, scores }).toEqual({ program: program.name, scores: [3, 4] });
    }
  });

  it('refuses a file of another session, takes the others, and says so by its status', async () => {
    const path = await aSession();
    const [one] = await sentFiles(path);
    await typedBy('J01', one, 3);
    const other = {
      ...PLAN,
      id: '11111111-5b0a-4c1e-9d7a-0f6f1d2b3c4d',
      dispatch: 'J02-1',
      jurors: [aJuror(2)],
    };
    writeFileSync(inFolder('other.xlsx'), await writeWorkbook(declareSession(other)));
    const files = [one, inFolder('other.xlsx')];
    const { status, stdout } = await jury(
      'merge',
      path,
      ...files,
      '--accept',
      '-o',
      inFolder('m.xlsx'),
    );
    expect(status).toBe(1);
    expect(stdout).toContain('Ce fichier est celui d’une autre session');
    expect(score(await sessionIn('m.xlsx'), 'J01', 1)).toBe(3);
  });

  it('asks which of two files of a juror counts, and takes that one', async () => {
    const path = await aSession();
    const [one] = await sentFiles(path);
    const two = inFolder('two.xlsx');
    writeFileSync(two, readFileSync(one));
    await typedBy('J01', one, 3);
    await typedBy('J01', two, 4);
    const undecided = await jury('merge', path, one, two, '--accept', '-o', inFolder('m.xlsx'));
    expect(undecided).toMatchObject({ status: 1, stdout: expect.stringContaining('Choisissez') });
    expect(readdirSync(inFolder('.'))).not.toContain('m.xlsx');
    await jury('merge', path, one, two, '--take', two, '--accept', '-o', inFolder('m.xlsx'));
    expect(score(await sessionIn('m.xlsx'), 'J01', 1)).toBe(4);
  });

  it('writes over no formula, and names the cell', async () => {
    const path = await aSession();
    const [one] = await sentFiles(path);
    await typedBy('J01', one, 3, 4);
    const place = (await sessionIn('s.xlsx')).sheets.get('J01')?.lines[0]?.first[0]?.place;
    const withFormula = await resavedByExceljs(readFileSync(path), (workbook) =>
      setCell(workbook, place ?? undefined, { formula: '1+1', result: 2 }),
    );
    writeFileSync(path, withFormula);
    const { stderr } = await jury('merge', path, one, '--accept', '-o', inFolder('m.xlsx'));
    expect(stderr).toMatch(/J01'!\S+ contient une formule/);
    const merged = await sessionIn('m.xlsx');
    expect([score(merged, 'J01', 1), score(merged, 'J01', 2)]).toEqual([2, 4]);
  });

  it('tells of words that begin with =, which a program saved as a formula without a result', async () => {
    const path = await aSession();
    const [one] = await sentFiles(path);
    const line = (await sessionOf(readFileSync(one))).sheets.get('J01')?.lines[0];
    const cells = [
      [line?.appreciation.place, 'projet solide'],
      [line?.comments[0]?.place, 'clair'],
    ] as const;
    const saved = await resavedByExceljs(readFileSync(one), (workbook) => {
      for (const [place, formula] of cells) setCell(workbook, place ?? undefined, { formula });
    });
    writeFileSync(one, saved);
    const { stdout } = await jury('merge', path, one);
    const told = stdout.split('\n').slice(1);
    expect(told).toEqual([
      expect.stringMatching(/^ {2}'J01'!I8 : Cette cellule contient une formule .* lue comme vide/),
      expect.stringMatching(/^ {2}D001, .*#NAME\?/),
      '',
    ]);
  });

  it('says which line the session no longer has, and writes the others', async () => {
    const path = await aSession({
      table: 'Bareme_Notes_J01',
      line: 'D001',
      column: 'id',
      value: 'D002',
    });
    const whole = inFolder('whole.xlsx');
    writeFileSync(whole, await writeWorkbook(declareSession(PLAN)));
    const [one] = await sentFiles(whole);
    await typedBy('J01', one, 3, 4, 5);
    const { stderr } = await jury('merge', path, one, '--accept', '-o', inFolder('m.xlsx'));
    expect(stderr).toContain('La ligne du dossier D001');
    expect(stderr).toContain('La ligne du dossier D002');
    const merged = await sessionIn('m.xlsx');
    expect(score(merged, 'J01', 3)).toBe(5);
    expect(merged.log[0]?.change.value).toMatch(/1 cellule$/);
  });

  it('never writes into a file that it reads, by whatever name', async () => {
    const path = await aSession();
    const [one] = await sentFiles(path);
    for (const target of [path, join(inFolder('out'), '..', 's.xlsx'), one]) {
      expect(await jury('merge', path, one, '--accept', '-f', '-o', target)).toMatchObject({
        status: 64,
        stderr: expect.stringContaining('n’est pas modifié'),
      });
    }
  });

  it('says what cannot be read, an .ods with what to do, and goes on with the others', async () => {
    const path = await aSession();
    const [one] = await sentFiles(path);
    await typedBy('J01', one, 3);
    const ods = inFolder('j.ods');
    writeFileSync(ods, OPEN_DOCUMENT);
    const { status, stdout, stderr } = await jury('merge', path, ods, one, inFolder('none.xlsx'));
    expect(status).toBe(2);
    expect(stderr).toContain('enregistrez-le au format .xlsx');
    expect(stderr).toContain('n’existe pas');
    expect(stdout).toContain('cellules à remplir : 1');
    writeFileSync(inFolder('d.xlsx'), await aWorkbook(callOf('ITN6')));
    expect((await jury('merge', inFolder('d.xlsx'), one)).stderr).toContain(
      'n’est pas une session',
    );
  });

  it('says what is missing of the command', async () => {
    const path = await aSession();
    expect((await jury('merge')).stderr).toContain('Quelle session');
    expect((await jury('merge', path)).stderr).toContain('Quels fichiers');
    expect((await jury('merge', path, path, '--accept')).stderr).toContain('avec -o');
    expect((await jury('merge', path, 'a', '--take', 'b')).stderr).toContain('--take b');
    expect((await jury()).stderr).toContain('Que faire');
    expect((await jury('mrege')).stderr).toContain('« mrege »');
    for (const language of ['fr', 'en']) {
      const { stdout } = await bareme(['jury', '--help', '--lang', language]);
      for (const word of ['split', '--take', '--keep', '--by', 'sha256sum'])
        expect(stdout).toContain(word);
    }
  });
});
