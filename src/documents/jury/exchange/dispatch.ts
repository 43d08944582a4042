import type { CellContent, WorkbookDeclaration } from '../../../sheets/declaration';
import { PARTICIPATIONS } from '../template/choices';
import { labelOf } from '../../../workbook/choices';
import { scoreColumns, scoresOf } from '../template/tables';
import { planOf } from '../plan-of';
import { hourOf } from '../recusals';
import { FOR_ANYBODY, type SessionPlan } from '../plan';
import type { JurorLine, JurorSheet, Session } from '../session';
import { declareSession } from '../sheets/workbook';
import { dispatchName } from './dispatch-number';
import { fingerprintOf } from './fingerprint';
import { sentWithInWords } from './sent-with';

/** A file to be sent: the session as the juror gets it, and what stands in their sheet already. */
export interface Dispatch {
  readonly plan: SessionPlan;
  /** null: everybody gets the same, blank. */
  readonly sheet: JurorSheet | null;
}

/**
 * The file of one juror: that juror alone, the dossiers that are to be scored, their own scores and comments so far.
 * Opinions, decisions, the envelope, maxima and the other jurors’ names stay behind.
 *
 * @param number how many files this juror was sent, this one included
 * @throws {RangeError} for a juror whom the session does not have: a mistake of ours
 */
export async function dispatchTo(
  session: Session,
  { juror: code, number }: { readonly juror: string; readonly number: number },
): Promise<Dispatch> {
  const plan = await sentPlan(session);
  const juror = plan.jurors.find((one) => one.code === code);
  if (!juror) throw new RangeError(`No juror ${code}`);
  const sheet = session.sheets.get(code) ?? null;
  return {
    plan: {
      ...plan,
      dispatch: dispatchName({ juror: code, number }),
      fingerprint: sentWithInWords(plan.fingerprint, sheet),
      jurors: [juror],
    },
    sheet,
  };
}

/** The file that everybody gets: blank, with the list of names in which one picks one’s own. */
export async function dispatchToAll(session: Session): Promise<Dispatch> {
  return { plan: { ...(await sentPlan(session)), dispatch: FOR_ANYBODY }, sheet: null };
}

async function sentPlan(session: Session): Promise<SessionPlan & { readonly fingerprint: string }> {
  const plan = planOf(session);
  const twice = new Set(session.dossiers.flatMap(({ id, isDouble }) => (isDouble ? id : [])));
  const dossiers = plan.dossiers.filter(
    ({ id, screening }) => !twice.has(id) && (screening === null || screening === 'eligible'),
  );
  return {
    ...plan,
    money: { ...plan.money, envelope: null, carriedOver: null },
    dossiers: dossiers.map((dossier) => ({ ...dossier, maximum: null })),
    spareDossiers: 0,
    jurors: plan.jurors.map((juror) => ({ ...juror, presence: null })),
    fingerprint: await fingerprintOf(
      session,
      dossiers.map(({ id }) => id),
    ),
  };
}

/** The sheets of such a file, the juror’s own filled in. */
export function declareDispatch({ plan, sheet }: Dispatch): WorkbookDeclaration {
  const declared = declareSession(plan);
  if (!sheet) return declared;
  const lines = new Map(sheet.lines.map((line) => [line.id.toLowerCase(), line] as const));
  const table = scoresOf(sheet.code);
  const isOwn = ({ tables }: (typeof declared.sheets)[number]): boolean =>
    tables.some(({ name }) => name === table);
  const contents = columnsOf(plan, (id) => lines.get(id.toLowerCase()));
  return {
    ...declared,
    // What they are to fill in is in view; in the file for everybody, it is the line of their name.
    activeSheet: declared.sheets.findIndex(isOwn),
    sheets: declared.sheets.map((one) => ({
      ...one,
      tables: one.tables.map((found) =>
        found.name === table
          ? {
              ...found,
              columns: found.columns.map((column, index) => {
                const values = contents[index];
                return values ? { ...column, values } : column;
              }),
            }
          : found,
      ),
    })),
  };
}

/** What a juror typed, by position of the column; null: the column is not theirs. */
function columnsOf(
  { criteria, dossiers, language }: SessionPlan,
  lineOf: (id: string) => JurorLine | undefined,
): readonly (readonly CellContent[] | null)[] {
  return scoreColumns(criteria.length).map(({ key, role }) =>
    role === 'input' ? dossiers.map(({ id }) => typedIn(lineOf(id), key, language) ?? null) : null,
  );
}

/** What stands in a line under a column that people type in, in the words of that language. */
export function typedIn(
  line: JurorLine | undefined,
  key: string,
  language: SessionPlan['language'],
): string | number | boolean | null {
  if (!line) return null;
  if (key === 'participation') return participationOf(line, language);
  if (key === 'appreciation') return line.appreciation.raw;
  if (key === 'recusedAt') return hourOf(line);
  const [, group = '', number = ''] = /^([a-z]+)(\d+)$/.exec(key) ?? [];
  const cells = { first: line.first, after: line.after, comment: line.comments }[group];
  return cells?.[Number(number) - 1]?.raw ?? null;
}

function participationOf(
  { participation }: JurorLine,
  language: SessionPlan['language'],
): string | null {
  if (participation.kind === 'problem') return participation.problem.text;
  return participation.value === null
    ? null
    : labelOf(PARTICIPATIONS, participation.value)[language];
}
