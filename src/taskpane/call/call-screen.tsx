import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactNode } from 'react';
import type { Call, CallSummary } from '../../themes/call';
import { Screen } from '../frame/screen';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { CallDetails } from './call-details';
import { useCall } from './use-call';

const useStyles = makeStyles({
  back: { marginLeft: '-8px', marginBottom: '4px' },
  code: { color: tokens.colorBrandForeground1, marginRight: '8px' },
});

interface CallScreenProps {
  readonly summary: CallSummary;
  readonly backLabel: string;
  readonly onBack: () => void;
  /** The foot, once the call is there: inserting its sheets, or nothing when one only reads about it. */
  readonly footer?: (call: Call) => ReactNode;
}

/** One call: everything it says, and what one may do with it. */
export function CallScreen({ summary, backLabel, onBack, footer }: CallScreenProps) {
  const styles = useStyles();
  const { messages, text } = useWording();
  const loaded = useCall(summary.id);
  return (
    <Screen
      title={
        <>
          <span className={styles.code}>{summary.code}</span>
          {text(summary.shortTitle)}
          {summary.label && ` · ${text(summary.label)}`}
        </>
      }
      status=""
      above={
        <Button
          className={styles.back}
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          onClick={onBack}
        >
          {backLabel}
        </Button>
      }
      footer={loaded.kind === 'loaded' ? footer?.(loaded.call) : undefined}
    >
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
