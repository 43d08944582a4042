import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import type { Call } from '../../calls/call';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';
import { RefusedCallFile } from '../screens';
import { useWording } from '../wording/language';
import type { OpenedCallFile } from './call-file';
import { OpenCallFile } from './open-call-file';
import { useCallFile } from './use-call-file';

/** What opening a file means for a workbook that answers a call already. */
type Meaning =
  | { readonly kind: 'change'; readonly to: Call }
  | { readonly kind: 'same' }
  | { readonly kind: 'older'; readonly version: number }
  /** Another call of several tracks: the person chooses. */
  | { readonly kind: 'tracks'; readonly calls: readonly Call[] };

export function meaningOf(current: Call, { calls }: OpenedCallFile): Meaning {
  const next = calls.get(current.id);
  const [first, another] = calls.values();
  if (!next) {
    return first && !another
      ? { kind: 'change', to: first }
      : { kind: 'tracks', calls: [...calls.values()] };
  }
  if (next.file === current.file) return { kind: 'same' };
  return next.version < current.version
    ? { kind: 'older', version: next.version }
    : { kind: 'change', to: next };
}

interface ChangeFromFile {
  readonly button: ReactNode;
  /** What came of the last file, where it did not lead on. */
  readonly news: ReactNode;
}

/** Leads from a dossier to the rules of a file: a newer version of its own call's, or another call's. */
export function useChangeFromFile(current: Call, onChange: (to: Call) => void): ChangeFromFile {
  const [meaning, setMeaning] = useState<Meaning | null>(null);
  const onOpened = useCallback(
    (file: OpenedCallFile): void => {
      const found = meaningOf(current, file);
      setMeaning(found);
      if (found.kind === 'change') onChange(found.to);
    },
    [current, onChange],
  );
  const file = useCallFile(onOpened);
  return {
    button: <OpenCallFile busy={file.busy} onFile={file.open} />,
    news: (
      <>
        {file.trouble && <TroubleMessage trouble={file.trouble} />}
        {file.refused && <RefusedCallFile file={file.refused} />}
        {meaning && !file.refused && !file.trouble && (
          <News meaning={meaning} current={current} onChange={onChange} />
        )}
      </>
    ),
  };
}

const useStyles = makeStyles({
  tracks: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

interface NewsProps {
  readonly meaning: Meaning;
  readonly current: Call;
  readonly onChange: (to: Call) => void;
}

function News({ meaning, current, onChange }: NewsProps) {
  const styles = useStyles();
  const { messages, text } = useWording();
  switch (meaning.kind) {
    case 'change':
      return null;
    case 'same':
      return <Message tone="info">{messages.imported.same(current.version)}</Message>;
    case 'older':
      return (
        <Message tone="warning">
          {messages.imported.older(meaning.version, current.version)}
        </Message>
      );
    case 'tracks':
      return (
        <Message tone="info" title={messages.imported.tracks}>
          <div className={styles.tracks}>
            {meaning.calls.map((call) => (
              <Button key={call.id} size="small" onClick={() => onChange(call)}>
                {call.track.label ? text(call.track.label) : call.id}
              </Button>
            ))}
          </div>
        </Message>
      );
  }
}
