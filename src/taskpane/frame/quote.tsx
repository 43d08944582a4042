import { makeStyles, tokens } from '@fluentui/react-components';
import type { Quote as QuotedSentence } from '../../calls/schema/theme';

const useStyles = makeStyles({
  quote: {
    margin: '6px 0 2px',
    padding: '2px 0 2px 10px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, whiteSpace: 'pre-line' },
  place: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** The call's own sentence. It is French whatever the pane's language. */
export function Quote({ quote }: { readonly quote: QuotedSentence }) {
  const styles = useStyles();
  return (
    <blockquote className={styles.quote} lang="fr">
      <p className={styles.text}>«&nbsp;{quote.text}&nbsp;»</p>
      <cite className={styles.place}>{quote.place}</cite>
    </blockquote>
  );
}
