import { Button, makeStyles, Textarea } from '@fluentui/react-components';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { Language } from '../../language/language';
import { useWording } from '../wording/language';
import { COPY_TEXTS } from './copy-texts';
import { Message } from './message';

const useStyles = makeStyles({
  lead: { margin: '0 0 8px' },
  text: { width: '100%', marginBottom: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '8px' },
});

interface TextToCopyProps {
  /** What the text is for. */
  readonly lead: string;
  readonly text: string;
  /** The language of the text, where it is not the pane's. */
  readonly lang?: Language;
  readonly rows?: number;
  readonly copy: string;
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
  /** Other buttons beside the one that copies. */
  readonly children?: ReactNode;
}

type Copied = 'not-yet' | 'copied' | 'by-hand';

/** A text to be put into a mail, and the button that copies it. */
export function TextToCopy(props: TextToCopyProps) {
  const { lead, text, lang, rows = 8, copy: label, isPrimary = true, isDisabled = false } = props;
  const styles = useStyles();
  const { language } = useWording();
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
      <p id={labelled} className={styles.lead}>
        {lead}
      </p>
      <Textarea
        className={styles.text}
        readOnly
        resize="vertical"
        value={text}
        textarea={{ ref: field, rows, lang, 'aria-labelledby': labelled }}
      />
      <div className={styles.actions}>
        <Button
          appearance={isPrimary ? 'primary' : 'secondary'}
          disabledFocusable={isDisabled}
          onClick={() => void copy()}
        >
          {label}
        </Button>
        {props.children}
      </div>
      {copied !== 'not-yet' && <Message tone="info">{COPY_TEXTS[language][copied]}</Message>}
    </>
  );
}
