import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Deliberated } from '../../documents/jury/deliberated';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { useWording } from '../wording/language';
import { AskFirst } from '../action/ask-first';
import { drawUpFeedback, drawUpMinutes } from './chair-changes';
import { DRAWN_UP_TEXTS } from './drawn-up-texts';
import type { Action } from '../action/use-action';

const useStyles = makeStyles({ text: { margin: '0 0 4px' } });

interface DrawnUpProps {
  readonly recorded: Deliberated;
  readonly snapshot: WorkbookSnapshot;
  readonly action: Action;
}

/** What is drawn up from a deliberation, on paper: the minutes to sign, and what each candidate is told. */
export function DrawnUp({ recorded, snapshot, action }: DrawnUpProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = DRAWN_UP_TEXTS[language];
  const [tellsRank, setTellsRank] = useState(false);
  const from = { recorded, snapshot, texts };
  return (
    <>
      <AskFirst
        offer={texts.minutes}
        confirm={texts.confirmMinutes}
        isWorking={action.isWorking}
        onConfirm={() => action.write(() => drawUpMinutes(from))}
      >
        <p className={styles.text}>{texts.minutesLead}</p>
      </AskFirst>
      <AskFirst
        offer={texts.feedback}
        confirm={texts.confirmFeedback}
        isWorking={action.isWorking}
        onConfirm={() => action.write(() => drawUpFeedback(from, tellsRank))}
      >
        <p className={styles.text}>{texts.feedbackLead}</p>
        <Checkbox
          label={texts.tellRank}
          checked={tellsRank}
          onChange={(_, { checked }) => setTellsRank(checked === true)}
        />
      </AskFirst>
    </>
  );
}
