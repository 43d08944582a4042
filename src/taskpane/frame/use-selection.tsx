import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Place } from '../../workbook/scalar';
import type { WorkbookPort } from '../../excel/port';
import { Message } from './message';
import { TroubleMessage } from './trouble-message';
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

/** Above all that can be clicked, which may be a long way up: each click that meets it brings it into view. */
function ObstacleMessage({ obstacle, onReveal }: ObstacleMessageProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const button = box.current?.querySelector('button');
    // The answer to what the person just did, unless they are back in the grid by now.
    if (button && document.hasFocus()) button.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [obstacle]);
  return (
    <div ref={box}>
      {obstacle.kind === 'trouble' ? (
        <TroubleMessage trouble={obstacle.trouble} />
      ) : (
        <HiddenSheet place={obstacle.place} onReveal={onReveal} />
      )}
    </div>
  );
}

interface HiddenSheetProps {
  readonly place: Place;
  readonly onReveal: (place: Place) => void;
}

/** Someone hid the sheet, and may have had a reason: it is shown on a click, not by itself. */
function HiddenSheet({ place, onReveal }: HiddenSheetProps) {
  const { findings } = useWording().messages;
  const why = useId();
  return (
    <Message
      tone="info"
      title={<span id={why}>{findings.hiddenTitle(place.sheet)}</span>}
      actions={
        <Button size="small" aria-describedby={why} onClick={() => onReveal(place)}>
          {findings.reveal}
        </Button>
      }
    >
      {findings.hiddenText}
    </Message>
  );
}
