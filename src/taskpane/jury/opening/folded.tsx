import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Disclosure } from '../../frame/disclosure';

const useStyles = makeStyles({
  folded: {
    marginBottom: '12px',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  said: {
    display: 'block',
    paddingLeft: '16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  odd: { color: tokens.colorStatusWarningForeground3 },
  content: { paddingTop: '10px' },
  heading: {
    margin: '4px 0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface FoldedProps {
  readonly title: string;
  /** What applies, in one line. */
  readonly said: string;
  /** What is to be said where something inside is wrong; blank: nothing is. */
  readonly wrong: string;
  /** The same where something is only asked about. */
  readonly odd?: string;
  readonly children: ReactNode;
}

/** A part of the form that a chair in a hurry need not open: what applies is said on its lid. */
export function Folded({ title, said, wrong, odd = '', children }: FoldedProps) {
  const styles = useStyles();
  return (
    <div className={styles.folded}>
      <Disclosure
        summary={
          <>
            <span className={styles.title}>{title}</span>
            <span className={styles.said}>
              {said}
              {wrong !== '' && <span className={styles.wrong}> · {wrong}</span>}
              {odd !== '' && <span className={styles.odd}> · {odd}</span>}
            </span>
          </>
        }
      >
        <div className={styles.content}>{children}</div>
      </Disclosure>
    </div>
  );
}

/** A heading within such a part. */
export function Heading({ children }: { readonly children: ReactNode }) {
  return <h2 className={useStyles().heading}>{children}</h2>;
}
