import { Button, makeStyles, ProgressBar, Spinner } from '@fluentui/react-components';
import { useId } from 'react';
import { ChooseFiles } from '../files/choose-files';
import { Message } from '../frame/message';
import { Section } from '../frame/section';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { PORTFOLIO_TEXTS } from './texts';
import type { Reading } from './use-reading';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '8px' },
  progress: { margin: '8px 0' },
  count: { margin: '0 0 4px', fontVariantNumeric: 'tabular-nums' },
});

/** What may be chosen: systems dim other files, and a person can choose them all the same. */
const ACCEPTED = '.xlsx,.xlsm,.zip,.csv,.tsv,.json,.jsonl,.ndjson,.ods,.xls,.xlsb';

interface GatheringPartProps {
  readonly title: string;
  readonly lead: string;
  readonly reading: Reading;
  /** Something is being written: nothing else may begin. */
  readonly isBusy: boolean;
}

/** Chooses the files of a portfolio and reads them, as far as the person lets it. */
export function GatheringPart({ title, lead, reading, isBusy }: GatheringPartProps) {
  const styles = useStyles();
  const { language, text } = useWording();
  const texts = PORTFOLIO_TEXTS[language];
  const { state, told } = reading;
  const isUnderWay = state.kind === 'gathering' || state.kind === 'reading';
  return (
    <Section title={title} lead={lead}>
      <div className={styles.actions}>
        <ChooseFiles
          label={state.kind === 'nothing' ? texts.choose : texts.chooseMore}
          accept={ACCEPTED}
          isBusy={isBusy || isUnderWay}
          onFiles={reading.choose}
        />
        {state.kind === 'reading' && <Button onClick={reading.stop}>{texts.stop}</Button>}
      </div>
      {state.kind === 'gathering' && <Spinner size="tiny" delay={300} label={texts.gathering} />}
      {state.kind === 'reading' && <Progress done={state.done} of={state.of} />}
      {state.kind === 'stopped' && <Stopped reading={reading} done={state.done} of={state.of} />}
      {state.kind === 'failed' && <TroubleMessage trouble={state.trouble} onRetry={reading.goOn} />}
      {told.empty.map(({ shown, sentence }) => (
        <Message key={shown} tone="warning" title={shown}>
          {text(sentence)}
        </Message>
      ))}
      {told.left > 0 && <Message tone="info">{texts.left(told.left)}</Message>}
    </Section>
  );
}

interface CountProps {
  readonly done: number;
  readonly of: number;
}

function Progress({ done, of }: CountProps) {
  const styles = useStyles();
  const { language } = useWording();
  const label = useId();
  return (
    <div className={styles.progress}>
      <p id={label} className={styles.count}>
        {PORTFOLIO_TEXTS[language].progress(done, of)}
      </p>
      <ProgressBar thickness="large" value={done} max={of} aria-labelledby={label} />
    </div>
  );
}

function Stopped({ reading, done, of }: CountProps & { readonly reading: Reading }) {
  const { language } = useWording();
  const texts = PORTFOLIO_TEXTS[language];
  return (
    <Message
      tone="info"
      actions={
        <>
          <Button size="small" onClick={reading.goOn}>
            {texts.goOn}
          </Button>
          <Button size="small" onClick={reading.forget}>
            {texts.forget}
          </Button>
        </>
      }
    >
      {reading.readings.length > 0 ? texts.stopped(done, of) : texts.waiting(of - done)}
    </Message>
  );
}
