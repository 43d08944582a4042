import type { WorkbookDeclaration } from '../../sheets/declaration';
import { aftermathOf, finish, type Writing } from './aftermath';
import { hostCode, run, toHostError } from '../host-problems';
import { look, obstacle, type Look } from './look';
import { requestPages, writePagesOneByOne } from '../write/pages';
import type { InjectionOutcome } from '../port';
import { finalNames } from '../write/sheet-names';
import { insertionToken } from '../temporary-names';
import {
  addSheets,
  nameSheets,
  refuseSpread,
  requestSpread,
  writeSheets,
} from '../write/write-sheets';

/**
 * Writes the sheets of a call in two round trips: a look, then everything. All or nothing: when Excel
 * refuses anything that matters, what was written is taken back (which costs further round trips) and the
 * error goes on. Nothing that was there before is touched. Where only the answer was lost, or the look of a
 * page was refused, the sheets stay and are done.
 *
 * Throws `HostError`.
 */
export async function inject(
  declaration: WorkbookDeclaration,
  sheetNames: Readonly<Record<string, string>> = {},
): Promise<InjectionOutcome> {
  return run(async (context) => {
    const names = finalNames(declaration, sheetNames);
    const seen = await look(context, declaration);
    const inTheWay = obstacle(declaration, names, seen);
    if (inTheWay) return inTheWay;

    const writing = { declaration, names, token: insertionToken(), seen };
    try {
      makeRoom(context, seen, writing.token);
      const written = addSheets(context, declaration, writing.token);
      await writeSheets(context, written, { ...writing, definedNames: seen.definedNames });
      const spread = requestSpread(written);
      nameSheets(written, names);
      const arePagesKept = requestPages(written);
      written[0]?.target.worksheet.activate();
      await context.sync();
      refuseSpread(spread());
      if (!arePagesKept()) await writePagesOneByOne(declaration, names, frontOf(writing));
      return { kind: 'done' };
    } catch (error) {
      return unconfirmed(writing, error);
    }
  });
}

/** Tables that an interrupted insertion has left give up their names; the person deletes them when they please. */
function makeRoom({ workbook }: Excel.RequestContext, { leftTables }: Look, token: string): void {
  for (const name of leftTables) workbook.tables.getItem(name).name = `${name}_${token}`;
}

const frontOf = ({ names }: Writing): string => names.all()[0] ?? '';

async function unconfirmed(writing: Writing, error: unknown): Promise<InjectionOutcome> {
  if ((await aftermathOf(writing, error)) === 'taken-back') return overtaken(writing, error);
  await finish(writing, frontOf(writing), (reason) => aftermathOf(writing, reason));
  return { kind: 'done' };
}

/**
 * A colleague may have put sheets there between our look and our write: Excel then says that an item
 * already exists, and the person is asked as if we had seen it at once. Any other refusal is thrown.
 */
async function overtaken(
  { declaration, names }: Writing,
  error: unknown,
): Promise<InjectionOutcome> {
  if (hostCode(error) !== 'ItemAlreadyExists') throw toHostError(error);
  const now = await run((context) => look(context, declaration));
  const inTheWay = obstacle(declaration, names, now);
  if (inTheWay) return inTheWay;
  throw toHostError(error);
}
