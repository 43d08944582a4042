import { FIELDS, type FieldKey } from '../../template/fields';
import type { SheetBuilder } from '../../../../sheets/builder';
import type { Context } from '../context';
import type { Validation } from '../../../../sheets/declaration';
import { formula, type Expression } from '../../../../sheets/formula';
import { area } from '../../../../sheets/layout';
import { writeSection } from '../../../../sheets/section';
import { SMALL_SIZE, type StyleName } from '../../../../sheets/styles';
import { heightFor } from '../../../../sheets/text-height';

export const LABEL = 0;
export const AMOUNT = 1;
const SHARE = 2;
const CHECK = 3;
const REASON = 4;

/** Points of a row whose check takes one line, or two. */
const ONE_LINE = 17;
const TWO_LINES = 27;

export interface PlanRow {
  /** The field that the amount is: it gives label and name. */
  readonly field?: FieldKey;
  /** Instead of the field's label. */
  readonly label?: string;
  /** A defined name for an amount that is no field. */
  readonly name?: string;
  /** null: typed by a person. */
  readonly amount: Expression | null;
  readonly share?: Expression;
  readonly check?: Expression;
  /** Its sentences may take two lines: Excel fits no row to the result of a formula. */
  readonly hasLongCheck?: boolean;
  readonly reason?: string;
  readonly look?: 'plain' | 'sub' | 'key';
  /** Where the figure is no amount. */
  readonly figure?: StyleName;
  readonly validation?: Validation;
}

const LABEL_STYLES = { plain: 'label', sub: 'subLabel', key: 'keyLabel' } as const;
const AMOUNT_STYLES = { plain: 'amount', sub: 'amount', key: 'key' } as const;

/** Writes the funding plan from top to bottom, one figure a row. */
export class PlanWriter {
  private next: number;

  constructor(
    readonly sheet: SheetBuilder,
    private readonly context: Context,
    start: number,
  ) {
    this.next = start;
  }

  get row(): number {
    return this.next;
  }

  section(heading: string): this {
    writeSection(this.sheet, this.next, heading);
    this.next += 1;
    return this;
  }

  /** An empty row; the section below it gives it its height. */
  gap(): this {
    this.next += 1;
    return this;
  }

  add(plan: PlanRow): this {
    const { sheet, context, next } = this;
    const { look = 'plain', amount, check, reason, validation } = plan;
    const figure = plan.figure ?? AMOUNT_STYLES[look];
    const field = plan.field && FIELDS[plan.field];
    const label = plan.label ?? field?.label[context.language] ?? '';
    const name = field?.name ?? plan.name;
    const style: StyleName = amount === null ? 'inputAmount' : figure;
    sheet
      .put(next, LABEL, label, LABEL_STYLES[look])
      .put(next, AMOUNT, amount === null ? null : formula(amount), style);
    if (name !== undefined) sheet.name(name, area(next, AMOUNT));
    if (validation) sheet.validate(area(next, AMOUNT), validation);
    this.margin(check, reason, plan.share);
    const least = plan.hasLongCheck ? TWO_LINES : ONE_LINE;
    sheet.height(next, heightFor(reason ?? '', sheet.charactersOf(REASON) - 2, SMALL_SIZE, least));
    return this;
  }

  /** A row of which a person types both the name and the amount; it follows a name that wraps. */
  addContributor(share: Expression, check: Expression, reason?: string): this {
    const { sheet, next } = this;
    sheet.format(area(next, LABEL), 'inputWrap').format(area(next, AMOUNT), 'inputAmount');
    this.margin(check, reason, share);
    return this;
  }

  private margin(check?: Expression, reason?: string, share?: Expression): void {
    const { sheet, next } = this;
    sheet.put(next, SHARE, share === undefined ? null : formula(share), 'share');
    sheet.put(next, CHECK, check === undefined ? null : formula(check), 'check');
    sheet.put(next, REASON, reason ?? null, 'quote');
    this.next += 1;
  }

  /** The column of checks, from the first row on: what is coloured and counted. */
  checks(first: number): { row: number; column: number; rows: number; columns: number } {
    return area(first, CHECK, this.next - first);
  }
}
