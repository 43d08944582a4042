import { Button, makeStyles, Textarea } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { awaitedIn } from '../../documents/jury/progress';
import type { JuryVerdict } from '../../documents/jury/verdict';
import { Message } from '../frame/message';
import { useWording } from '../wording/language';
import { reminderText } from './reminder-text';
import { TEXTS } from './texts';
import { Unfold } from '../frame/unfold';

const useStyles = makeStyles({
  text: { width: '100%', marginBottom: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** A text for those of whom scores or comments are awaited, to copy into a message. */
export function Reminder({ verdict }: { readonly verdict: JuryVerdict }) {
  const { language } = useWording();
  const texts = TEXTS[language].chair;
  const awaited = awaitedIn(verdict.session, verdict.panel);
  if (awaited.length === 0) return null;
  return (
    <Unfold offer={texts.reminder} isDisabled={false}>
      {(close) => <ToCopy text={reminderText(verdict.session, awaited)} onClose={close} />}
    </Unfold>
  );
}

type Copied = 'not-yet' | 'copied' | 'by-hand';

function ToCopy({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].chair;
  const [copied, setCopied] = useState<Copied>('not-yet');
  const field = useRef<HTMLTextAreaElement>(null);
  const labelled = useId();
  const copy = async (): Promise<void> => {
    // A page around the pane may forbid it the clipboard: what is selected can still be copied by hand.
    field.current?.focus();
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied('copied');
    } catch {
      setCopied('by-hand');
    }
  };
  return (
    <>
      <p id={labelled}>{texts.reminderLead}</p>
      <Textarea
        className={styles.text}
        readOnly
        resize="vertical"
        value={text}
        textarea={{ ref: field, rows: 8, 'aria-labelledby': labelled }}
      />
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void copy()}>
          {texts.copy}
        </Button>
        <Button onClick={onClose}>{texts.closeReminder}</Button>
      </div>
      {copied !== 'not-yet' && <Message tone="info">{texts.copied[copied]}</Message>}
    </>
  );
}
