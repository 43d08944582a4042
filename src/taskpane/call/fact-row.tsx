import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { Quote } from '../frame/quote';
import type { Fact } from './call-facts';

const useStyles = makeStyles({
  fact: { '&[open] > summary > svg': { transform: 'rotate(90deg)' } },
  row: {
    display: 'grid',
    gridTemplateColumns: '2fr 3fr 16px',
    alignItems: 'baseline',
    columnGap: '8px',
    padding: '7px 0',
  },
  summary: {
    listStyleType: 'none',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    '::-webkit-details-marker': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  line: { display: 'block' },
  chevron: { alignSelf: 'start', marginTop: '2px' },
  note: { margin: '0 0 8px', fontSize: tokens.fontSizeBase200 },
  quotes: { paddingBottom: '8px' },
});

function Columns({ fact: { label, lines } }: { readonly fact: Fact }) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.label}>{label}</span>
      <span>
        {lines.map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
      </span>
    </>
  );
}

/** What a fact is and says, on one row; opened, the sentences of the call that it comes from. */
export function FactRow({ fact }: { readonly fact: Fact }) {
  const styles = useStyles();
  if (fact.quotes.length === 0) {
    return (
      <div className={styles.row}>
        <Columns fact={fact} />
      </div>
    );
  }
  return (
    <details className={styles.fact}>
      <summary tabIndex={0} className={mergeClasses(styles.row, styles.summary)}>
        <Columns fact={fact} />
        <ChevronRightRegular className={styles.chevron} aria-hidden />
      </summary>
      <div className={styles.quotes}>
        {fact.notes?.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
        {fact.quotes.map((quote) => (
          <Quote key={quote.text} quote={quote} />
        ))}
      </div>
    </details>
  );
}
