import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Shown } from '../../documents/jury/statistics/shown';
import { useWording } from '../wording/language';
import { INSIGHTS_TEXTS } from './insights-texts';

const useStyles = makeStyles({
  part: {
    margin: '8px 0 0',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: {
    margin: '2px 0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  said: { margin: '2px 0' },
  table: {
    width: '100%',
    margin: '4px 0',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      padding: '3px 4px',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      fontWeight: tokens.fontWeightRegular,
      fontVariantNumeric: 'tabular-nums',
      overflowWrap: 'anywhere',
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
  },
});

interface InsightProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** One question on the ranking: a title, what the figures mean, and the figures. */
export function Insight({ title, lead, children }: InsightProps) {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{title}</h3>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}

export function Said({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().said}>{children}</p>;
}

/** What a figure means, or on what it rests. */
export function Aside({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().lead}>{children}</p>;
}

interface EnoughProps {
  readonly shown: Shown;
  /** The name of the figure, where its place does not say which one it is. */
  readonly of?: string;
  readonly children: ReactNode;
}

/** The figure, or why it is not shown: what it would take, and what there is. */
export function Enough({ shown, of, children }: EnoughProps) {
  const { language } = useWording();
  if (shown.shown) return children;
  const why = INSIGHTS_TEXTS[language].tooFew[shown.why](shown);
  return <Said>{of === undefined ? why : `${of}. ${why}`}</Said>;
}

interface FiguresProps {
  readonly label: string;
  readonly heads: readonly string[];
  /** The first cell of a row says whose it is. */
  readonly rows: readonly (readonly ReactNode[])[];
}

export function Figures({ label, heads, rows }: FiguresProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others], row) => (
          <tr key={row}>
            <th scope="row">{first}</th>
            {others.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
