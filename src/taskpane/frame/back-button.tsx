import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ back: { marginLeft: '-8px', marginBottom: '4px' } });

interface BackButtonProps {
  readonly children: ReactNode;
  /** While something is under way that one should not walk away from; the button keeps the focus. */
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** Above a screen's title: the way to the screen that one came from. */
export function BackButton({ children, disabled = false, onClick }: BackButtonProps) {
  const styles = useStyles();
  return (
    <Button
      className={styles.back}
      appearance="subtle"
      size="small"
      icon={<ArrowLeftRegular />}
      disabledFocusable={disabled}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
