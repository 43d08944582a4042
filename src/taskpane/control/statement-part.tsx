import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { needsReason, obstacleTo, type Obstacle } from '../../documents/control/statement/obstacle';
import { changedSince } from '../../documents/control/statement/seal';
import { sealedBy } from '../../documents/control/statement/sealed-by';
import type { ControlVerdict } from '../../documents/control/verdict';
import type { WorkbookPort } from '../../excel/port';
import { formatDay, formatMoment } from '../../money/format';
import type { Place } from '../../workbook/scalar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { News } from '../action/action-news';
import { AskFirst } from '../action/ask-first';
import { isSettled } from '../action/is-settled';
import { useAction, type Action } from '../action/use-action';
import { Field } from '../frame/field';
import { useFocusBack } from '../frame/focus-back';
import { Message } from '../frame/message';
import { Section } from '../frame/section';
import { useWording } from '../wording/language';
import { askToSeal, type LoadSealing } from './ask-to-seal';
import { STATEMENT_TEXTS, type StatementTexts } from './texts';

const useStyles = makeStyles({
  text: { margin: '0 0 4px', overflowWrap: 'anywhere' },
  seal: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start' },
});

interface StatementPartProps {
  readonly verdict: ControlVerdict;
  readonly snapshot: WorkbookSnapshot;
  readonly port: Pick<WorkbookPort, 'change' | 'asFile'>;
  readonly onWritten: () => void;
  /** Shows a cell in the grid. */
  readonly onSelect: (place: Place) => void;
  /** How what seals is loaded; left out: the product’s own. */
  readonly load?: LoadSealing;
}

/** The officer’s statement: whether it is sealed, by whom and when, whether it can be, and the button that seals it. */
export function StatementPart(props: StatementPartProps) {
  const { language } = useWording();
  const texts = STATEMENT_TEXTS[language];
  const { verdict, port, onWritten, onSelect } = props;
  const action = useAction(port, language, onWritten);
  const obstacle = useMemo(() => obstacleTo(verdict), [verdict]);
  // What was sealed has changed by now, which is told above.
  const isOvertaken =
    action.news.kind === 'done' && obstacle?.kind !== 'sealed' && verdict.control.sealed !== null;
  return (
    <Section title={texts.title} lead={texts.lead}>
      <State verdict={verdict} />
      <WhetherItCan obstacle={obstacle} verdict={verdict} onSelect={onSelect} />
      {!isOvertaken && <News action={action} onSelect={onSelect} />}
      {obstacle === null && (
        <Seal key={verdict.control.sealed?.seal ?? ''} {...props} action={action} />
      )}
    </Section>
  );
}

/** Whether it is sealed, by whom, when, and what has become of it since. */
function State({ verdict: { control, figures } }: Pick<StatementPartProps, 'verdict'>) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = STATEMENT_TEXTS[language];
  const changes = useMemo(() => changedSince(control, figures).length, [control, figures]);
  const { sealed } = control;
  if (sealed === null) return <p className={styles.text}>{texts.notSealed}</p>;
  if (!sealed.isIntact) return <Message tone="warning">{texts.broken}</Message>;
  const { by, at, reason } = sealedBy(sealed);
  return (
    <>
      <p className={styles.text}>{texts.sealedBy(sealed.number, formatMoment(at), by)}</p>
      {reason !== null && <p className={styles.text}>{texts.reasonWas(reason)}</p>}
      <p className={styles.seal}>{texts.seal(sealed.seal)}</p>
      {changes === 0 ? (
        <p className={styles.text}>{texts.unchanged}</p>
      ) : (
        <Message tone="warning">{texts.changedSince(changes)}</Message>
      )}
    </>
  );
}

interface WhetherItCanProps {
  readonly obstacle: Obstacle | null;
  readonly verdict: ControlVerdict;
  readonly onSelect: (place: Place) => void;
}

/** That it can be sealed, or what is in the way. Of one that is sealed and unchanged its state says enough. */
function WhetherItCan({ obstacle, verdict, onSelect }: WhetherItCanProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = STATEMENT_TEXTS[language];
  const { sealed, statement } = verdict.control;
  if (obstacle === null) return sealed === null && <p className={styles.text}>{texts.ready}</p>;
  if (obstacle.kind === 'sealed') return null;
  const blank = statement.by.value === null ? statement.by.place : statement.on.place;
  return (
    <>
      <p className={styles.text}>{whyNot(obstacle, texts)}</p>
      {obstacle.kind === 'blank' && blank && (
        <Button size="small" onClick={() => onSelect(blank)}>
          {texts.goToStatement}
        </Button>
      )}
    </>
  );
}

function whyNot(obstacle: Exclude<Obstacle, { kind: 'sealed' }>, texts: StatementTexts): string {
  switch (obstacle.kind) {
    case 'blank':
      return texts.blank;
    case 'unfinished':
      return texts.unfinished(obstacle.lines, obstacle.points);
    case 'faulty':
      return texts.faulty(obstacle.findings.length);
  }
}

/** So much of a seal tells it from others at a glance. */
const SHORT = 12;

type SealProps = StatementPartProps & { readonly action: Action };

/** What was sealed is sealed again for a reason. */
function Seal({ verdict, snapshot, port, action, load }: SealProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = STATEMENT_TEXTS[language];
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useFocusBack(box);
  const { sealed, statement } = verdict.control;
  const isAgain = needsReason(verdict.control);
  const reason = typed.trim();
  const asking = { verdict, snapshot, port, language, reason: isAgain ? reason : null, load };
  return (
    <div ref={box} className={styles.actions}>
      <AskFirst
        offer={isAgain ? texts.offerAgain : texts.offer}
        confirm={texts.confirm}
        isReady={(!isAgain || reason !== '') && isSettled(snapshot)}
        isWorking={action.isWorking}
        onConfirm={() => action.write(() => askToSeal(asking))}
      >
        {!isSettled(snapshot) && <Message tone="info">{texts.settling}</Message>}
        <p className={styles.text}>
          {texts.asked(statement.by.value ?? '', formatDay(statement.on.value ?? ''))}
        </p>
        <p className={styles.text}>{texts.copied}</p>
        {isAgain && (
          <Field label={texts.reason} hint={texts.reasonHint((sealed?.seal ?? '').slice(0, SHORT))}>
            {(id, hint) => (
              <Input
                id={id}
                aria-describedby={hint}
                value={typed}
                onChange={(_, { value }) => setTyped(value)}
              />
            )}
          </Field>
        )}
      </AskFirst>
    </div>
  );
}
