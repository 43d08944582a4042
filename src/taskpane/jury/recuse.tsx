import { Button } from '@fluentui/react-components';
import { useWording } from '../wording/language';
import { AskFirst } from '../action/ask-first';
import { TEXTS } from './texts';

interface RecuseProps {
  /** How many no longer count then. */
  readonly scores: number;
  readonly onRecuse: () => void;
}

/** One click before anything is scored; once something is, the scores leave every mean, and it asks. */
export function Recuse({ scores, onRecuse }: RecuseProps) {
  const { language } = useWording();
  const { recuse, recuseScored, recuseConfirm } = TEXTS[language].score;
  if (scores === 0) {
    return (
      <Button size="small" onClick={onRecuse}>
        {recuse}
      </Button>
    );
  }
  return (
    <AskFirst offer={`${recuse}…`} confirm={recuseConfirm} isWorking={false} onConfirm={onRecuse}>
      <p>{recuseScored(scores)}</p>
    </AskFirst>
  );
}
