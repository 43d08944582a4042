import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWording } from '../wording/language';
import { ACTION_TEXTS } from './texts';
import { Unfold } from '../frame/unfold';

const useStyles = makeStyles({
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
  return (
    <Unfold offer={offer} isDisabled={isWorking}>
      {(close) => (
        <>
          {children}
          <div className={styles.actions}>
            <Button
              appearance="primary"
              disabledFocusable={isWorking || !isReady}
              onClick={() => {
                close();
                onConfirm();
              }}
            >
              {confirm}
            </Button>
            <Button onClick={close}>{ACTION_TEXTS[language].cancel}</Button>
          </div>
        </>
      )}
    </Unfold>
  );
}
