import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: { marginBottom: '12px' },
  title: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  card: {
    padding: '4px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  outcome: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '8px',
    margin: 0,
    // Under the amounts of the steps, which are followed by a button of 24 px.
    padding: '8px 28px 6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  figure: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

interface ReckoningProps {
  readonly title: string | null;
  /** What the steps come to. */
  readonly outcome: { readonly label: string; readonly figure: string };
  readonly children: ReactNode;
}

/** One way to a figure: its steps, and under a rule what they come to. */
export function Reckoning({ title, outcome, children }: ReckoningProps) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      {title !== null && <h2 className={styles.title}>{title}</h2>}
      <div className={styles.card}>
        {children}
        <p className={styles.outcome}>
          <span>{outcome.label}</span>
          <span className={styles.figure}>{outcome.figure}</span>
        </p>
      </div>
    </section>
  );
}
