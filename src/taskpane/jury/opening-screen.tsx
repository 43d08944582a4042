import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  Spinner,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Call } from '../../calls/call';
import type { WorkbookPort } from '../../excel/port';
import { BackButton } from '../frame/back-button';
import { Message } from '../frame/message';
import { Screen } from '../frame/screen';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { Field } from './field';
import { draftOf, type Typed } from './opening-draft';
import { TEXTS } from './texts';
import { useOpeningSession } from './use-opening-session';

const useStyles = makeStyles({
  lead: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  foot: { display: 'grid', rowGap: '6px' },
  problems: { margin: '4px 0', paddingLeft: '18px' },
});

interface OpeningScreenProps {
  readonly call: Call;
  readonly port: Pick<WorkbookPort, 'inject'>;
  readonly onBack: () => void;
  /** The session stands, or somebody was faster. */
  readonly onDone: () => void;
}

/** A chair opens a session: dossiers and jurors are pasted, everything else is the call’s or proposed. */
export function OpeningScreen({ call, port, onBack, onDone }: OpeningScreenProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].open;
  const [typed, setTyped] = useState<Typed>({
    title: texts.proposedName(call.code),
    dossiers: '',
    jurors: '',
    envelope: '',
    isRehearsal: false,
  });
  const set = (change: Partial<Typed>): void => setTyped((now) => ({ ...now, ...change }));
  const draft = draftOf(typed, language, texts);
  const opening = useOpeningSession({ port, call, language, onDone });
  const isWorking = opening.state.kind === 'working';
  const isStarted = typed.dossiers !== '' || typed.jurors !== '';
  return (
    <Screen
      title={texts.title(call.code)}
      status={isWorking ? texts.inserting : ''}
      above={
        <BackButton disabled={isWorking} onClick={onBack}>
          {texts.back}
        </BackButton>
      }
      footer={
        <div className={styles.foot}>
          <p className={styles.hint}>{texts.count(draft.dossiers.length, draft.jurors.length)}</p>
          <Button
            appearance="primary"
            disabledFocusable={isWorking || draft.problems.length > 0}
            icon={isWorking ? <Spinner size="tiny" delay={300} /> : null}
            onClick={() => {
              if (draft.problems.length === 0) opening.open(draft);
            }}
          >
            {isWorking ? texts.inserting : texts.insert}
          </Button>
        </div>
      }
    >
      {opening.state.kind === 'failed' && <TroubleMessage trouble={opening.state.trouble} />}
      {opening.state.kind === 'refused' && (
        <Message tone="warning">{opening.state.why(TEXTS[language])}</Message>
      )}
      <p className={styles.lead}>{texts.lead}</p>
      <Field label={texts.name}>
        {(id) => (
          <Input id={id} value={typed.title} onChange={(_, { value }) => set({ title: value })} />
        )}
      </Field>
      <Field label={texts.dossiers} hint={texts.dossiersHint}>
        {(id, hint) => (
          <Textarea
            id={id}
            aria-describedby={hint}
            rows={6}
            resize="vertical"
            value={typed.dossiers}
            onChange={(_, { value }) => set({ dossiers: value })}
          />
        )}
      </Field>
      <Field label={texts.jurors} hint={texts.jurorsHint}>
        {(id, hint) => (
          <Textarea
            id={id}
            aria-describedby={hint}
            rows={4}
            resize="vertical"
            value={typed.jurors}
            onChange={(_, { value }) => set({ jurors: value })}
          />
        )}
      </Field>
      <Field label={texts.envelope}>
        {(id) => (
          <Input
            id={id}
            value={typed.envelope}
            onChange={(_, { value }) => set({ envelope: value })}
          />
        )}
      </Field>
      <Checkbox
        label={texts.rehearsal}
        checked={typed.isRehearsal}
        onChange={(_, { checked }) => set({ isRehearsal: checked === true })}
      />
      {isStarted && draft.problems.length > 0 && (
        <Message tone="warning">
          <ul className={styles.problems}>
            {draft.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Message>
      )}
    </Screen>
  );
}
