import { makeStyles } from '@fluentui/react-components';
import { levelsFor } from '../../../documents/jury/opening/levels';
import { formatNumber } from '../../../money/format';
import { Disclosure } from '../../frame/disclosure';
import { Field } from '../../frame/field';
import { ChoiceField } from './choice-field';
import { textsOf, type Form } from './form';
import { TypedField } from './typed-field';
import { WideInput } from './wide-input';

const useStyles = makeStyles({
  pair: {
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(100px, 1fr))',
    columnGap: '12px',
  },
  levels: { paddingTop: '8px', marginBottom: '12px' },
  hint: { margin: '0 0 8px' },
});

/** From where to where scores go, in which steps, and what each means. */
export function ScaleFields({ form }: { readonly form: Form }) {
  const styles = useStyles();
  const { rules } = textsOf(form);
  const isPublished = form.call.scoring !== undefined;
  const options = [
    { id: 'whole' as const, label: rules.steps.whole },
    { id: 'half' as const, label: rules.steps.half },
  ];
  return (
    <>
      {isPublished && <p className={styles.hint}>{rules.publishedScale}</p>}
      <div className={styles.pair}>
        <TypedField form={form} field="scaleMin" readOnly={isPublished} />
        <TypedField form={form} field="scaleMax" readOnly={isPublished} />
      </div>
      <ChoiceField
        label={rules.step}
        options={options}
        value={form.settings.step === 1 ? 'whole' : 'half'}
        onChange={(step) => form.set({ step: step === 'whole' ? 1 : 0.5 })}
      />
      <Levels form={form} />
    </>
  );
}

function Levels({ form }: { readonly form: Form }) {
  const styles = useStyles();
  const { rules } = textsOf(form);
  const { settings, draft, language, set } = form;
  return (
    <div className={styles.levels}>
      <Disclosure small summary={rules.levels}>
        <p className={styles.hint}>{rules.levelsHint}</p>
        {levelsFor(draft.plan.scale, settings.wordings, language).map(({ score, wording }) => (
          <Field key={score} label={rules.level(formatNumber(score, language))}>
            {(id) => (
              <WideInput
                id={id}
                value={wording}
                onChange={(value) =>
                  set({ wordings: { ...settings.wordings, [String(score)]: value } })
                }
              />
            )}
          </Field>
        ))}
      </Disclosure>
    </div>
  );
}
