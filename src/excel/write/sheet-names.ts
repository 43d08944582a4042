import type { WorkbookDeclaration } from '../../sheets/declaration';

/** The names that the sheets of a declaration are to bear, by the sheets' keys. */
export class SheetNames {
  private readonly names: ReadonlyMap<string, string>;

  constructor(entries: Iterable<readonly [key: string, name: string]>) {
    this.names = new Map(entries);
  }

  /** @throws for a sheet that the declaration does not have: a mistake of ours. */
  of(key: string): string {
    const name = this.names.get(key);
    if (name === undefined) throw new Error(`No sheet ${key} is declared`);
    return name;
  }

  all(): readonly string[] {
    return [...this.names.values()];
  }
}

/** As declared, save those for which another name was accepted. */
export const finalNames = (
  { sheets }: WorkbookDeclaration,
  chosen: Readonly<Record<string, string>>,
): SheetNames => new SheetNames(sheets.map(({ key, name }) => [key, chosen[key] ?? name]));
