import { Button } from '@fluentui/react-components';
import { awaitedIn } from '../../documents/jury/progress';
import type { JuryVerdict } from '../../documents/jury/verdict';
import { TextToCopy } from '../frame/text-to-copy';
import { Unfold } from '../frame/unfold';
import { useWording } from '../wording/language';
import { reminderText } from './reminder-text';
import { TEXTS } from './texts';

/** A text for those of whom scores or comments are awaited, to copy into a message. */
export function Reminder({ verdict }: { readonly verdict: JuryVerdict }) {
  const { language } = useWording();
  const texts = TEXTS[language].chair;
  const { session, panel } = verdict;
  const awaited = awaitedIn(session, panel);
  if (awaited.length === 0) return null;
  return (
    <Unfold offer={texts.reminder} isDisabled={false}>
      {(close) => (
        <TextToCopy
          lead={texts.reminderLead}
          text={reminderText(session, awaited)}
          lang={session.language}
          copy={texts.copy}
        >
          <Button onClick={close}>{texts.closeReminder}</Button>
        </TextToCopy>
      )}
    </Unfold>
  );
}
