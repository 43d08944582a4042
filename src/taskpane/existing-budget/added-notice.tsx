import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { WorkbookPort } from '../../excel/port';
import { useAction } from '../action/use-action';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import type { Added } from './budget-screen';
import { BUDGET_TEXTS } from './texts';

interface AddedNoticeProps {
  readonly added: Added;
  readonly port: Pick<WorkbookPort, 'change'>;
  readonly onWritten: () => void;
  readonly onClose: () => void;
}

/** Lines that were taken over, above what is found in them, and the click that takes them back while they are untouched. */
export function AddedNotice({ added, port, onWritten, onClose }: AddedNoticeProps) {
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  const own = useMemo(
    () => ({ changed: texts.stay, filled: texts.stay, formula: texts.stay }),
    [texts],
  );
  const { news, isWorking, undo } = useAction(port, language, onWritten, own);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed goes away: its neighbour takes the focus.
    if (news.kind === 'done' && document.hasFocus()) close.current?.focus();
  }, [news.kind]);
  const isThere = news.kind !== 'done';
  return (
    <>
      {news.kind === 'failed' && <TroubleMessage trouble={news.trouble} />}
      <Message
        tone={news.kind === 'refused' ? 'warning' : 'info'}
        actions={
          <>
            {isThere && (
              <Button
                size="small"
                disabledFocusable={isWorking}
                onClick={() => undo(added.undo, texts.takenBack)}
              >
                {texts.takeBack}
              </Button>
            )}
            <Button ref={close} size="small" onClick={onClose}>
              {texts.close}
            </Button>
          </>
        }
      >
        {news.kind === 'done' ? news.told : news.kind === 'refused' ? news.why : added.told}
      </Message>
    </>
  );
}
