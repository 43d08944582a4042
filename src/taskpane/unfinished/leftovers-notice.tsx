import { Button } from '@fluentui/react-components';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import type { Clearing } from './clearing';
import { TEXTS } from './texts';

interface LeftoversNoticeProps {
  readonly clearing: Clearing;
}

/** Says what an interruption has left, and offers to delete it where that makes the workbook whole. */
export function LeftoversNotice({ clearing }: LeftoversNoticeProps) {
  const { language } = useWording();
  const texts = TEXTS[language];
  const { leftovers, progress } = clearing;
  return (
    <>
      {leftovers.replacing.length > 0 && (
        <Message tone="error" title={texts.replacingTitle}>
          {texts.replacing(leftovers.replacing)}
        </Message>
      )}
      {progress.kind === 'failed' && <TroubleMessage trouble={progress.trouble} />}
      {progress.kind === 'kept' && <Kept sheets={progress.sheets} onDismiss={clearing.dismiss} />}
      {leftovers.inserted.length > 0 && <Inserted clearing={clearing} />}
    </>
  );
}

function Inserted({ clearing }: LeftoversNoticeProps) {
  const { language } = useWording();
  const texts = TEXTS[language];
  const { leftovers, progress, clear } = clearing;
  const { inserted } = leftovers;
  const isWorking = progress.kind === 'working';
  return (
    <Message
      tone="info"
      title={texts.title(inserted.length)}
      actions={
        <Button size="small" disabledFocusable={isWorking} onClick={clear}>
          {isWorking ? texts.working : texts.clear(inserted.length)}
        </Button>
      }
    >
      {texts.text(inserted)}
    </Message>
  );
}

interface KeptProps {
  readonly sheets: readonly string[];
  readonly onDismiss: () => void;
}

function Kept({ sheets, onDismiss }: KeptProps) {
  const { language, messages } = useWording();
  return (
    <Message
      tone="info"
      actions={
        <Button size="small" onClick={onDismiss}>
          {messages.notice.dismiss}
        </Button>
      }
    >
      {TEXTS[language].kept(sheets)}
    </Message>
  );
}
