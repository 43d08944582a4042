import { makeStyles, tokens } from '@fluentui/react-components';
import { COMMENT_RULES, POLICIES } from '../../../documents/jury/template/choices';
import { USUAL_MINIMUM } from '../../../documents/jury/opening/plan-for';
import { formatNumber } from '../../../money/format';
import { ChoiceField } from './choice-field';
import { CriteriaTable } from './criteria-table';
import { Folded, Heading } from './folded';
import { textsOf, type Form } from './form';
import { ScaleFields } from './scale-fields';
import { TieKeys } from './tie-keys';
import { TypedField } from './typed-field';

const useStyles = makeStyles({
  lead: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const ELSEWHERE: readonly string[] = ['meeting', 'audition', 'envelope', 'carriedOver'];

/** By what dossiers are judged: all of it proposed, so that it need not be opened. */
export function RulesPart({ form }: { readonly form: Form }) {
  const styles = useStyles();
  const texts = textsOf(form);
  const { rules } = texts;
  const { settings, set, language } = form;
  const options = <Id extends string>(
    choices: readonly { readonly id: Id; readonly label: Record<'fr' | 'en', string> }[],
  ) => choices.map(({ id, label }) => ({ id, label: label[language] }));
  const isWrong = form.draft.faults.some(({ field }) => !ELSEWHERE.includes(field));
  const isOdd = form.draft.oddDates.some(({ field }) => !ELSEWHERE.includes(field));
  return (
    <Folded
      title={rules.title}
      said={saidOf(form)}
      wrong={isWrong ? texts.toCorrect : ''}
      odd={isOdd ? texts.toCheck : ''}
    >
      <p className={styles.lead}>{rules.ours}</p>
      <Heading>{rules.criteria}</Heading>
      <CriteriaTable form={form} />
      <Heading>{rules.scale}</Heading>
      <ScaleFields form={form} />
      <Heading>{rules.scoring}</Heading>
      <TypedField
        form={form}
        field="minimum"
        hint={rules.minimumHint(formatNumber(USUAL_MINIMUM, language))}
      />
      <TypedField form={form} field="threshold" hint={rules.thresholdTotalHint} />
      <ChoiceField
        label={rules.comment}
        options={options(COMMENT_RULES)}
        value={settings.commentRule}
        onChange={(commentRule) => set({ commentRule })}
      />
      <TypedField form={form} field="divergence" hint={rules.divergenceHint} />
      <Heading>{rules.line}</Heading>
      <ChoiceField
        label={rules.policy}
        options={options(POLICIES)}
        value={settings.policy}
        onChange={(policy) => set({ policy })}
      />
      <TieKeys form={form} />
      {settings.tieKeys.some(({ kind }) => kind === 'lot') && (
        <>
          <TypedField form={form} field="lotSource" hint={rules.lotHint} />
          <TypedField form={form} field="lotDate" />
        </>
      )}
    </Folded>
  );
}

/** `7 critères de même poids · 0 à 5 par point entier · 3 notes au moins` */
function saidOf(form: Form): string {
  const { criteria, scale, minimum } = form.draft.plan;
  const number = (value: number): string => formatNumber(value, form.language);
  const [first] = criteria;
  const isEqual = criteria.every(({ coefficient }) => coefficient === first?.coefficient);
  return textsOf(form).rulesSaid({
    criteria: criteria.length,
    coefficients: isEqual ? [] : criteria.map(({ coefficient }) => number(coefficient)),
    min: number(scale.min),
    max: number(scale.max),
    isWhole: scale.step === 1,
    minimum,
  });
}
