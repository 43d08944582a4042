import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Call, CallSummary } from '../../calls/call';
import { BackButton } from '../frame/back-button';
import { Screen } from '../frame/screen';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { CallDetails } from './call-details';
import { useCall } from './use-call';

const useStyles = makeStyles({
  code: { color: tokens.colorBrandForeground1, marginRight: '8px' },
});

interface CallScreenProps {
  /** The call itself where it is at hand, else what the list knows of it. */
  readonly subject: CallSummary | Call;
  /** Above what the call says: where it comes from. */
  readonly note?: ReactNode;
  readonly backLabel: string;
  readonly onBack: () => void;
  /** The foot, once the call is there: inserting its sheets, or nothing when one only reads about it. */
  readonly footer?: (call: Call) => ReactNode;
}

/** One call: everything it says, and what one may do with it. */
export function CallScreen({ subject, note, backLabel, onBack, footer }: CallScreenProps) {
  const styles = useStyles();
  const { messages, text } = useWording();
  const given = 'track' in subject ? subject : null;
  const loaded = useCall(subject, given);
  const label = 'track' in subject ? subject.track.label : subject.label;
  return (
    <Screen
      title={
        <>
          <span className={styles.code}>{subject.code}</span>
          {text(subject.shortTitle)}
          {label && ` · ${text(label)}`}
        </>
      }
      status=""
      above={<BackButton onClick={onBack}>{backLabel}</BackButton>}
      footer={loaded.kind === 'loaded' ? footer?.(loaded.call) : undefined}
    >
      {note}
      {loaded.kind === 'loading' && (
        // Shown late: a call on this machine's disk is there before anyone could read it.
        <Spinner size="small" delay={300} label={messages.call.loading} />
      )}
      {loaded.kind === 'failed' && (
        <TroubleMessage trouble={loaded.trouble} onRetry={loaded.retry} />
      )}
      {loaded.kind === 'loaded' && <CallDetails call={loaded.call} />}
    </Screen>
  );
}
