import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactNode } from 'react';
import { HelpLink } from '../help/help-link';
import type { HelpPage } from '../help/help-pages';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    marginBottom: '4px',
  },
  back: { marginLeft: '-8px' },
  help: { marginRight: '-8px' },
});

interface BackButtonProps {
  readonly children: ReactNode;
  /** While something is under way that one should not walk away from; the button keeps the focus. */
  readonly disabled?: boolean;
  /** What of the help is about the screen, if it has a page. */
  readonly help?: HelpPage;
  readonly onClick: () => void;
}

/** Above a screen's title: the way to the screen that one came from, and to its help. */
export function BackButton({ children, disabled = false, help, onClick }: BackButtonProps) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
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
      {help && <HelpLink className={styles.help} page={help} />}
    </div>
  );
}
