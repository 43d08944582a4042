import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { cellAt, type Block } from '../../recognition/block';
import type { ReadColumn } from '../../recognition/reading';
import { columnLetters } from '../../workbook/reference';
import { Disclosure } from '../frame/disclosure';
import { Field } from '../frame/field';
import { useWording } from '../wording/language';
import { rolesFor, saidBy, valueSaid } from './column-roles';
import { BUDGET_TEXTS } from './texts';
import type { TakenBudget } from './use-reading';

const useStyles = makeStyles({
  columns: { marginBottom: '12px' },
  lead: {
    margin: '4px 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ColumnsPartProps {
  readonly block: Block;
  readonly budget: TakenBudget;
}

/** Which column of the table says what, by what it is known, and how a person says otherwise. */
export function ColumnsPart({ block, budget }: ColumnsPartProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  const columns = budget.reading.columns.filter((column) => isStarted(block, column));
  const found = columns.filter(({ role }) => role !== 'other').length;
  return (
    <div className={styles.columns}>
      <Disclosure summary={texts.columns(found, columns.length)}>
        <p className={styles.lead}>{texts.columnsLead}</p>
        {columns.map((column) => (
          <ColumnField key={column.index} column={column} budget={budget} />
        ))}
      </Disclosure>
    </div>
  );
}

const isStarted = (block: Block, { index }: ReadColumn): boolean =>
  block.rows.some((_, row) => cellAt(block, row, index) !== '');

interface ColumnFieldProps {
  readonly column: ReadColumn;
  readonly budget: TakenBudget;
}

function ColumnField({ column, budget }: ColumnFieldProps) {
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  const { index, place, heading, role, tax, reasons } = column;
  const said = budget.choices.columns?.get(index);
  const named = (one: typeof role, of: typeof tax): string =>
    of === null ? texts.roles[one] : texts.taxed(texts.roles[one], texts.taxes[of]);
  const [reason] = reasons;
  const hint = reason ? texts.knownBy[reason.kind] : texts.notRecognised;
  return (
    <Field label={texts.column(columnLetters(place.column), heading)} hint={hint}>
      {(id, describedBy) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          value={valueSaid(said)}
          onChange={(_, { value }) => budget.sayColumn(index, saidBy(value))}
        >
          <option value="">{said ? texts.asFound : named(role, tax)}</option>
          {rolesFor(column).map((one) => (
            <option key={one.value} value={one.value}>
              {named(one.role, one.tax)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
