import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Place } from '../../workbook/scalar';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { ACTION_TEXTS } from './texts';
import type { Action, ActionNews } from './use-action';

const useStyles = makeStyles({ seal: { overflowWrap: 'anywhere' } });

interface NewsProps {
  readonly action: Action;
  readonly onSelect: (place: Place) => void;
}

/** What became of the last thing that was asked for, with the way to what it made and the way back. */
export function News({ action, onSelect }: NewsProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = ACTION_TEXTS[language];
  const { news, isWorking } = action;
  if (isWorking) return <Spinner size="tiny" delay={300} label={texts.working} />;
  switch (news.kind) {
    case 'none':
      return null;
    case 'failed':
      return <TroubleMessage trouble={news.trouble} />;
    case 'refused':
      return <Message tone="warning">{news.why}</Message>;
    case 'done':
      return (
        <Message tone="info" actions={<Ways action={action} done={news} onSelect={onSelect} />}>
          <span className={styles.seal}>{news.told}</span>
        </Message>
      );
  }
}

interface WaysProps extends NewsProps {
  readonly done: Extract<ActionNews, { kind: 'done' }>;
}

/**
 * The message stands above the buttons, which may be a long way up from the one that was pressed: whoever is in the pane
 * finds the way to the new sheet in view and under the keyboard.
 */
function Ways({ action, done, onSelect }: WaysProps) {
  const { language } = useWording();
  const texts = ACTION_TEXTS[language];
  const { leadsTo, undo } = done;
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (go.current && document.hasFocus()) go.current.focus();
    go.current?.scrollIntoView({ block: 'nearest' });
  }, [done]);
  return (
    <>
      {leadsTo !== null && (
        <Button
          ref={go}
          size="small"
          onClick={() => onSelect({ sheet: leadsTo, row: 0, column: 0 })}
        >
          {texts.goToSheet(leadsTo)}
        </Button>
      )}
      {undo && (
        <Button size="small" onClick={() => action.undo(undo, texts.undone)}>
          {texts.undo}
        </Button>
      )}
    </>
  );
}
