import type { Scalar } from '../../src/workbook/scalar';
import type { Language, Localized } from '../../src/language/language';
import { loadCatalogues, loadLanguage } from '../../src/language/catalogue';
import { cellReference } from '../../src/workbook/reference';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { assess } from '../../src/documents/jury/assess';
import { inWords, JURY_SENTENCES } from '../../src/documents/jury/messages/in-words';
import { readSession } from '../../src/documents/jury/parse/read-session';
import type { Finding } from '../../src/documents/jury/rules/finding';
import type { RuleId } from '../../src/documents/jury/rules/rules';
import { declareSession } from '../../src/documents/jury/sheets/workbook';
import { STAGES, type StageId } from '../../src/documents/jury/template/choices';
import { labelOf } from '../../src/workbook/choices';
import { scoresOf } from '../../src/documents/jury/template/tables';
import type { JuryVerdict } from '../../src/documents/jury/verdict';
import { fill, snapshotOf, type Filling } from './filled-sheets';
import { aPlan } from './jury';

// Importing this file gives a test the sentences on a session.
beforeAll(async () => {
  await Promise.all([loadLanguage('fr'), loadLanguage('en')]);
  await loadCatalogues([JURY_SENTENCES]);
});

export interface SessionWanted {
  readonly plan?: Parameters<typeof aPlan>[0];
  /** From deliberation on, the sheets that put scores together are there. */
  readonly stage?: StageId;
  readonly filled?: readonly Filling[];
}

const RANKED: readonly StageId[] = ['deliberation', 'opinion', 'decision'];

/** The sheets of a session at a stage, with what was typed in them. */
export function sheetsOf({
  plan = {},
  stage = 'scoring',
  filled = [],
}: SessionWanted): WorkbookDeclaration {
  const planned = aPlan({ stage, ...plan });
  return fill(declareSession(planned, { isDeliberating: RANKED.includes(stage) }), filled);
}

export const assessed = (snapshot: WorkbookSnapshot): JuryVerdict => assess(readSession(snapshot));

export const verdictOf = (wanted: SessionWanted = {}): JuryVerdict =>
  assessed(snapshotOf(sheetsOf(wanted)));

export const findingsOf = (wanted: SessionWanted = {}): readonly Finding[] =>
  verdictOf(wanted).findings;

/** What one rule says, as a person meets it: how grave, where, in which words; spaces are ordinary ones. */
export interface Told extends Localized {
  readonly severity: Finding['severity'];
  /** `Dossiers!G6`; null: no cell. */
  readonly cell: string | null;
}

/** Those that break no line cannot be told from others in a test's source. */
const plainSpaces = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

export const told = ({ severity, place, message }: Finding): Told => ({
  severity,
  cell: place && cellReference(place),
  fr: plainSpaces(inWords(message, 'fr')),
  en: plainSpaces(inWords(message, 'en')),
});

export const toldBy = (rule: RuleId, wanted: SessionWanted = {}): readonly Told[] =>
  findingsOf(wanted)
    .filter((one) => one.rule === rule)
    .map(told);

export const toldIn = (rule: RuleId, snapshot: WorkbookSnapshot): readonly Told[] =>
  assessed(snapshot)
    .findings.filter((one) => one.rule === rule)
    .map(told);

/** A first score: `score('J01', 'D001', 2, 4)` under C2. */
export const score = (
  juror: string,
  dossier: string | number,
  criterion: number,
  value: Scalar,
): Filling => ({ table: scoresOf(juror), line: dossier, column: `first${criterion}`, value });

export const onSheet = (
  juror: string,
  dossier: string | number,
  column: string,
  value: Scalar,
): Filling => ({ table: scoresOf(juror), line: dossier, column, value });

export const inDossiers = (id: string | number, column: string, value: Scalar): Filling => ({
  table: 'Bareme_Dossiers',
  line: id,
  column,
  value,
});

export const inJury = (code: string, column: string, value: Scalar): Filling => ({
  table: 'Bareme_Jures',
  line: code,
  column,
  value,
});

const three = [1, 2, 3];

/** Three jurors score five dossiers under three criteria alike: 3 each, where nobody has said otherwise. */
export const allScored = (
  valueOf: (juror: number, dossier: number, criterion: number) => Scalar = () => 3,
): readonly Filling[] =>
  three.flatMap((juror) =>
    [1, 2, 3, 4, 5].flatMap((dossier) =>
      three.map((criterion) =>
        score(`J0${juror}`, `D00${dossier}`, criterion, valueOf(juror, dossier, criterion)),
      ),
    ),
  );

/** The word of a stage, as the sheets write it. */
export const stageWord = (stage: StageId, language: Language = 'fr'): string =>
  labelOf(STAGES, stage)[language];
