import { Button } from '@fluentui/react-components';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { useOpening } from './opening';

/** The question whether the pane opens with the workbook; nothing where it is not put. */
export function OpeningOffer() {
  const { messages } = useWording();
  const opening = useOpening();
  if (!opening) return null;
  const { isOffered, trouble, decide } = opening;
  return (
    <>
      {trouble && <TroubleMessage trouble={trouble} />}
      {isOffered && (
        <Message
          tone="info"
          actions={
            <>
              <Button size="small" onClick={() => decide(true)}>
                {messages.opening.yes}
              </Button>
              <Button size="small" onClick={() => decide(false)}>
                {messages.opening.no}
              </Button>
            </>
          }
        >
          {messages.opening.question}
        </Message>
      )}
    </>
  );
}
