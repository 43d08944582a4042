import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readSession } from '../../../../src/documents/jury/parse/read-session';
import { panelOf } from '../../../../src/documents/jury/panel-of';
import type { Session } from '../../../../src/documents/jury/session';
import { POLICIES } from '../../../../src/documents/jury/template/choices';
import { JURY } from '../../../../src/documents/jury/template/template';
import type { Panel } from '../../../../src/documents/jury/scoring/panel';
import type { Language } from '../../../../src/language/language';
import { cents } from '../../../../src/money/cents';
import { readWorkbook } from '../../../../src/xlsx/read';
import { writeWorkbook } from '../../../../src/xlsx/write';
import { anyPanel, panelOfSize } from '../../../builders/random/panel';
import { recalculate } from '../../../sheets/judge/libreoffice';
import { differencesIn } from './differences';
import { inPane } from './juror-states';
import { sessionOfPanel, type Rest } from './session-of-panel';
import { SheetsShown } from './sheets-shown';

interface Lot {
  readonly seed: number;
  readonly panel: Panel;
  readonly rest: Rest;
}

const { BAREME_SESSIONS = '40', BAREME_SEED, BAREME_SESSION } = process.env;
const LANGUAGES: readonly Language[] = ['fr', 'en'];
const BATCH = 30;

/** The largest session that is promised, in every run: one of a hundred dossiers. */
const LARGEST = 0;
const LARGE = { criteria: 8, jurors: 12, dossiers: 100 };

/** LibreOffice takes a cell that says TRUE for the number 1, as Excel does not; nobody scores with it. */
const withoutBooleans = (panel: Panel): Panel =>
  JSON.parse(
    JSON.stringify(panel).replaceAll(/(?<="(?:first|after|agreed)":\[[^\]]*)true/g, '"x"'),
  ) as Panel;

/**
 * Nearly everything is equal: random scores seldom leave two dossiers ex aequo, and never on the line. Every other time
 * lots are all that could tell them apart.
 */
const nearlyTied = (panel: Panel, seed: number): Panel => ({
  ...panel,
  overallThreshold: null,
  minimum: 1,
  tieKeys: seed % 2 === 0 ? [{ kind: 'lot' }] : panel.tieKeys.slice(0, 1),
  criteria: panel.criteria.map((criterion) => ({ ...criterion, threshold: null })),
  dossiers: panel.dossiers.map((dossier, index) => ({
    ...dossier,
    isReceivable: true,
    agreed: dossier.agreed.map(() => null),
    requested: dossier.requested ?? cents(10_000_00),
    ballots: Object.fromEntries(
      panel.jurors.map(({ code }) => [
        code.trim(),
        {
          participation: 'takes-part' as const,
          first: panel.criteria.map(() => 3 + (index % 3 === 0 ? 1 : 0)),
          after: panel.criteria.map(() => null),
        },
      ]),
    ),
  })),
});

function lotOf(seed: number): Lot {
  const money = fc.record({
    envelope: fc.option(fc.integer({ min: 0, max: 120 }).map((tens) => cents(tens * 1_000_00))),
    carriedOver: fc.option(fc.constantFrom(cents(0), cents(5_000_50))),
    policy: fc.constantFrom(...POLICIES.map(({ id }) => id)),
  });
  const panels = seed === LARGEST ? panelOfSize(LARGE) : anyPanel;
  const [one] = fc.sample(fc.record({ panel: panels, money }), { seed, numRuns: 1 });
  if (!one) throw new Error('fast-check gave no session');
  const language = LANGUAGES[seed % 2] ?? 'fr';
  const panel =
    seed % 3 === 0 && seed !== LARGEST ? nearlyTied(one.panel, seed) : withoutBooleans(one.panel);
  return { seed, panel, rest: { language, money: one.money } };
}

const first = Number(BAREME_SEED ?? Math.floor(Math.random() * 1_000_000));
const seeds = BAREME_SESSION
  ? [Number(BAREME_SESSION)]
  : [LARGEST, ...Array.from({ length: Number(BAREME_SESSIONS) }, (_, index) => first + index + 1)];

let folder: string;
const judged: { lot: Lot; read: Panel; problems: readonly string[] }[] = [];

beforeAll(async () => {
  process.stderr.write(
    `Jury sheets against core: ${seeds.length} sessions, BAREME_SEED=${first}\n`,
  );
  folder = await mkdtemp(join(tmpdir(), 'bareme-jury-'));
  for (let start = 0; start < seeds.length; start += BATCH) {
    await judgeBatch(seeds.slice(start, start + BATCH).map(lotOf));
  }
}, 3_600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function judgeBatch(lots: readonly Lot[]): Promise<void> {
  const files = lots.map(({ seed }) => join(folder, `${seed}.xlsx`));
  const read: Session[] = [];
  for (const [index, { panel, rest }] of lots.entries()) {
    const bytes = await writeWorkbook(sessionOfPanel(panel, rest));
    read.push(readSession((await readWorkbook(bytes, JURY)).snapshot));
    await writeFile(files[index] ?? '', bytes);
  }
  await recalculate(files, folder, join(folder, 'profile'));
  for (const [index, lot] of lots.entries()) {
    const shown = await SheetsShown.of(sessionOfPanel(lot.panel, lot.rest), (sheet) =>
      readFile(join(folder, `${lot.seed}-${sheet}.csv`), 'utf8'),
    );
    const session = read[index];
    const problems = [
      ...differencesIn(shown, lot.panel, lot.rest),
      ...(session ? inPane(shown, session, lot.rest.language) : []),
    ];
    judged.push({
      lot,
      read: session ? panelOf(session) : lot.panel,
      problems: problems.map((problem) => `BAREME_SESSION=${lot.seed} ${problem}`),
    });
  }
}

describe('random sessions, recalculated by LibreOffice', () => {
  it('are read as what they were filled in with', () => {
    for (const { lot, read } of judged) expect(comparable(read)).toEqual(comparable(lot.panel));
  });

  it('come to the core’s figures, ranks and verdicts on the line', () => {
    expect(judged.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

/** A blank cell is null or an empty text; nobody can tell the two apart in a workbook. */
const comparable = (panel: Panel): unknown =>
  JSON.parse(JSON.stringify(panel).replaceAll('""', 'null'));
