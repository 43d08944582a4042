import { assess } from '../../../../src/documents/jury/assess';
import { withSealsChecked } from '../../../../src/documents/jury/parse/check-seals';
import { readSession } from '../../../../src/documents/jury/parse/read-session';
import { blocking } from '../../../../src/documents/jury/rules/blocking';
import type { JuryVerdict } from '../../../../src/documents/jury/verdict';
import type { WorkbookDeclaration } from '../../../../src/sheets/declaration';
import { inWords } from '../../../../src/documents/jury/messages/in-words';
import { closed } from '../../../builders/closed-session';
import { aDossier } from '../../../builders/jury';
import {
  allScored,
  inDossiers,
  inJury,
  onSheet,
  sheetsOf,
} from '../../../builders/assessed-session';
import { fill, snapshotOf, type Filling } from '../../../builders/filled-sheets';

const PLAN = { dossiers: [1, 2, 3, 4, 5].map((number) => aDossier(number, { screening: null })) };

const aSession = (filled: readonly Filling[] = []): WorkbookDeclaration =>
  sheetsOf({ plan: PLAN, filled });

async function verdictOn(sheets: WorkbookDeclaration): Promise<JuryVerdict> {
  return assess(await withSealsChecked(readSession(snapshotOf(sheets))));
}

const ofClosing = (line: number, column: string, value: string | number | null): Filling => ({
  table: 'Bareme_Clotures',
  line,
  column,
  value,
});

const OF_SEALS = ['jury.seal', 'jury.seal-unlisted', 'jury.changed-since-closing'];

const told = ({ findings }: JuryVerdict): readonly (readonly [string, string])[] =>
  findings
    .filter(({ rule }) => OF_SEALS.includes(rule))
    .map(({ rule, message }) => [rule, inWords(message, 'fr')] as const);

const eligible = [1, 2, 3, 4, 5].map((number) =>
  inDossiers(`D00${number}`, 'screening', 'Recevable'),
);

describe('What was closed', () => {
  it('is silent while dossiers are screened and scored as a session goes', async () => {
    const opening = await closed(aSession(), 'opening');
    const scored = fill(opening, [...eligible, ...allScored()]);
    expect(told(await verdictOn(scored))).toEqual([]);
    expect(told(await verdictOn(await closed(scored, 'scoring')))).toEqual([]);
  });

  it('is silent where the dates are written that are asked for with the decision', async () => {
    const opening = await closed(aSession(), 'opening');
    const dated = fill(opening, [
      { field: 'stage', value: 'Décision' },
      { field: 'retention', value: 46_000 },
      { field: 'purge', value: 46_000 },
    ]);
    const verdict = await verdictOn(dated);
    expect(verdict.findings.map(({ rule }) => rule)).not.toContain('jury.keeping');
    expect(told(verdict)).toEqual([]);
  });

  it('tells which score has changed since', async () => {
    const scored = await closed(aSession(allScored()), 'scoring');
    const changed = fill(scored, [onSheet('J01', 'D001', 'first1', 1)]);
    expect(told(await verdictOn(changed))).toEqual([
      [
        'jury.changed-since-closing',
        expect.stringMatching(/Depuis la clôture 1, une valeur a changé\s: D001 · J01 · C1\./),
      ],
    ]);
  });

  it.each([
    ['a coefficient', { table: 'Bareme_Criteres', line: 0, column: 'coefficient', value: 9 }],
    ['whose scores count', inJury('J01', 'counts', 'Non')],
    ['a criterion set aside', inDossiers('D001', 'notApplicable', 'C1')],
  ] as const)(
    'where only scores were closed, tells %s that has changed since',
    async (_, typed) => {
      const scored = await closed(aSession(allScored()), 'scoring');
      expect(told(await verdictOn(fill(scored, [typed]))).map(([rule]) => rule)).toContain(
        'jury.changed-since-closing',
      );
    },
  );

  it('is told by the headings that people see, with how many more there are', async () => {
    const scored = await closed(aSession(allScored()), 'scoring');
    const typed = ['first1', 'first2', 'comment1', 'appreciation', 'participation'].map((column) =>
      onSheet('J01', 'D001', column, column.startsWith('first') ? 1 : 'Déport'),
    );
    const found = told(await verdictOn(fill(scored, typed))).find(
      ([rule]) => rule === 'jury.changed-since-closing',
    );
    expect(found?.[1]).toMatch(
      /5 valeurs ont changé\s: D001 · J01 · C1, D001 · J01 · C2, D001 · J01 · appréciation et 2 autres\./,
    );
  });

  it('keeps what each score of the scale means', async () => {
    const opening = await closed(aSession(), 'opening');
    const swapped = fill(opening, [
      { table: 'Bareme_Niveaux', line: 0, column: 'score', value: 5 },
      { table: 'Bareme_Niveaux', line: 1, column: 'score', value: 0 },
    ]);
    expect(told(await verdictOn(swapped)).map(([rule]) => rule)).toContain(
      'jury.changed-since-closing',
    );
  });

  it('is compared still where somebody gives two rows one identifier, or types over one', async () => {
    const opening = await closed(aSession(), 'opening');
    const twice = fill(opening, [inDossiers('D002', 'id', 'D001')]);
    expect(told(await verdictOn(twice)).map(([rule]) => rule)).toEqual([
      'jury.changed-since-closing',
    ]);
    const odd = fill(opening, [inDossiers('D002', 'id', 'Dossier n° 2\t')]);
    expect(told(await verdictOn(odd)).map(([rule]) => rule)).toEqual([
      'jury.changed-since-closing',
    ]);
  });

  it('can be closed again with a comment that no cell keeps being told, not thrown', async () => {
    const scored = await closed(aSession(allScored()), 'scoring');
    // Each new line takes two characters of the cell that would keep it.
    const long = fill(scored, [onSheet('J01', 'D001', 'comment1', '\n'.repeat(20_000))]);
    expect(told(await verdictOn(long)).map(([rule]) => rule)).toEqual([
      'jury.changed-since-closing',
    ]);
  });

  it('is an error where a line of its sheet was changed', async () => {
    const scored = await closed(aSession(allScored()), 'scoring');
    const forged = fill(scored, [
      { table: 'Bareme_Scelle_1', line: 10, column: 'value', value: '1' },
    ]);
    expect(told(await verdictOn(forged))).toContainEqual([
      'jury.seal',
      expect.stringContaining('ses lignes ne donnent plus son sceau'),
    ]);
  });

  it('keeps its number and its place in the chain whatever the order of its rows', async () => {
    const twoClosings = await closed(await closed(aSession(), 'opening'), 'scoring');
    const { session } = await verdictOn(twoClosings);
    const [first, second] = session.closings.map(({ seal }) => seal.value);
    const sorted = fill(twoClosings, [
      ofClosing(0, 'number', 2),
      ofClosing(0, 'seal', second ?? null),
      ofClosing(1, 'number', 1),
      ofClosing(1, 'seal', first ?? null),
    ]);
    expect(told(await verdictOn(sorted))).toEqual([]);
    expect((await verdictOn(sorted)).session.closings.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is not said to have changed where the sheet of the closing before is gone', async () => {
    const two = await closed(await closed(aSession(allScored()), 'opening'), 'scoring');
    const gone = {
      ...two,
      sheets: two.sheets.filter(
        ({ tables }) => !tables.some(({ name }) => name === 'Bareme_Scelle_1'),
      ),
    };
    expect(told(await verdictOn(gone)).map(([rule]) => rule)).toEqual(['jury.seal']);
  });

  it('is compared still where somebody pastes a long text over an identifier', async () => {
    const opening = await closed(aSession(), 'opening');
    const pasted = fill(opening, [inDossiers('D002', 'id', 'Un intitulé très étendu '.repeat(40))]);
    expect(told(await verdictOn(pasted)).map(([rule]) => rule)).toEqual([
      'jury.changed-since-closing',
    ]);
    const odd = fill(opening, [inDossiers('D002', 'id', '_x0041_')]);
    expect(told(await verdictOn(odd)).map(([rule]) => rule)).toEqual([
      'jury.changed-since-closing',
    ]);
  });

  it('holds up the next closing where the session no longer lists it', async () => {
    const once = await closed(aSession(), 'opening');
    const unlisted = fill(once, [ofClosing(0, 'seal', null), ofClosing(0, 'stage', null)]);
    const verdict = await verdictOn(unlisted);
    expect(told(verdict).map(([rule]) => rule)).toEqual(['jury.seal-unlisted']);
    expect(blocking(verdict.findings, 'opening').map(({ rule }) => rule)).toContain(
      'jury.seal-unlisted',
    );
  });
});

describe('Rules that nobody has closed', () => {
  const deliberating = (): WorkbookDeclaration =>
    sheetsOf({ plan: PLAN, stage: 'deliberation', filled: [...allScored(), ...eligible] });
  const open = ({ findings }: JuryVerdict): readonly string[] =>
    findings.filter(({ rule }) => rule === 'jury.rules-unsealed').map(({ severity }) => severity);

  it('are told once everyone can see the scores, by which they could be chosen', async () => {
    expect(open(await verdictOn(aSession([...allScored(), ...eligible])))).toEqual([]);
    expect(open(await verdictOn(deliberating()))).toEqual(['warning']);
  });

  it.each(['opening', 'scoring'] as const)('are closed with the %s', async (stage) => {
    expect(open(await verdictOn(await closed(deliberating(), stage)))).toEqual([]);
  });
});
