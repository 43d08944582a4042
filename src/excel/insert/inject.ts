import type { WorkbookDeclaration } from '../../sheets/declaration';
import { run } from '../host-problems';
import type { InjectionOutcome } from './injection-outcome';
import { requestPages, writePagesOneByOne } from '../write/pages';
import { finalNames } from '../write/sheet-names';
import { nameSheets, refuseSpread, requestSpread } from '../write/write-sheets';
import { aftermathOf, finish, type Writing } from './aftermath';
import { look, obstacle } from './look';
import { newSheets, overtaken, requestSheets } from './new-sheets';

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

    const writing = newSheets(context, declaration, names, seen);
    try {
      const written = await requestSheets(context, writing);
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

const frontOf = ({ names }: Writing): string => names.all()[0] ?? '';

async function unconfirmed(writing: Writing, error: unknown): Promise<InjectionOutcome> {
  if ((await aftermathOf(writing, error)) === 'taken-back') return overtaken(writing, error);
  await finish(writing, frontOf(writing), (reason) => aftermathOf(writing, reason));
  return { kind: 'done' };
}
