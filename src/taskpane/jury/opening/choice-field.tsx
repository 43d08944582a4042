import { Select } from '@fluentui/react-components';
import { Field } from '../../frame/field';

interface ChoiceFieldProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** One of a few answers. */
export function ChoiceField<Id extends string>({
  label,
  options,
  value,
  onChange,
}: ChoiceFieldProps<Id>) {
  const choose = (chosen: string): void => {
    const found = options.find(({ id }) => id === chosen);
    if (found) onChange(found.id);
  };
  return (
    <Field label={label}>
      {(id) => (
        <Select id={id} value={value} onChange={(_, { value: chosen }) => choose(chosen)}>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
