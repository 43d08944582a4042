import type { Cell, Workbook } from './workbook';

const TABLE = 'Bareme_Budget';

/** The first columns of a line, as one would copy them from another workbook. */
export interface Line {
  readonly label: string;
  readonly type?: string;
  readonly title?: string;
  readonly origin?: string;
  readonly unit?: string;
  readonly quantity?: string;
  /** HT. */
  readonly price: string;
  readonly vat?: string;
}

/** The budget table of a French dossier. */
export class Budget {
  constructor(private readonly workbook: Workbook) {}

  cell(header: string, line: number): Promise<Cell> {
    return this.workbook.cellOf(TABLE, header, line);
  }

  /** Lines of the table, empty ones included. */
  lines(): Promise<number> {
    return this.workbook.rowsOf(TABLE);
  }

  async type(header: string, line: number, text: string): Promise<void> {
    await this.workbook.type(await this.cell(header, line), text);
  }

  async value(header: string, line: number): Promise<string | number | boolean> {
    return this.workbook.value(await this.cell(header, line));
  }

  /** Waits for the table to have as many lines. */
  async hasLines(count: number): Promise<void> {
    await this.workbook.hasRows(TABLE, count);
  }

  /** Waits for the cell to hold this value. */
  async holds(header: string, line: number, value: string | number | boolean): Promise<void> {
    await this.workbook.holds(await this.cell(header, line), value);
  }

  /** Pastes whole lines, from that one on. */
  async paste(line: number, lines: readonly Line[]): Promise<void> {
    const rows = lines.map(({ label, type, title, origin, unit, quantity, price, vat }) => [
      label,
      type ?? 'Développement',
      title ?? 'T5',
      'Atelier numérique',
      origin ?? 'France',
      unit ?? 'Forfait',
      quantity ?? '1',
      price,
      vat ?? '0 %',
    ]);
    await this.workbook.paste(await this.cell('Libellé', line), rows);
  }
}
