import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  summary: {
    // 24 px high: the least a finger needs (WCAG 2.5.8).
    paddingTop: '2px',
    paddingBottom: '2px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
  },
});

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly small?: boolean;
  readonly open?: boolean;
}

/** Something more for whoever asks. The browser's own element: nothing to load, known to every screen reader. */
export function Disclosure({ summary, children, small = false, open = false }: DisclosureProps) {
  const styles = useStyles();
  return (
    <details open={open}>
      {/* office.js on the web moves the focus itself, and passes over a summary without a tabindex. */}
      <summary tabIndex={0} className={mergeClasses(styles.summary, small && styles.small)}>
        {summary}
      </summary>
      {children}
    </details>
  );
}
