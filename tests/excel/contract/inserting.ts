import { declareVotes } from '../../documents/votes/sheets';
import { type OpenBench, withDossier } from './bench';
import { CALL, smallDossier } from './sheets';

const votes = declareVotes({ language: 'fr', members: ['A'], hasMinutes: false });

export function inserting(open: OpenBench): void {
  describe('inserting', () => {
    it('puts the sheets after those that are there', async () => {
      const { port, sheetNames } = await open();
      expect(await port.inject(smallDossier())).toEqual({ kind: 'done' });
      expect(sheetNames()).toEqual(['Notes', 'Dossier', 'Budget', 'Financement', 'Listes']);
    });

    it('does so once: they are there already, whatever they are called by then', async () => {
      const bench = await withDossier(open);
      bench.renameSheet('Dossier', 'Projet');
      const before = bench.contents();
      expect(await bench.port.inject(smallDossier('ITN4'))).toEqual({ kind: 'already-there' });
      expect(bench.contents()).toEqual(before);
    });

    it('takes what is left of them for them', async () => {
      const bench = await withDossier(open);
      for (const sheet of ['Dossier', 'Financement', 'Listes']) bench.deleteSheet(sheet);
      expect(await bench.port.inject(smallDossier())).toEqual({ kind: 'already-there' });
    });

    it('inserts them again once all of them are deleted', async () => {
      const bench = await withDossier(open);
      for (const sheet of ['Dossier', 'Budget', 'Financement', 'Listes']) bench.deleteSheet(sheet);
      expect(await bench.port.inject(smallDossier('ITN4'))).toEqual({ kind: 'done' });
      const { snapshot } = await bench.port.read();
      expect(snapshot?.names[CALL]?.values).toEqual([['ITN4']]);
    });

    it('puts another document beside the first, once', async () => {
      const { port, sheetNames } = await withDossier(open);
      expect(await port.inject(votes)).toEqual({ kind: 'done' });
      expect(sheetNames().slice(-2)).toEqual(['Votes', 'Voix de A']);
      expect(await port.inject(votes)).toEqual({ kind: 'already-there' });
    });
  });

  describe('inserting where a sheet’s name is taken', () => {
    it('writes nothing and proposes another, names having no case', async () => {
      const bench = await open();
      bench.addSheet('BUDGET');
      const before = bench.contents();
      expect(await bench.port.inject(smallDossier())).toEqual({
        kind: 'names-taken',
        taken: [{ key: 'budget', name: 'Budget', proposed: 'Budget (2)' }],
      });
      expect(bench.contents()).toEqual(before);
    });

    it('proposes a name that is free', async () => {
      const { port, addSheet } = await open();
      for (const name of ['Budget', 'Budget (2)', 'Dossier']) addSheet(name);
      expect(await port.inject(smallDossier())).toMatchObject({
        taken: [
          { key: 'dossier', proposed: 'Dossier (2)' },
          { key: 'budget', proposed: 'Budget (3)' },
        ],
      });
    });

    it('writes under the names that the person accepted', async () => {
      const { port, addSheet, sheetNames } = await open();
      addSheet('Budget');
      const accepted = { budget: 'Budget (2)' };
      expect(await port.inject(smallDossier(), accepted)).toEqual({ kind: 'done' });
      expect(sheetNames().slice(2)).toEqual(['Dossier', 'Budget (2)', 'Financement', 'Listes']);
      const { snapshot } = await port.read();
      expect(snapshot?.tables.Bareme_Budget?.body.sheet).toBe('Budget (2)');
    });

    it('asks again where the accepted name is taken too', async () => {
      const { port, addSheet } = await open();
      for (const name of ['Budget', 'Lot 1']) addSheet(name);
      expect(await port.inject(smallDossier(), { budget: 'Lot 1' })).toEqual({
        kind: 'names-taken',
        taken: [{ key: 'budget', name: 'Lot 1', proposed: 'Budget (2)' }],
      });
    });
  });
}
