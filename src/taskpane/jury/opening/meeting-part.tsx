import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { STAGES, type StageId } from '../../../documents/jury/template/choices';
import { formatDay } from '../../../money/format';
import { Folded } from './folded';
import { textsOf, type Form } from './form';
import { TypedField } from './typed-field';

const useStyles = makeStyles({
  stages: {
    margin: '0 0 12px',
    padding: 0,
    border: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  legend: { padding: 0 },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const FIELDS: readonly string[] = ['meeting', 'audition'];

/** Which stages the session has, when it meets, and under whom. */
export function MeetingPart({ form }: { readonly form: Form }) {
  const texts = textsOf(form);
  const isWrong = form.draft.faults.some(({ field }) => FIELDS.includes(field));
  const isOdd = form.draft.oddDates.some(({ field }) => FIELDS.includes(field));
  return (
    <Folded
      title={texts.meeting.title}
      said={saidOf(form)}
      wrong={isWrong ? texts.toCorrect : ''}
      odd={isOdd ? texts.toCheck : ''}
    >
      <Stages form={form} />
      {form.settings.stages.includes('audition') && <TypedField form={form} field="audition" />}
      <TypedField form={form} field="meeting" />
      <TypedField form={form} field="chair" />
      <TypedField form={form} field="decider" />
    </Folded>
  );
}

function Stages({ form }: { readonly form: Form }) {
  const styles = useStyles();
  const { meeting } = textsOf(form);
  const { settings, call, language, set } = form;
  const toggle = (id: StageId, isChecked: boolean): void =>
    set({
      stages: isChecked ? [...settings.stages, id] : settings.stages.filter((one) => one !== id),
    });
  return (
    <fieldset className={styles.stages}>
      <legend className={styles.legend}>{meeting.stages}</legend>
      {STAGES.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={nameOf(form, id, label[language])}
          // Without scores there is no session.
          disabled={id === 'scoring'}
          checked={settings.stages.includes(id)}
          onChange={(_, { checked }) => toggle(id, checked === true)}
        />
      ))}
      <p className={styles.hint}>
        {call.selection.process === null ? meeting.ours : meeting.fromCall}
      </p>
    </fieldset>
  );
}

/** The call’s own word for an audition stands beside ours. */
function nameOf(form: Form, id: StageId, label: string): string {
  const word = form.call.selection.hearing?.[form.language];
  const isAnother = id === 'audition' && word !== undefined && word !== label.toLowerCase();
  return isAnother ? textsOf(form).meeting.hearing(label, word) : label;
}

/** `Recevabilité > Notation > Avis · séance le 15/03/2021` */
function saidOf(form: Form): string {
  const { stages, meeting, audition } = form.draft.plan;
  const texts = textsOf(form).meeting;
  const names = STAGES.filter(({ id }) => stages.includes(id));
  return [
    names.map(({ label }) => label[form.language]).join(' > '),
    ...(audition === null ? [] : [texts.auditionOn(formatDay(audition))]),
    ...(meeting === null ? [] : [texts.on(formatDay(meeting))]),
  ].join(' · ');
}
