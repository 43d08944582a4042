import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { publishedWeights } from '../../../calls/scoring';
import type { TypedCriterion } from '../../../documents/jury/opening/typed-settings';
import { criterionCode } from '../../../documents/jury/template/codes';
import { faultAt, textsOf, type Form } from './form';
import { WideInput } from './wide-input';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    paddingBottom: '4px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  narrow: { width: '76px' },
  criterion: {
    padding: '2px 6px 6px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  cell: { padding: '0 0 6px 4px', verticalAlign: 'top' },
  hint: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  fault: {
    paddingBottom: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorPaletteRedForeground1,
  },
});

/** The criteria of the call, with what each weighs and the score below which a dossier is not ranked. */
export function CriteriaTable({ form }: { readonly form: Form }) {
  const styles = useStyles();
  const { rules, fields } = textsOf(form);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {rules.criterion}
            </th>
            <th scope="col" className={`${styles.head} ${styles.narrow}`}>
              {fields.coefficient}
            </th>
            <th scope="col" className={`${styles.head} ${styles.narrow}`}>
              {fields.criterionThreshold}
            </th>
          </tr>
        </thead>
        <tbody>
          {form.draft.plan.criteria.map(({ label }, index) => (
            <CriterionRow key={index} form={form} label={label} index={index} />
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>
        {publishedWeights(form.call) !== null && `${rules.published} `}
        {rules.thresholdHint}
      </p>
    </>
  );
}

interface CriterionRowProps {
  readonly form: Form;
  readonly label: string;
  readonly index: number;
}

function CriterionRow({ form, label, index }: CriterionRowProps) {
  const styles = useStyles();
  const faultId = useId();
  const { ofCriterion, rules } = textsOf(form);
  const code = criterionCode(index + 1);
  const typed = form.settings.criteria[index] ?? { coefficient: '', threshold: '' };
  const set = (change: Partial<TypedCriterion>): void =>
    form.set({ criteria: form.settings.criteria.with(index, { ...typed, ...change }) });
  const coefficientFault = faultAt(form, { field: 'coefficient', criterion: index });
  const thresholdFault = faultAt(form, { field: 'criterionThreshold', criterion: index });
  const fault = coefficientFault ?? thresholdFault;
  const input = (key: keyof TypedCriterion, name: string, wrong: boolean, readOnly: boolean) => (
    <td className={styles.cell}>
      <WideInput
        aria-label={name}
        aria-invalid={wrong}
        aria-describedby={wrong ? faultId : undefined}
        readOnly={readOnly}
        value={typed[key]}
        onChange={(value) => set({ [key]: value })}
      />
    </td>
  );
  const isPublished = publishedWeights(form.call) !== null;
  return (
    <>
      <tr>
        <th scope="row" className={styles.criterion}>
          {ofCriterion(code, label)}
        </th>
        {input(
          'coefficient',
          rules.coefficientOf(code),
          coefficientFault !== undefined,
          isPublished,
        )}
        {input('threshold', rules.thresholdOf(code), thresholdFault !== undefined, false)}
      </tr>
      {fault !== undefined && (
        <tr>
          <td id={faultId} colSpan={3} className={styles.fault}>
            {fault}
          </td>
        </tr>
      )}
    </>
  );
}
