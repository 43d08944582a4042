import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: { marginBottom: '16px' },
  heading: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface SectionProps {
  readonly title: string;
  /** What is to be known before one reads it; null: nothing. */
  readonly lead?: string | null;
  readonly children: ReactNode;
}

/** A part of a screen, under its heading. */
export function Section({ title, lead = null, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {lead !== null && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
