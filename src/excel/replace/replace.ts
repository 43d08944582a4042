import type { SheetKey, WorkbookDeclaration } from '../../sheets/declaration';
import { run, toHostError } from '../host-problems';
import { LONGEST_SHEET_NAME, fold, freeName } from '../look';
import type { Replaced, ReplacementOutcome } from '../port';
import { writeSheets } from '../write-sheets';
import { freeze } from './frozen-cells';
import { putBack } from './put-back';
import { survey, type Survey } from './survey';
import { unmarkTypes } from './tidy';

/**
 * Writes the sheets of a call in the place of those that are there, which are kept at the end of the tabs
 * under other names, their formulas frozen to what they show. Names and tables of ours are the new sheets'
 * from then on, so that formulas of the person's that use them go on with the new figures; references to
 * cells (`Budget!K5`) follow the sheets that were kept.
 *
 * Two round trips, a survey and then everything, and two more to tidy what is kept. All or nothing: when Excel refuses anything half-way, all is
 * put back and the error goes on. Nothing is written when someone has typed since `replaced.snapshot`.
 *
 * Throws `HostError`.
 */
export async function replace(
  declaration: WorkbookDeclaration,
  replaced: Replaced,
): Promise<ReplacementOutcome> {
  return run(async (context) => {
    const seen = await survey(context, replaced);
    if (seen === null) return { kind: 'changed' };
    const plan = planOf(declaration, seen, replaced.label);
    const token = crypto.randomUUID().slice(0, 8);
    try {
      write(context, declaration, { seen, plan, token });
      await context.sync();
    } catch (error) {
      await putBack(declaration, seen, token, error);
      throw toHostError(error);
    }
    await unmarkTypes(
      context,
      [...seen.ours.values()].map(({ id }) => id),
    );
    const kept = [...seen.ours].filter(([key]) => key !== 'lists');
    return { kind: 'done', kept: kept.map(([key]) => plan.keptAs.get(key) ?? '') };
  });
}

interface Plan {
  /** What the new sheets are called: as those they replace. */
  readonly names: Readonly<Record<SheetKey, string>>;
  /** What those are called from now on. */
  readonly keptAs: ReadonlyMap<SheetKey, string>;
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
    names: Object.fromEntries(names) as Record<SheetKey, string>,
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

interface Writing {
  readonly seen: Survey;
  readonly plan: Plan;
  readonly token: string;
}

/**
 * The standing sheets make room first: their tables' names, their own, their place among the tabs. Their
 * formulas are frozen last, to the values of the survey: by then names mean the new cells.
 */
function write(
  context: Excel.RequestContext,
  declaration: WorkbookDeclaration,
  { seen, plan, token }: Writing,
): void {
  const { worksheets, tables } = context.workbook;
  for (const [id, name] of plan.tablesKeptAs) tables.getItem(id).name = name;
  for (const [key, { id }] of seen.ours) {
    const worksheet = worksheets.getItem(id);
    worksheet.name = plan.keptAs.get(key) ?? '';
    worksheet.position = seen.sheets.length - 1;
  }
  const definedNames = new Set(seen.definedNames.keys());
  const added = writeSheets(context, declaration, { names: plan.names, token, definedNames });
  const first = Math.min(...[...seen.ours.values()].map(({ position }) => position));
  added.forEach((worksheet, index) => {
    worksheet.position = first + index;
  });
  for (const cells of seen.formulas) {
    const sheet = seen.sheets.find(({ name }) => name === cells.sheet);
    if (sheet) freeze(worksheets.getItem(sheet.id), cells);
  }
  const shown = [...seen.ours].find(([, { id }]) => id === seen.activeSheetId)?.[0];
  const successor = added[declaration.sheets.findIndex(({ key }) => key === shown)];
  // A sheet of the person's own stays in front, or the new one of the kind that they are looking at.
  if (seen.activeSheetId === null) return;
  (successor ?? worksheets.getItem(seen.activeSheetId)).activate();
}
