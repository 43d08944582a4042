import { declareControl } from '../../src/documents/control/sheets/workbook';
import type { ControlPlan } from '../../src/documents/control/plan';
import { CONTROL_FIELDS } from '../../src/documents/control/template/fields';
import { CONTROL } from '../../src/documents/control/template/template';
import { TABLES } from '../../src/documents/control/template/tables';
import { isBlank } from '../../src/workbook/scalar';
import { columnFinder } from '../../src/workbook/headers';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { writeWorkbook } from '../../src/xlsx/write';
import { fill, type Filling } from '../builders/filled-sheets';
import { MemoryWorkbook } from './memory-workbook';

/** A workbook in memory that holds a control, and is as a file what its cells say. */
export class ControlWorkbook extends MemoryWorkbook {
  private constructor(private readonly blank: WorkbookDeclaration) {
    super();
  }

  static async of(plan: ControlPlan, ...typed: readonly Filling[]): Promise<ControlWorkbook> {
    const blank = await declareControl(plan);
    const workbook = new ControlWorkbook(blank);
    await workbook.inject(fill(blank, typed));
    return workbook;
  }

  override async asFile(most: number): Promise<Uint8Array> {
    const snapshot = await this.readTyped(CONTROL);
    this.file = await writeWorkbook(fill(this.blank, snapshot ? typedIn(snapshot) : []));
    return super.asFile(most);
  }
}

/** All that people and seals put into the sheets. */
const typedIn = (snapshot: WorkbookSnapshot): readonly Filling[] => [
  ...Object.values(CONTROL_FIELDS).flatMap(({ name, key, role }): readonly Filling[] => {
    const value = snapshot.names[name]?.values[0]?.[0] ?? null;
    return (role === 'input' || key === 'seal') && !isBlank(value) ? [{ name, value }] : [];
  }),
  ...Object.values(TABLES).flatMap((table) => inTable(snapshot, table)),
];

function inTable({ tables }: WorkbookSnapshot, known: (typeof TABLES)[keyof typeof TABLES]) {
  const table = tables[known.name];
  const find = columnFinder(table?.header.values[0] ?? [], known.columns);
  return known.columns.flatMap((column): readonly Filling[] => {
    const at = find(column)?.index;
    if (at === undefined || (column.role !== 'input' && known !== TABLES.sealed)) return [];
    return (table?.body.values ?? []).flatMap((row, line): readonly Filling[] => {
      const value = row[at] ?? null;
      return isBlank(value) ? [] : [{ table: known.name, line, column: column.key, value }];
    });
  });
}
