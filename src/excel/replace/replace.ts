import { sameTyping } from '../../workbook/same-typing';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Place } from '../../workbook/scalar';
import type { WorkbookDeclaration } from '../../sheets/declaration';
import { finish } from '../insert/aftermath';
import { hostCode, run, toHostError } from '../host-problems';
import { LONGEST_SHEET_NAME, fold, freeName } from '../insert/look';
import { requestPages, writePagesOneByOne } from '../write/pages';
import { Portions } from '../write/portions';
import type { Replaced, ReplacementOutcome } from '../port';
import { requestSnapshot } from '../request-snapshot';
import { SheetNames } from '../write/sheet-names';
import { replacementToken } from '../../workbook/temporary-names';
import {
  addSheets,
  nameSheets,
  refuseSpread,
  requestSpread,
  writeSheets,
} from '../write/write-sheets';
import { freeze, guard } from './kept-cells';
import { putBack, type SurveyedWriting } from './put-back';
import { survey, type Survey } from './survey';
import { unmarkTypes } from './tidy';
import type { Left, WayBack } from './remembered';
import { frozenIn, requestLeft } from './left';

/**
 * Writes the sheets of a call in the place of those that are there, which are kept at the end of the tabs
 * under other names, their formulas frozen to what they show. Names and tables of ours are the new sheets'
 * from then on, so that formulas of the person's that use them go on with the new figures; references to
 * cells (`Budget!K5`) follow the sheets that were kept.
 *
 * Two round trips, a survey and then everything, and two more to tidy what is kept. All or nothing: when Excel
 * refuses anything that matters, all is put back and the error goes on. Nothing is written when someone has
 * typed since `replaced.snapshot`; should they type between survey and write, all is put back too. What it gives back
 * leads back (`goBack`).
 *
 * Throws `HostError`.
 */
export async function replace(
  declaration: WorkbookDeclaration,
  replaced: Replaced,
): Promise<ReplacementOutcome> {
  return run(async (context) => {
    const seen = await survey(context, declaration, replaced);
    if (seen === null) return { kind: 'changed' };
    const plan = planOf(declaration, seen, replaced.label);
    const writing = {
      declaration,
      names: plan.names,
      token: replacementToken(),
      seen,
      portions: new Portions(context),
    };
    const front = frontAfter(plan, seen);
    let left: Left | null = null;
    try {
      const reading = requestSnapshot(context, { template: replaced.template, typed: true });
      const { spread, left: how, arePagesKept } = await write(context, writing, plan, replaced);
      context.workbook.worksheets.getItem(front).activate();
      await context.sync();
      refuseSpread(spread());
      if (!isAsRead(reading(), replaced)) throw new Overtaken();
      left = how();
      if (!arePagesKept()) await writePagesOneByOne(declaration, plan.names, front);
    } catch (error) {
      if ((await putBack(writing, error)) === 'taken-back')
        return await refusalOf(error, declaration, replaced);
      await finish(writing, front, (reason) => putBack(writing, reason));
    }
    const unmarked = await unmarkTypes(
      context,
      [...seen.ours.values()].map(({ id }) => id),
    );
    const kept = [...seen.ours].filter(([key]) => key !== 'lists');
    return {
      kind: 'done',
      kept: kept.map(([key]) => plan.keptAs.get(key) ?? ''),
      back: left && wayBack(declaration, seen, { replaced, left, unmarked }),
    };
  });
}

function wayBack(
  declaration: WorkbookDeclaration,
  { formulas, ...seen }: Survey,
  { replaced, left, unmarked }: Pick<WayBack, 'left' | 'unmarked'> & { replaced: Replaced },
): WayBack | null {
  const { next } = replaced;
  if (next === undefined) return null;
  const frozen = frozenIn({ formulas, ...seen });
  return { declaration, template: next, seen, frozen, left, unmarked };
}

interface Plan {
  /** What the new sheets are called: as those they replace. */
  readonly names: SheetNames;
  /** What those are called from now on. */
  readonly keptAs: ReadonlyMap<string, string>;
  readonly tablesKeptAs: ReadonlyMap<string, string>;
}

function planOf(declaration: WorkbookDeclaration, seen: Survey, label: string): Plan {
  const kept = [...seen.ours.values()];
  const used = new Set(
    seen.sheets.filter((sheet) => !kept.includes(sheet)).map(({ name }) => fold(name)),
  );
  const take = (name: string): string => {
    const free = used.has(fold(name)) ? freeName(name, used) : name;
    used.add(fold(free));
    return free;
  };
  const names = declaration.sheets.map(
    ({ key, name }) => [key, take(seen.ours.get(key)?.name ?? name)] as const,
  );
  return {
    names: new SheetNames(names),
    keptAs: new Map(
      [...seen.ours].map(([key, { name }]) => [key, take(labelled(name, label))] as const),
    ),
    tablesKeptAs: new Map(
      seen.tables.map(({ id, name }) => [id, freeTableName(name, label, seen.takenNames)] as const),
    ),
  };
}

/** `Budget (ITN6)`, the sheet's own name shortened where it must be. */
function labelled(name: string, label: string): string {
  const suffix = ` (${label})`;
  return name.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
}

/** `Bareme_Budget_ITN6`, `Bareme_Budget_ITN6_2`… */
function freeTableName(name: string, label: string, taken: ReadonlySet<string>): string {
  const wanted = `${name}_${label.replaceAll(/[^\p{L}\p{N}]+/gu, '_')}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** A sheet of the person's own stays in front, or the new one of the kind that they are looking at. */
function frontAfter({ names }: Plan, { ours, activeSheetId }: Survey): string {
  // A chart sheet, which no worksheet's method brings back.
  if (activeSheetId === null) return names.all()[0] ?? '';
  const shown = [...ours].find(([, { id }]) => id === activeSheetId)?.[0];
  return shown === undefined ? activeSheetId : names.of(shown);
}

/** Someone has typed between the survey and the write. */
class Overtaken extends Error {}

const isAsRead = (now: WorkbookSnapshot | null, { snapshot, template }: Replaced): boolean =>
  now !== null && sameTyping(snapshot, now, template);

/** Rows that came or went meanwhile make Excel refuse the write: it is reported as if the survey had seen them. */
async function refusalOf(
  error: unknown,
  declaration: WorkbookDeclaration,
  replaced: Replaced,
): Promise<ReplacementOutcome> {
  if (error instanceof Overtaken) return { kind: 'changed' };
  if (
    hostCode(error) !== null &&
    (await run((context) => survey(context, declaration, replaced))) === null
  ) {
    return { kind: 'changed' };
  }
  throw toHostError(error);
}

/** What the last request of a writing tells, once it has been made. */
interface Requested {
  readonly spread: () => readonly Place[];
  readonly left: () => Left | null;
  readonly arePagesKept: () => boolean;
}

/**
 * The standing sheets make room first: their tables' names, their own, their place among the tabs. Their
 * formulas are frozen to the values of the survey.
 */
async function write(
  context: Excel.RequestContext,
  { declaration, token, seen, portions }: SurveyedWriting,
  plan: Plan,
  replaced: Replaced,
): Promise<Requested> {
  guard(seen.formulas);
  const { worksheets, tables } = context.workbook;
  for (const [id, name] of plan.tablesKeptAs) tables.getItem(id).name = name;
  const written = addSheets(context, declaration, token);
  // Excel on the web does not rename the sheet in front (office-js#3218): a new one stands there meanwhile.
  written[0]?.target.worksheet.activate();
  for (const [key, { id }] of seen.ours) {
    const worksheet = worksheets.getItem(id);
    worksheet.name = plan.keptAs.get(key) ?? '';
    worksheet.position = seen.sheets.length - 1;
  }
  const definedNames = new Set(seen.definedNames.keys());
  await writeSheets(context, written, { declaration, token, definedNames, portions });
  const first = Math.min(...[...seen.ours.values()].map(({ position }) => position));
  written.forEach(({ target }, index) => {
    target.worksheet.position = first + index;
  });
  for (const cells of seen.formulas) freeze(cells);
  const spread = requestSpread(written);
  if (seen.activeSheetId !== null) worksheets.getItem(seen.activeSheetId).activate();
  nameSheets(written, plan.names);
  const left = requestLeft(context, written, { seen, replaced }) ?? (() => null);
  return { spread, left, arePagesKept: requestPages(written) };
}
