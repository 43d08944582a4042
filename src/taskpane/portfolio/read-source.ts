import type { FileContent, FileReading } from '../../documents/portfolio/consolidate/reading';
import { intakeOf } from '../../intake/intake-of';
import { contentOfProblem } from '../../intake/problem-content';
import { reportReadings } from '../../intake/report-lines';
import { INTEGRITY_SENTENCES } from '../../integrity/messages/in-words';
import { loadCatalogues, loadLanguage } from '../../language/catalogue';
import type { Language, Localized } from '../../language/language';
import { sha256 } from '../../seals/sha256';
import { withJudged } from '../audit/judge-bytes';
import type { ChosenSource } from './chosen';

/** What is asked of a run. */
export interface ReadingRun {
  /** That of the portfolio, in which sentences of findings are kept. */
  readonly language: Language;
  /** When it began, as ISO 8601 writes it, in UTC. */
  readonly at: string;
  /** SHA-256 of files that need not be judged again. */
  readonly known: ReadonlySet<string>;
}

/**
 * What a chosen file says to a portfolio, as `bareme consolidate` reads it: one reading, or as many as a file of reports
 * has lines. What makes it unreadable is its content.
 */
export async function readSource(
  source: ChosenSource,
  run: ReadingRun,
): Promise<readonly FileReading[]> {
  const bytes = await source.read();
  if (source.kind === 'report' && bytes instanceof Uint8Array) {
    const { language, at } = run;
    return reportReadings(new TextDecoder().decode(bytes), { file: source.shown, language, at });
  }
  return [await readingOf(bytes, source, run)];
}

async function readingOf(
  bytes: Uint8Array | Localized,
  { shown, said }: ChosenSource,
  { language, at, known }: ReadingRun,
): Promise<FileReading> {
  const reading = { file: shown, readOn: at, filedAt: said.filedAt, caseNumber: said.number };
  if (!(bytes instanceof Uint8Array)) {
    return { ...reading, sha256: null, content: { kind: 'unreadable', why: bytes[language] } };
  }
  const hash = await sha256(bytes);
  if (known.has(hash)) return { ...reading, sha256: hash, content: { kind: 'known' } };
  const filedOn = said.filedAt?.slice(0, 10) ?? null;
  return { ...reading, sha256: hash, content: await contentOf(bytes, filedOn, language) };
}

async function contentOf(
  bytes: Uint8Array,
  filedOn: string | null,
  language: Language,
): Promise<FileContent> {
  await Promise.all([loadLanguage(language), loadCatalogues([INTEGRITY_SENTENCES])]);
  const found = await withJudged(bytes, (judged) => intakeOf(judged, filedOn, language));
  return 'refusal' in found ? contentOfProblem(found.problem, found.refusal[language]) : found;
}
