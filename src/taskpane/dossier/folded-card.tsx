import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Disclosure } from '../frame/disclosure';
import { NARROW } from '../frame/narrow';

const useStyles = makeStyles({
  card: {
    marginBottom: '12px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    [NARROW]: { padding: '8px' },
  },
  title: {
    display: 'inline',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
});

interface FoldedCardProps {
  readonly title: ReactNode;
  readonly open: boolean;
  /** Items of a list. */
  readonly children: ReactNode;
}

/** A list beside the findings, which opens under its heading. */
export function FoldedCard({ title, open, children }: FoldedCardProps) {
  const styles = useStyles();
  return (
    <section className={styles.card}>
      <Disclosure open={open} summary={<h2 className={styles.title}>{title}</h2>}>
        <ul className={styles.list}>{children}</ul>
      </Disclosure>
    </section>
  );
}
