import { withTables } from '../../formulas/in-expression';
import type { Expression } from '../../formulas/parse';
import { insideWithTitles } from '../../formulas/table-inside';
import type { Baseline } from '../../sheets/baseline';
import type { SheetArea } from '../../workbook/area';
import { columnsByPosition } from '../../workbook/table-columns';
import { tableNamed } from '../../workbook/template';

/** One of our tables in a file: header row and body. */
export interface FoundTable extends SheetArea {
  /** The titles of its columns, which stand in no row where its header row is switched off. */
  readonly titles: readonly string[];
}

/** Where the columns of our tables stand in a file, found by their headers as everyone finds them. */
export class TableColumns {
  /** By the name of the table and the declared header. */
  private readonly positions: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Nobody has changed a title: so in nearly all files. */
  readonly isAsDeclared: boolean;

  constructor(
    { template, declaration: { language } }: Pick<Baseline, 'template' | 'declaration'>,
    private readonly tables: ReadonlyMap<string, FoundTable>,
  ) {
    this.positions = new Map(
      [...tables].map(([name, { titles }]) => {
        const found = columnsByPosition(tableNamed(template, name)?.columns ?? [], titles);
        const positions = [...found].map(
          ([position, { label }]) => [label[language], position] as const,
        );
        return [name, new Map(positions)];
      }),
    );
    this.isAsDeclared = [...this.positions].every(([name, positions]) =>
      [...positions].every(([header, position]) => tables.get(name)?.titles[position] === header),
    );
  }

  /** From 0; undefined: it is not there. */
  position(table: string, header: string): number | undefined {
    return this.positions.get(table)?.get(header);
  }

  /** A formula of ours with the titles that the columns have now: Excel writes a new title into every formula. */
  withTitlesOf(expression: Expression): Expression {
    if (this.isAsDeclared) return expression;
    return withTables(expression, ({ name, inside, ...rest }) => {
      const table = name ?? '';
      const titleOf = (header: string): string => {
        const position = this.position(table, header);
        return (position !== undefined && this.tables.get(table)?.titles[position]) || header;
      };
      return { ...rest, name, inside: insideWithTitles(inside, titleOf) };
    });
  }
}
