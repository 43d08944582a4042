import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { Disclosure } from '../frame/disclosure';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { PORTFOLIO_TEXTS } from './texts';
import type { Foresight } from './use-foresight';

const useStyles = makeStyles({
  text: { margin: '0 0 6px', overflowWrap: 'anywhere' },
  list: {
    margin: '4px 0 0',
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    '& > li + li': { marginTop: '4px' },
  },
});

/** So many are shown; the sheets have all of them. */
const MOST = 40;

/** Two rows may ask the same. */
const numbered = (sentences: readonly string[]) =>
  sentences.map((sentence, rank) => ({ key: `${rank} ${sentence}`, sentence }));

interface ForeseenPartProps {
  readonly foresight: Foresight;
  /** The portfolio is new: all of its rows are. */
  readonly isNew: boolean;
}

/** What came of the files, before anything is written. */
export function ForeseenPart({ foresight, isNew }: ForeseenPartProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = PORTFOLIO_TEXTS[language];
  if (foresight.kind === 'none') return null;
  if (foresight.kind === 'failed') return <TroubleMessage trouble={foresight.trouble} />;
  if (foresight.kind === 'working') {
    return <Spinner size="tiny" delay={300} label={texts.foreseeing} />;
  }
  const { foreseen, count } = foresight;
  const { attention, rows, changed, pending, parts } = foreseen;
  return (
    <>
      {count > 0 && <p className={styles.text}>{texts.read(count, parts)}</p>}
      <p className={styles.text}>
        {isNew ? texts.foreseenNew(rows, pending) : texts.foreseen(rows, changed, pending)}
      </p>
      {attention.length > 0 && (
        <Disclosure summary={texts.attention(attention.length)} open={attention.length <= 5}>
          <ul className={styles.list}>
            {numbered(attention.slice(0, MOST)).map(({ key, sentence }) => (
              <li key={key}>{sentence}</li>
            ))}
            {attention.length > MOST && <li>{texts.more(attention.length - MOST)}</li>}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
