import { makeStyles, tokens } from '@fluentui/react-components';
import type { OpenedDocument } from '../../documents/open';
import { useWording } from '../wording/language';

const useStyles = makeStyles({
  outcome: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  steps: {
    margin: '0 0 8px',
    paddingInlineStart: '18px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
});

/** What a document comes to, then why, a line a step; nothing of one whose figures have another place. */
export function Outcome({ document }: { readonly document: OpenedDocument }) {
  const styles = useStyles();
  const { language } = useWording();
  const [outcome, ...steps] = document.comesTo(language);
  if (outcome === undefined) return null;
  return (
    <>
      <p className={styles.outcome}>{outcome}</p>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </>
  );
}
