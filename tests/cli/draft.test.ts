import { draftRemark } from '../../src/cli/check/draft';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import type { DossierFile } from '../../src/documents/dossier/file/file-schema';
import { readDossierFile } from '../../src/documents/dossier/file/file';
import { check } from '../../src/documents/dossier/rules/check';
import { broughtByFiling } from '../../src/documents/dossier/rules/once-filed';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { ALL_CALLS, callOf } from '../builders/calls';
import { snapshotOfDeclaration } from '../builders/declared';
import { said } from '../builders/said';
import { aLine } from './workbooks';

/** What is said of a dossier of that call beside its findings. */
function remarksOn(id: string, dossier: Omit<DossierFile, 'schema'>) {
  const call = callOf(id);
  const entries = readDossierFile(JSON.stringify({ schema: 1, ...dossier }), 'd.json', call, 'fr');
  const parsed = parseDossier(
    snapshotOfDeclaration(declareFilled(call, 'fr', entries).declaration),
    call,
  );
  const { figures, findings } = check(call, parsed);
  return draftRemark(parsed, broughtByFiling(call, parsed, figures, findings));
}

const lines = [aLine(300_000)];
const asking = (what: (call: (typeof ALL_CALLS)[number]) => unknown) => {
  const call = ALL_CALLS.find(what);
  if (!call) throw new Error('No call asks for that');
  return call.id;
};
const OBSERVATORY = asking(({ requirements }) => requirements.observatory);
describe('A dossier that nobody has dated', () => {
  it('is told to be a draft, with what would be found once it is dated', () => {
    const [remark, ...others] = remarksOn(OBSERVATORY, { lines });
    expect(others).toEqual([]);
    expect(remark).toMatchObject({ rule: 'file.draft', severity: 'warning' });
    expect(remark?.place?.sheet).toBe('Dossier');
    expect(said(remark?.message)?.fr).toMatch(
      /^La date de dépôt n’est pas saisie.*en Dossier![A-Z]+\d+, «\u00a0La démarche doit être recensée.*»\u00a0?.*\(bloquant\)/,
    );
    expect(said(remark?.message)?.en).toMatch(/^The filing date is not filled in.*\(blocking\)/);
  });

  it('is not, once it is dated', () => {
    expect(remarksOn(OBSERVATORY, { lines, project: { depositDate: '2021-02-01' } })).toEqual([]);
  });

  it('is not while its budget has no amount', () => {
    expect(remarksOn(OBSERVATORY, {})).toEqual([]);
    expect(remarksOn(OBSERVATORY, { lines: [aLine(0)] })).toEqual([]);
  });

  it('is not where it declared already all that its call asks', () => {
    const declared = {
      lines: [{ ...aLine(30_000), origin: 'innovative' as const }],
      commitments: callOf('ITN6').commitments.map(() => true),
    };
    expect(remarksOn('ITN6', declared)).toEqual([]);
    expect(remarksOn('ITN6', { ...declared, lines: [aLine(30_000)] })).toHaveLength(1);
  });

  it.each(ALL_CALLS)('is never told anything of the date itself: $id', ({ id }) => {
    for (const { message } of remarksOn(id, { lines })) {
      expect(said(message).fr).not.toMatch(/ouverture|clôture|jury/);
    }
  });
});
