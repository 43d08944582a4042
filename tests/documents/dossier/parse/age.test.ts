import { ageOf } from '../../../../src/documents/dossier/parse/age';
import { identify } from '../../../../src/documents/dossier/parse/identify';
import { TEMPLATE_VERSION } from '../../../../src/documents/dossier/template/version';
import type { Call } from '../../../../src/calls/call';
import { callOf } from '../../../builders/calls';
import type { DossierBuilder } from '../../../builders/dossier';
import { aDossier } from '../../../builders/dossier';

const itn6 = callOf('ITN6');
const revised: Call = {
  ...itn6,
  version: 3,
  changes: [
    { version: 3, text: { fr: 'Le plafond passe à 60 000 €.', en: 'The cap is now €60,000.' } },
    { version: 2, text: { fr: 'Le délai passe à 4 mois.', en: 'The time limit is now 4 months.' } },
  ],
};

function ageIn(workbook: DossierBuilder, call: Call) {
  const identity = identify(workbook.snapshot());
  if (identity.kind !== 'dossier') throw new Error(identity.kind);
  return ageOf(identity, call);
}

describe('The age of a workbook', () => {
  it('fresh sheets are current', () => {
    expect(ageIn(aDossier(itn6), itn6)).toEqual({ kind: 'current' });
  });

  it('sheets made with earlier rules are older, and what changed since is told, oldest first', () => {
    expect(ageIn(aDossier(itn6), revised)).toEqual({
      kind: 'older',
      rules: { from: 1, to: 3 },
      template: null,
      changes: [revised.changes[1]?.text, revised.changes[0]?.text],
    });
    expect(ageIn(aDossier(itn6).withField('rules', 2), revised)).toMatchObject({
      rules: { from: 2, to: 3 },
      changes: [revised.changes[0]?.text],
    });
  });

  it('a workbook made before rules had a version follows the first ones, in the first template', () => {
    const first = aDossier(itn6).withoutField('rules').withField('version', 1);
    expect(ageIn(first, itn6)).toEqual({
      kind: 'older',
      rules: null,
      template: { from: 1, to: TEMPLATE_VERSION },
      changes: [],
    });
    expect(first.findingsOf('dossier.structure')).toEqual([]);
  });

  it('sheets made with later rules than ours are not checked with older ones', () => {
    const age = ageIn(aDossier(itn6).withField('rules', 2), itn6);
    expect(age).toMatchObject({ kind: 'newer-rules' });
    expect('message' in age && age.message.fr).toContain('version 2 des règles de ITN6');
  });

  it.each(['deux', 0, 1.5, ''])('a version that is none (%p) stands for the first', (typed) => {
    expect(ageIn(aDossier(itn6).withField('rules', typed), itn6)).toEqual({ kind: 'current' });
  });
});
