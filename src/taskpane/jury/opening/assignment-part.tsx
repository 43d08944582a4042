import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { spread, type Short } from '../../../documents/jury/opening/assignment';
import { numberIn } from '../../../documents/jury/opening/typed-values';
import { Message } from '../../frame/message';
import { Field } from '../../frame/field';
import { Folded } from './folded';
import { textsOf, type Form } from './form';
import { JurorDossiers } from './juror-dossiers';
import { WideInput } from './wide-input';
import { keysOfDossiers, keyOfJuror, type Typed } from './typed';

const useStyles = makeStyles({
  spread: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px' },
  button: { alignSelf: 'start', marginTop: '22px', minWidth: 0 },
  said: { gridColumn: '1 / -1', marginBottom: '8px' },
  lead: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  jurors: { listStyleType: 'none', margin: '12px 0 8px', padding: 0 },
});

interface AssignmentPartProps {
  readonly form: Form;
  readonly onChoose: (chosen: Typed['chosen']) => void;
  readonly chosen: Typed['chosen'];
}

/** Who scores which dossiers: everyone all of them, until somebody says otherwise. */
export function AssignmentPart({ form, chosen, onChoose }: AssignmentPartProps) {
  const styles = useStyles();
  const texts = textsOf(form).assign;
  const { plan, short } = form.draft;
  const { dossiers, jurors } = plan;
  const isReady = dossiers.length > 0 && jurors.length > 0;
  const partly = jurors.filter(({ assigned }) => assigned !== null).length;
  return (
    <Folded
      title={texts.title}
      said={partly === 0 ? texts.everything : texts.partly(partly, jurors.length)}
      wrong={short.length === 0 ? '' : shortInWords(form, short)}
    >
      {isReady ? (
        <>
          <Spreading form={form} onChoose={onChoose} />
          {short.length > 0 && <Message tone="warning">{shortInWords(form, short)}</Message>}
          <ul className={styles.jurors}>
            {jurors.map((juror) => (
              <JurorDossiers
                key={juror.code}
                form={form}
                juror={juror}
                onChange={(ids) => {
                  const keys = ids && keysOf(form, ids);
                  onChoose(new Map(chosen).set(keyOfJuror(juror), keys));
                }}
              />
            ))}
          </ul>
          <Button size="small" onClick={() => onChoose(toEverybody(form))}>
            {texts.toAll}
          </Button>
        </>
      ) : (
        <p className={styles.lead}>{texts.needs}</p>
      )}
    </Folded>
  );
}

const keysOf = ({ draft }: Form, ids: readonly string[]): readonly string[] => {
  const wanted = new Set(ids);
  return [...keysOfDossiers(draft.plan.dossiers)].flatMap(([id, key]) =>
    wanted.has(id) ? [key] : [],
  );
};

const toEverybody = ({ draft }: Form): Typed['chosen'] =>
  new Map(draft.plan.jurors.map((juror) => [keyOfJuror(juror), null] as const));

interface SpreadingProps {
  readonly form: Form;
  readonly onChoose: (chosen: Typed['chosen']) => void;
}

/** So many jurors per dossier, spread evenly: a proposal, which replaces what was chosen. */
function Spreading({ form, onChoose }: SpreadingProps) {
  const styles = useStyles();
  const texts = textsOf(form).assign;
  const { dossiers, jurors, minimum } = form.draft.plan;
  const counting = jurors.filter(({ counts }) => counts);
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const most = counting.length;
  const least = Math.min(minimum, most);
  const each = numberIn(typed ?? String(least), form.language);
  const isGood = each !== null && Number.isInteger(each) && each >= least && each <= most;
  const propose = (): void => {
    if (!isGood) return;
    const given = spread(
      dossiers.map(({ id }) => id),
      counting.map(({ code }) => code),
      each,
    );
    const chosen = counting.map(
      (juror) => [keyOfJuror(juror), keysOf(form, given.get(juror.code) ?? [])] as const,
    );
    onChoose(new Map([...toEverybody(form), ...chosen]));
    setSaid(texts.spreadTo(each));
  };
  return (
    <div className={styles.spread}>
      <Field
        label={texts.each}
        hint={texts.spreadHint(least, most)}
        fault={isGood ? undefined : texts.badEach(least, most)}
      >
        {(id, describedBy) => (
          <WideInput
            id={id}
            aria-describedby={describedBy}
            aria-invalid={!isGood}
            value={typed ?? String(least)}
            onChange={setTyped}
          />
        )}
      </Field>
      <Button className={styles.button} disabledFocusable={!isGood} onClick={propose}>
        {texts.spread}
      </Button>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
}

/** A list of three hundred is no sentence. */
const MOST_TOLD = 6;

function shortInWords(form: Form, short: readonly Short[]): string {
  const texts = textsOf(form).assign;
  const shown = short.slice(0, MOST_TOLD).map(({ id, jurors }) => texts.shortOne(id, jurors));
  const left = short.length - shown.length;
  const which = left === 0 ? shown.join(', ') : `${shown.join(', ')} ${texts.more(left)}`;
  return texts.short(form.draft.plan.minimum, which);
}
