import type { SheetKey, WorkbookDeclaration } from '../sheets/declaration';
import { hostCode, run, toHostError } from './host-problems';
import { look, obstacle } from './look';
import type { InjectionOutcome } from './port';
import { rollBack } from './roll-back';
import { writeSheets } from './write-sheets';

/**
 * Writes the sheets of a call in two round trips: a look, then everything. All or nothing: when Excel
 * refuses anything half-way, what was written is taken back (which costs further round trips) and the
 * error goes on. Nothing that was there before is touched.
 *
 * Throws `HostError`.
 */
export async function inject(
  declaration: WorkbookDeclaration,
  sheetNames: Partial<Record<SheetKey, string>> = {},
): Promise<InjectionOutcome> {
  return run(async (context) => {
    const names = finalNames(declaration, sheetNames);
    const seen = await look(context);
    const inTheWay = obstacle(declaration, names, seen);
    if (inTheWay) return inTheWay;

    const token = crypto.randomUUID().slice(0, 8);
    try {
      const { definedNames } = seen;
      const [first] = writeSheets(context, declaration, { names, token, definedNames });
      first?.activate();
      await context.sync();
      return { kind: 'done' };
    } catch (error) {
      await rollBack(declaration, seen, token, error);
      return overtaken(declaration, names, error);
    }
  });
}

/**
 * A colleague may have put sheets there between our look and our write: Excel then says that an item
 * already exists, and the person is asked as if we had seen it at once. Any other refusal is thrown.
 */
async function overtaken(
  declaration: WorkbookDeclaration,
  names: Readonly<Record<SheetKey, string>>,
  error: unknown,
): Promise<InjectionOutcome> {
  if (hostCode(error) !== 'ItemAlreadyExists') throw toHostError(error);
  const now = await run(look);
  const inTheWay = obstacle(declaration, names, now);
  if (inTheWay) return inTheWay;
  throw toHostError(error);
}

function finalNames(
  declaration: WorkbookDeclaration,
  chosen: Partial<Record<SheetKey, string>>,
): Record<SheetKey, string> {
  const entries = declaration.sheets.map(({ key, name }) => [key, chosen[key] ?? name] as const);
  return Object.fromEntries(entries) as Record<SheetKey, string>;
}
