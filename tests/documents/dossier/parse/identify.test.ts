import { identify } from '../../../../src/documents/dossier/parse/identify';
import { FIELDS } from '../../../../src/documents/dossier/template/fields';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import { TEMPLATE_VERSION } from '../../../../src/documents/dossier/template/version';
import { callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';

const dossier = aDossier(callOf('ITN6'));

describe('a workbook says what it is', () => {
  it.each(['itn6', ' Itn6 ', 'ITN6'])('« %s » typed for the call’s code is the call', (code) => {
    expect(identify(dossier.withField('call', code).snapshot())).toMatchObject({ callId: 'ITN6' });
  });

  it('a dossier of ITN6, in English', () => {
    expect(identify(dossier.in('en').snapshot())).toEqual({
      kind: 'dossier',
      callId: 'ITN6',
      version: TEMPLATE_VERSION,
      rules: 1,
      language: 'en',
    });
  });

  it('nothing of ours', () => {
    expect(identify({ names: {}, tables: {} })).toEqual({ kind: 'none' });
  });

  it('a later template is not read, and the sentence says to update', () => {
    const identity = identify(dossier.withField('version', TEMPLATE_VERSION + 1).snapshot());
    expect(identity).toMatchObject({ kind: 'newer', supported: TEMPLATE_VERSION });
    expect(identity.kind === 'newer' && identity.message.fr).toContain(
      'Mettez le complément à jour',
    );
    expect(identity.kind === 'newer' && identity.message.en).toContain('Update the add-in');
  });

  describe('our sheets that do not name their call are unreadable, and the sentence says what helps', () => {
    const sentence = (snapshot: WorkbookSnapshot): string => {
      const identity = identify(snapshot);
      return identity.kind === 'unreadable' ? identity.message.fr : identity.kind;
    };

    it('where the cell was emptied: to undo, or to fill it in', () => {
      const emptied = sentence(dossier.withField('call', '').snapshot());
      expect(emptied).toMatch(/La cellule Dossier!C1 .* est vide/);
      expect(emptied).toMatch(/Annulez \(Ctrl\+Z\), ou saisissez-y le code/);
    });

    it('where the cell was deleted: to undo, or to name another', () => {
      const deleted = sentence(dossier.withoutField('call').snapshot());
      expect(deleted).toMatch(/Annulez la suppression \(Ctrl\+Z\), ou donnez le nom brm_appel/);
    });

    it('where its sheet was deleted: no undo brings it back, and what is left is named', () => {
      const { names, tables } = dossier.snapshot();
      const left = Object.entries(names).filter(([, { sheet }]) => sheet !== 'Dossier');
      const deleted = sentence({ names: Object.fromEntries(left), tables });
      expect(deleted).not.toContain('Ctrl+Z');
      expect(deleted).toContain('Historique des versions');
      expect(deleted).toContain('(Budget, Grille et Financement)');
    });
  });

  it('names of some calls only, in sheets kept from one of them, are no dossier', () => {
    const kept = aDossier(callOf('ITN1')).snapshot().names[FIELDS.observatory.name];
    if (!kept) throw new Error('no such name');
    const names = { [FIELDS.observatory.name]: { ...kept, sheet: 'Dossier (ITN1)' } };
    expect(identify({ names, tables: {} })).toEqual({ kind: 'none' });
  });

  it('a lost version mark does not lose the dossier', () => {
    expect(identify(dossier.withoutField('version').snapshot())).toMatchObject({
      kind: 'dossier',
      callId: 'ITN6',
    });
  });
});
