import { makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useEffect, useRef, type ReactNode } from 'react';
import { AboveScreens } from './above-screens';
import { FirstScreen } from './first-screen';
import { focusForNow } from './focus-for-now';
import { NARROW } from './narrow';

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    // In a pane tall enough, head and foot stay in view; zoomed in, the whole page scrolls (WCAG 1.4.10).
    '@media (min-height: 420px)': { height: '100vh' },
  },
  header: {
    padding: '12px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { padding: '8px' },
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    padding: '12px 16px 20px',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (min-height: 420px)': { overflowY: 'auto' },
    [NARROW]: { padding: '8px' },
  },
  footer: {
    flexShrink: 0,
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // However much there is to tell there, half of the pane stays for what it is about.
    '@media (min-height: 420px)': { maxHeight: '50vh', overflowY: 'auto', boxSizing: 'border-box' },
    [NARROW]: { padding: '8px' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

interface ScreenProps {
  readonly title: ReactNode;
  /** What stands above and below the title in the head. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  readonly footer?: ReactNode;
  /** Told to a screen reader each time it changes. */
  readonly status: string;
  /** Something in the body takes the focus when the screen appears, instead of the title. */
  readonly focusElsewhere?: boolean;
  readonly children: ReactNode;
}

/** One screen: head with the one h1, body, foot, and the line that speaks to screen readers. */
export function Screen(props: ScreenProps) {
  const { title, above, below, footer, status, focusElsewhere = false, children } = props;
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useContext(FirstScreen);
  const aboveAll = useContext(AboveScreens);
  useEffect(() => {
    // Never pulls the focus out of the grid, when a colleague's change is what opened the screen.
    const free = isFirst() || focusElsewhere || !document.hasFocus();
    if (!free && heading.current) focusForNow(heading.current);
  }, [isFirst, focusElsewhere]);
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        {aboveAll}
        {above}
        <h1 ref={heading} className={styles.title}>
          {title}
        </h1>
        {below}
      </header>
      <main className={styles.main}>{children}</main>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
      <p role="status" className={styles.hidden}>
        {status}
      </p>
    </div>
  );
}
