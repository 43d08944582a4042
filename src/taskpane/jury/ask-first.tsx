import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { focusForNow } from '../frame/focus-for-now';
import { useWording } from '../wording/language';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  box: {
    padding: '10px 12px',
    margin: '6px 0',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  heading: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

interface AskFirstProps {
  /** The button that opens the question. */
  readonly offer: string;
  readonly confirm: string;
  readonly isReady?: boolean;
  readonly isWorking: boolean;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** What cannot be taken lightly asks first, where the person is: what it does, then a button that does it. */
export function AskFirst({
  offer,
  confirm,
  isReady = true,
  isWorking,
  onConfirm,
  children,
}: AskFirstProps) {
  const styles = useStyles();
  const { language } = useWording();
  const [isAsking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking && heading.current) focusForNow(heading.current);
    else if (wasAsking.current) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button ref={button} disabledFocusable={isWorking} onClick={() => setAsking(true)}>
        {offer}
      </Button>
    );
  }
  return (
    <div className={styles.box}>
      <h3 ref={heading} className={styles.heading}>
        {offer}
      </h3>
      {children}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isWorking || !isReady}
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {confirm}
        </Button>
        <Button onClick={() => setAsking(false)}>{TEXTS[language].chair.cancel}</Button>
      </div>
    </div>
  );
}
