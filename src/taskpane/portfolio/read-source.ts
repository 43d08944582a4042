import type { FileContent, FileReading } from '../../documents/portfolio/consolidate/reading';
import { exportOfBytes, mayBeExport } from '../../intake/export-bytes';
import { intakeOf } from '../../intake/intake-of';
import { contentOfProblem } from '../../intake/problem-content';
import { reportReadings } from '../../intake/report-lines';
import { INTEGRITY_SENTENCES } from '../../integrity/messages/in-words';
import { loadCatalogues, loadLanguage } from '../../language/catalogue';
import type { Language, Localized } from '../../language/language';
import { EXPORT_SENTENCES } from '../../procedure/export/messages/in-words';
import { decidedIn, NOTHING_SETTLED } from '../../procedure/export/settled-mapping';
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
  /** What people have settled of the columns of exports, as the portfolio keeps it. */
  readonly columns: string;
}

/**
 * What a chosen file says to a portfolio, as `bareme consolidate` reads it: one reading, as many as a file of reports has
 * lines, or none of a table that is no export. What makes it unreadable is its content.
 */
export async function readSource(
  source: ChosenSource,
  run: ReadingRun,
): Promise<readonly FileReading[]> {
  const { language, at } = run;
  const bytes = await source.read();
  if (!(bytes instanceof Uint8Array)) return unread(source, bytes, run);
  if (source.kind === 'report') {
    return reportReadings(new TextDecoder().decode(bytes), { file: source.shown, language, at });
  }
  const hash = await sha256(bytes);
  const reading = { ...aboutOf(source), sha256: hash, readOn: at };
  if (run.known.has(hash)) return [{ ...reading, content: { kind: 'known' } }];
  await Promise.all([
    loadLanguage(language),
    loadCatalogues([INTEGRITY_SENTENCES, EXPORT_SENTENCES]),
  ]);
  const content = await contentOf(bytes, source, run);
  if (content === null) return [];
  // An export tells of many dossiers, wherever it lies: of its moment its own name tells.
  const isExport = content.kind === 'export';
  const own = isExport ? { filedAt: source.exportedAt, caseNumber: null } : {};
  return [{ ...reading, ...own, content }];
}

/** A table is no dossier's file: one that cannot be read is left out without a word, like one that is no export. */
const unread = (
  source: ChosenSource,
  why: Localized,
  { language, at }: ReadingRun,
): readonly FileReading[] =>
  source.kind === 'table'
    ? []
    : [
        {
          ...aboutOf(source),
          ...{ sha256: null, readOn: at },
          content: { kind: 'unreadable', why: why[language] },
        },
      ];

const aboutOf = ({
  shown,
  said,
}: ChosenSource): Pick<FileReading, 'file' | 'filedAt' | 'caseNumber'> => ({
  file: shown,
  filedAt: said.filedAt,
  caseNumber: said.number,
});

/** null: a table that is no export. */
async function contentOf(
  bytes: Uint8Array,
  { kind, said, exportedAt }: ChosenSource,
  { language, columns }: ReadingRun,
): Promise<FileContent | null> {
  const exported = (): Promise<FileContent | null> => {
    const decided = decidedIn(columns) ?? NOTHING_SETTLED;
    return exportOfBytes({ bytes, exportedAt, decided }, language);
  };
  if (kind === 'table') return exported();
  const filedOn = said.filedAt?.slice(0, 10) ?? null;
  const found = await withJudged(bytes, (judged) => intakeOf(judged, filedOn, language));
  if (!('refusal' in found)) return found;
  const { problem, refusal } = found;
  const other = mayBeExport(problem) ? await exported() : null;
  return other ?? contentOfProblem(problem, refusal[language]);
}
