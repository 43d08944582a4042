import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { PROCEDURE_COLUMNS } from '../../documents/portfolio/template/tables';
import {
  columnChoices,
  columnsOfAll,
  settledWith,
  type ColumnChoice,
} from '../../procedure/export/column-choices';
import type { Localized } from '../../language/language';
import { isSameColumn, type ColumnName } from '../../procedure/export/heading';
import type { Meaning } from '../../procedure/export/meanings';
import { Disclosure } from '../frame/disclosure';
import { Field } from '../frame/field';
import { useWording } from '../wording/language';
import { COLUMNS_TEXTS } from './columns-texts';
import type { Reading } from './use-reading';

const useStyles = makeStyles({
  text: {
    margin: '4px 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  columns: { marginBottom: '12px' },
});

interface ColumnsPartProps {
  readonly reading: Pick<Reading, 'exports' | 'columns' | 'settle'>;
}

/** Which column of the exports that were read says what, and how a person settles it. Nothing where there is no export. */
export function ColumnsPart({ reading: { exports, columns: stored, settle } }: ColumnsPartProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = COLUMNS_TEXTS[language];
  const columns = useMemo(() => columnsOfAll(exports), [exports]);
  const choices = useMemo(() => columnChoices(exports, stored), [exports, stored]);
  const remarks = exports.filter(({ why }) => why !== '');
  // Once something was to be said it stays open: whoever settles the last of it is still in there.
  const [wasRemarked, setWasRemarked] = useState(false);
  if (remarks.length > 0 && !wasRemarked) setWasRemarked(true);
  if (exports.length === 0) return null;
  const found = choices.filter((choice) => inForce(choice) !== null);
  return (
    <div className={styles.columns}>
      <Disclosure summary={texts.summary(found.length, choices.length)} open={wasRemarked}>
        {remarks.map(({ file, why }, rank) => (
          <p key={`${rank} ${file}`} className={styles.text}>
            {`${file}\u00a0: ${why}`}
          </p>
        ))}
        <p className={styles.text}>{texts.lead}</p>
        {choices.map((choice) => (
          <ColumnField
            key={choice.meaning}
            choice={choice}
            columns={columns}
            onChoose={(column) => settle(settledWith(stored, choice.meaning, column))}
          />
        ))}
      </Disclosure>
    </div>
  );
}

/** As the sheet in which it is kept has it. */
function labelOf(meaning: Meaning): Localized {
  const key = meaning === 'projectReference' ? 'reference' : meaning;
  const column = PROCEDURE_COLUMNS.find((one) => one.key === key);
  if (!column) throw new Error(`No such column: ${key}`);
  return column.label;
}

const isAmount = (meaning: Meaning): boolean => meaning === 'requested' || meaning === 'total';

const inForce = ({ settled, suggested }: ColumnChoice): ColumnName | null =>
  settled === undefined ? suggested : settled;

interface ColumnFieldProps {
  readonly choice: ColumnChoice;
  readonly columns: readonly ColumnName[];
  /** null: no column; undefined: what the headings suggest. */
  readonly onChoose: (column: ColumnName | null | undefined) => void;
}

const AS_SUGGESTED = 'suggested';
const NONE = 'none';

function ColumnField({ choice, columns, onChoose }: ColumnFieldProps) {
  const { language } = useWording();
  const texts = COLUMNS_TEXTS[language];
  const { meaning, settled, suggested } = choice;
  const isGone = settled != null && !columns.some((one) => isSameColumn(one, settled));
  const all = isGone ? [settled, ...columns] : columns;
  const nameOf = ({ heading, rank }: ColumnName): string => texts.column(heading, rank);
  const choose = (value: string): void => {
    if (value === AS_SUGGESTED) onChoose(undefined);
    else onChoose(value === NONE ? null : all[Number(value)]);
  };
  return (
    <Field label={labelOf(meaning)[language]} hint={isAmount(meaning) ? texts.taxes : undefined}>
      {(id, describedBy) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          value={valueOf(settled, all)}
          onChange={(_, { value }) => choose(value)}
        >
          <option value={AS_SUGGESTED}>
            {suggested ? texts.suggested(suggested.heading) : texts.notSuggested}
          </option>
          {/* Without a number nothing says which application a line is about. */}
          {meaning !== 'number' && <option value={NONE}>{texts.none}</option>}
          {all.map((column, index) => (
            <option key={`${column.rank} ${column.heading}`} value={index}>
              {isGone && index === 0 ? texts.gone(nameOf(column)) : nameOf(column)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function valueOf(settled: ColumnName | null | undefined, all: readonly ColumnName[]): string {
  if (settled === undefined) return AS_SUGGESTED;
  return settled === null ? NONE : String(all.findIndex((one) => isSameColumn(one, settled)));
}
