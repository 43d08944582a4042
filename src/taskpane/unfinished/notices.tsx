import { Button } from '@fluentui/react-components';
import type { LiveDossier } from '../live/live-dossier';
import type { LiveState, WayBackOffer } from '../live/state';
import { UnfinishedNotice } from './unfinished-notice';
import { useWording } from '../wording/language';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';

interface NoticesProps {
  readonly state: LiveState;
  readonly live: LiveDossier;
  /** To the sheets from before the change that the notice is about. */
  readonly goBack?: WayBackOffer | undefined;
}

/** What happened to the workbook or to the reading of it, above the last good state. */
export function Notices({ state, live, goBack }: NoticesProps) {
  const { messages } = useWording();
  const { trouble, unwatched, notice } = state;
  return (
    <>
      {trouble && <TroubleMessage trouble={trouble} onRetry={() => live.checkNow()} />}
      {unwatched && !trouble && (
        <Message tone="warning" title={messages.watchTitle}>
          {messages.watchAction}
        </Message>
      )}
      <UnfinishedNotice />
      {notice && (
        <Message
          tone="info"
          actions={
            <>
              {goBack && /^(?:replaced|updated)/.test(notice) && (
                <Button size="small" disabledFocusable={goBack.isWorking} onClick={goBack.run}>
                  {messages.dossier.goBack(goBack.to)}
                </Button>
              )}
              <Button size="small" onClick={() => live.dismissNotice()}>
                {messages.notice.dismiss}
              </Button>
            </>
          }
        >
          {messages.notice[notice]}
        </Message>
      )}
    </>
  );
}
