import { Button } from '@fluentui/react-components';
import type { HostProblem } from '../../excel/port';
import type { Trouble } from '../live/state';
import type { Messages } from '../messages/fr';
import { useWording } from '../wording/language';
import { Message } from './message';

function sentences(trouble: Trouble, messages: Messages): { title: string; action: string } {
  switch (trouble.kind) {
    case 'host':
      return messages.problem[trouble.problem];
    case 'silence':
      return { title: messages.slowTitle, action: messages.slowAction };
    case 'crash':
      return { title: messages.crashTitle, action: messages.crashAction };
  }
}

interface TroubleMessageProps {
  readonly trouble: Trouble;
  /** Absent where trying again would not help, and where the person does so by the button they pressed. */
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, what to do about it, and the detail that a person may pass on. */
export function TroubleMessage({ trouble, onRetry }: TroubleMessageProps) {
  const { messages } = useWording();
  const { title, action: usual } = sentences(trouble, messages);
  // Only a reading is taken up again by itself.
  const isOwnDoing = !onRetry && isAbout(trouble, 'cell-editing');
  const action = isOwnDoing ? messages.editingThenRetry : usual;
  // It ends by itself, by a key press or a change of window: no alarm.
  const passing =
    trouble.kind === 'silence' || isAbout(trouble, 'cell-editing') || isAbout(trouble, 'inactive');
  return (
    <Message
      tone={passing ? 'warning' : 'error'}
      title={title}
      actions={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {messages.retry}
          </Button>
        )
      }
    >
      {action}
      {'detail' in trouble && (
        <details
          open={
            isAbout(trouble, 'left-behind') ||
            isAbout(trouble, 'copy-in-front') ||
            isAbout(trouble, 'rows-hidden')
          }
        >
          <summary tabIndex={0}>{messages.details}</summary>
          <code>{trouble.detail}</code>
        </details>
      )}
    </Message>
  );
}

const isAbout = (trouble: Trouble, problem: HostProblem): boolean =>
  trouble.kind === 'host' && trouble.problem === problem;
