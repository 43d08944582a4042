import { Button } from '@fluentui/react-components';
import { Message } from '../frame/message';
import { useWording } from '../wording/language';
import { BUDGET_TEXTS } from './texts';

interface WaitingNoticeProps {
  readonly onGiveUp: () => void;
}

/** A budget was read, and waits for the sheets of a call. */
export function WaitingNotice({ onGiveUp }: WaitingNoticeProps) {
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  return (
    <Message
      tone="info"
      actions={
        <Button size="small" onClick={onGiveUp}>
          {texts.giveUp}
        </Button>
      }
    >
      {texts.waiting}
    </Message>
  );
}
