import { identify } from '../../../../src/documents/dossier/parse/identify';
import { parseDossier } from '../../../../src/documents/dossier/parse/parse';
import { check } from '../../../../src/documents/dossier/rules/check';
import { declareWorkbook } from '../../../../src/documents/dossier/sheets/workbook';
import { ALL_CALLS } from '../../../builders/calls';
import { snapshotOfDeclaration } from '../../../builders/declared';

const CASES = ALL_CALLS.flatMap((call) =>
  (['fr', 'en'] as const).map((language) => [call.id, language, call] as const),
);

describe.each(CASES)('the sheets of %s in %s, as they are written', (id, language, call) => {
  const snapshot = snapshotOfDeclaration(declareWorkbook(call, language));

  it('say which call they answer', () => {
    expect(identify(snapshot)).toMatchObject({ kind: 'dossier', callId: id, language });
  });

  it('hold all that the parser looks for, and nothing that a person did not type', () => {
    const dossier = parseDossier(snapshot, call);
    expect(dossier.structure).toEqual([]);
    expect(dossier.overwritten).toEqual([]);
    expect(dossier.lines).toEqual([]);
    expect(dossier.grid.rows).toHaveLength(call.criteria.length);
    expect(dossier.grid.rows.map(({ criterion }) => criterion)).toEqual(
      call.criteria.map((_, index) => index),
    );
    expect(dossier.commitments.map(({ text }) => text)).toEqual(
      call.commitments.map((commitment) => commitment[language]),
    );
  });

  it('raise nothing before a person has begun', () => {
    expect(check(call, parseDossier(snapshot, call)).findings).toEqual([]);
  });
});
