import { Button } from '@fluentui/react-components';
import type { LiveDossier } from '../live/live-dossier';
import type { LiveState } from '../live/state';
import { UnfinishedNotice } from './unfinished-notice';
import { useWording } from '../wording/language';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';

interface NoticesProps {
  readonly state: LiveState;
  readonly live: LiveDossier;
}

/** What happened to the workbook or to the reading of it, above the last good state. */
export function Notices({ state, live }: NoticesProps) {
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
            <Button size="small" onClick={() => live.dismissNotice()}>
              {messages.notice.dismiss}
            </Button>
          }
        >
          {messages.notice[notice]}
        </Message>
      )}
    </>
  );
}
