import { makeStyles, tokens } from '@fluentui/react-components';
import type { Call } from '../../calls/call';
import { PROPOSED_SCALE, hasWeights } from '../../calls/scoring';
import { Disclosure } from '../frame/disclosure';
import { Quote } from '../frame/quote';
import { formatCallPercent, formatCount } from '../wording/format';
import { useWording } from '../wording/language';
import type { Wording } from '../wording/language';

const useStyles = makeStyles({
  scale: { margin: '0 0 4px' },
  note: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  definition: { margin: '4px 0 8px', whiteSpace: 'pre-line' },
  weight: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

/** On which scale criteria are scored and what each weighs, whether the call says so or Barème proposes it. */
export function CriteriaPart({ call }: { readonly call: Call }) {
  const styles = useStyles();
  const wording = useWording();
  const { messages } = wording;
  const note = noteOf(call, wording);
  return (
    <>
      <p className={styles.scale}>{scaleOf(call, wording)}</p>
      {note && <p className={styles.note}>{note}</p>}
      {call.scoring && (
        <Disclosure small summary={messages.call.quote}>
          <Quote quote={call.scoring.quote} />
        </Disclosure>
      )}
      {call.criteria.map((criterion) => (
        <Criterion key={criterion.label.fr} criterion={criterion} />
      ))}
    </>
  );
}

function Criterion({ criterion }: { readonly criterion: Call['criteria'][number] }) {
  const styles = useStyles();
  const { language, messages, text } = useWording();
  const { label, definition, weight, optional } = criterion;
  const summary = (
    <>
      {text(label)}
      {weight !== undefined && (
        <>
          {' · '}
          <span className={styles.weight}>{formatCallPercent(weight, language)}</span>
        </>
      )}
    </>
  );
  return (
    <Disclosure summary={summary}>
      <p className={styles.definition}>{text(definition)}</p>
      {optional && (
        <p className={styles.note}>{messages.call.criterionWhen(text(optional.when))}</p>
      )}
    </Disclosure>
  );
}

/** `Notes de 1 à 4`, `Notes de 0 à 5 · poids égaux` */
function scaleOf({ criteria, scoring }: Call, { language, messages }: Wording): string {
  const { min, max } = scoring ?? PROPOSED_SCALE;
  const scale = messages.call.scale(formatCount(min, language), formatCount(max, language));
  return hasWeights(criteria) ? scale : [scale, messages.call.equalWeights].join(' · ');
}

/** What of the grid is a proposal of ours; nothing where the call publishes both scale and weights. */
function noteOf({ criteria, scoring }: Call, { messages: { call } }: Wording): string | null {
  if (hasWeights(criteria)) return scoring ? null : call.scaleOurs;
  return scoring ? call.weightsOurs : call.criteriaOurs;
}
