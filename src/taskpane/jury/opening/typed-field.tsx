import { Field } from '../../frame/field';
import { WideInput } from './wide-input';
import { faultAt, questionAt, textsOf, type Form } from './form';
import type { OpeningTexts } from './texts';

type Key = Exclude<keyof OpeningTexts['fields'], 'coefficient' | 'criterionThreshold'>;

interface TypedFieldProps {
  readonly form: Form;
  readonly field: Key;
  readonly hint?: string;
  readonly readOnly?: boolean;
}

/** One setting that is typed; what is wrong with it, or odd, is said under it, at once. */
export function TypedField({ form, field, hint, readOnly = false }: TypedFieldProps) {
  const fault = faultAt(form, { field });
  return (
    <Field
      label={textsOf(form).fields[field]}
      hint={hint}
      fault={fault}
      question={questionAt(form, { field })}
    >
      {(id, describedBy) => (
        <WideInput
          id={id}
          aria-describedby={describedBy}
          aria-invalid={fault !== undefined}
          readOnly={readOnly}
          value={form.settings[field]}
          onChange={(value) => form.set({ [field]: value })}
        />
      )}
    </Field>
  );
}
