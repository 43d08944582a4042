import { identify } from '../../src/dossier/identify';
import { TEMPLATE_VERSION } from '../../src/dossier/version';
import { callOf } from '../builders/calls';
import { aDossier } from '../builders/dossier';

const dossier = aDossier(callOf('ITN6'));

describe('a workbook says what it is', () => {
  test('a dossier of ITN6, in English', () => {
    expect(identify(dossier.in('en').snapshot())).toEqual({
      kind: 'dossier',
      callId: 'ITN6',
      version: TEMPLATE_VERSION,
      rules: 1,
      language: 'en',
    });
  });

  test('nothing of ours', () => {
    expect(identify({ names: {}, tables: {} })).toEqual({ kind: 'none' });
  });

  test('a later template is not read, and the sentence says to update', () => {
    const identity = identify(dossier.withField('version', TEMPLATE_VERSION + 1).snapshot());
    expect(identity).toMatchObject({ kind: 'newer', supported: TEMPLATE_VERSION });
    expect(identity.kind === 'newer' && identity.message.fr).toContain(
      'Mettez le complément à jour',
    );
    expect(identity.kind === 'newer' && identity.message.en).toContain('Update the add-in');
  });

  test('our sheets without the name of their call are unreadable, and the sentence says what to type', () => {
    const identity = identify(dossier.withoutField('call').snapshot());
    expect(identity).toMatchObject({ kind: 'unreadable' });
    expect(identity.kind === 'unreadable' && identity.message.fr).toContain('ITN6');
  });

  test('a lost version mark does not lose the dossier', () => {
    expect(identify(dossier.withoutField('version').snapshot())).toMatchObject({
      kind: 'dossier',
      callId: 'ITN6',
    });
  });
});
