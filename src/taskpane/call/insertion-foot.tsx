import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type RefObject } from 'react';
import type { WorkbookPort } from '../../excel/port';
import type { Call } from '../../calls/call';
import { focusForNow } from '../frame/focus-for-now';
import { TroubleMessage } from '../frame/trouble-message';
import type { Notice, Trouble } from '../live/state';
import { useWording } from '../wording/language';
import { useInsertion, type Insertion, type InsertionActions } from './use-insertion';

const useStyles = makeStyles({
  foot: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '6px' },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  taken: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
  names: { margin: '4px 0 10px', paddingLeft: '18px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface InsertionFootProps {
  readonly call: Call;
  readonly port: Pick<WorkbookPort, 'inject'>;
  readonly onDone: (notice: Notice | null) => void;
  readonly onFailed: () => void;
}

/** The foot of a call's screen: the one button, and what may stand in its way. */
export function InsertionFoot({ call, port, onDone, onFailed }: InsertionFootProps) {
  const styles = useStyles();
  const { language, messages } = useWording();
  const insertion = useInsertion(port, onDone, onFailed);
  const { state } = insertion;
  const insert = useFocusAfterNames(state);
  if (state.kind === 'names-taken') {
    return <NamesTaken call={call} taken={state.taken} insertion={insertion} />;
  }
  const working = state.kind === 'working';
  return (
    <div className={styles.foot}>
      {state.kind === 'failed' && (
        <div>
          <TroubleMessage trouble={state.trouble} />
          {!isLeftBehind(state.trouble) && (
            <p className={styles.hint}>{messages.insertion.failed}</p>
          )}
        </div>
      )}
      <Button
        ref={insert}
        appearance="primary"
        disabledFocusable={working}
        icon={working ? <Spinner size="tiny" delay={300} /> : null}
        onClick={() => insertion.insert(call, language)}
      >
        {working ? messages.insertion.working : messages.insertion.insert}
      </Button>
      <p className={styles.hint}>{messages.insertion.hint}</p>
    </div>
  );
}

/** The button takes the focus back from the proposed names, wherever they led. */
function useFocusAfterNames({ kind }: Insertion): RefObject<HTMLButtonElement> {
  const button = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && kind !== 'names-taken') button.current?.focus();
    wasAsked.current = kind === 'names-taken';
  }, [kind]);
  return button;
}

/** After these nobody may say that the workbook is as it was. */
const isLeftBehind = (trouble: Trouble): boolean =>
  trouble.kind === 'host' &&
  ['left-behind', 'outcome-unknown', 'half-replaced'].includes(trouble.problem);

interface NamesTakenProps {
  readonly call: Call;
  readonly taken: Extract<Insertion, { kind: 'names-taken' }>['taken'];
  readonly insertion: InsertionActions;
}

/** Sheets of those names are there and not ours: other names are proposed, and the person decides. */
function NamesTaken({ call, taken, insertion }: NamesTakenProps) {
  const styles = useStyles();
  const { language, messages } = useWording();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (heading.current) focusForNow(heading.current);
  }, []);
  return (
    <div className={styles.taken}>
      <h2 ref={heading} className={styles.heading}>
        {messages.insertion.takenTitle}
      </h2>
      {messages.insertion.takenLead}
      <ul className={styles.names}>
        {taken.map(({ key, name, proposed }) => (
          <li key={key}>{messages.insertion.renamed(name, proposed)}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => insertion.accept(call, language)}>
          {messages.insertion.accept}
        </Button>
        <Button onClick={insertion.cancel}>{messages.insertion.cancel}</Button>
      </div>
    </div>
  );
}
