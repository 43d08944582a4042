import { Button } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import type { Place } from '../../dossier/snapshot';
import type { WorkbookPort } from '../../excel/port';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';
import { useWording } from '../wording/language';

/** What kept a cell from being shown. */
type Obstacle =
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'hidden'; readonly place: Place };

/** Shows cells in the grid; what kept the last one from being shown stands in `news` until the next click. */
export function useSelection(port: Pick<WorkbookPort, 'select'>): {
  readonly news: ReactNode;
  readonly select: (place: Place) => void;
} {
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const show = useCallback(
    (place: Place, manner: 'as-is' | 'reveal') => {
      port.select(place, manner).then(
        (outcome) => setObstacle(outcome === 'hidden' ? { kind: 'hidden', place } : null),
        (error: unknown) => setObstacle({ kind: 'trouble', trouble: troubleOf(error) }),
      );
    },
    [port],
  );
  const select = useCallback((place: Place) => show(place, 'as-is'), [show]);
  const reveal = (place: Place): void => show(place, 'reveal');
  return { news: obstacle && <ObstacleMessage obstacle={obstacle} onReveal={reveal} />, select };
}

interface ObstacleMessageProps {
  readonly obstacle: Obstacle;
  readonly onReveal: (place: Place) => void;
}

/** Someone hid the sheet, and may have had a reason: it is shown on a click, not by itself. */
function ObstacleMessage({ obstacle, onReveal }: ObstacleMessageProps) {
  const { messages } = useWording();
  if (obstacle.kind === 'trouble') return <TroubleMessage trouble={obstacle.trouble} />;
  const { place } = obstacle;
  return (
    <Message
      tone="info"
      title={messages.findings.hiddenTitle(place.sheet)}
      actions={
        <Button size="small" onClick={() => onReveal(place)}>
          {messages.findings.reveal}
        </Button>
      }
    >
      {messages.findings.hiddenText}
    </Message>
  );
}
