import { Textarea } from '@fluentui/react-components';
import { Field } from '../../frame/field';

interface ListFieldProps {
  readonly label: string;
  readonly hint: string;
  /** What is odd about the list and may be meant. */
  readonly question: string | undefined;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A list that is pasted or typed, one entry a line. */
export function ListField({ label, hint, question, rows, value, onChange }: ListFieldProps) {
  return (
    <Field label={label} hint={hint} question={question}>
      {(id, describedBy) => (
        <Textarea
          id={id}
          aria-describedby={describedBy}
          rows={rows}
          resize="vertical"
          value={value}
          onChange={(_, { value: typed }) => onChange(typed)}
        />
      )}
    </Field>
  );
}
