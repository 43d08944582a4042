import { makeStyles } from '@fluentui/react-components';
import { Message } from '../../frame/message';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '18px' },
});

interface SentencesProps {
  readonly tone: 'info' | 'warning';
  readonly sentences: readonly string[];
}

/** A message of several sentences; nothing where there is none. */
export function Sentences({ tone, sentences }: SentencesProps) {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <Message tone={tone}>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Message>
  );
}
