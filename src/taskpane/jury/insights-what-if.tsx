import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Deliberation } from '../../documents/jury/insights/deliberation';
import type { Tried } from '../../documents/jury/insights/variations';
import type { Session } from '../../documents/jury/session';
import { formatCount } from '../wording/format';
import { useWording } from '../wording/language';
import { Insight, Said } from './insights-frame';
import { INSIGHTS_TEXTS } from './insights-texts';
import { useVariations } from './use-variations';
import { VariationsSaid } from './variations-said';

const useStyles = makeStyles({
  progress: { display: 'block', width: '100%', margin: '4px 0' },
  label: { fontSize: tokens.fontSizeBase200 },
});

interface WhatIfPartProps {
  readonly deliberation: Deliberation;
  readonly session: Session;
}

/** Thousands of rankings: they are reckoned when asked for, and may be stopped. */
export function WhatIfPart({ deliberation, session }: WhatIfPartProps) {
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language].whatIf;
  const { trial, isOutdated, start, stop } = useVariations(deliberation);
  const isRunning = trial.kind === 'running';
  return (
    <Insight title={texts.title} lead={texts.lead}>
      {/* One button in one place keeps the focus of whoever starts and stops. */}
      <Button size="small" onClick={isRunning ? stop : start}>
        {isRunning ? texts.stop : trial.kind === 'done' || isOutdated ? texts.again : texts.start}
      </Button>
      <div role="status">
        {isOutdated && <Said>{texts.outdated}</Said>}
        {trial.kind === 'done' && <Said>{texts.done}</Said>}
      </div>
      {trial.kind === 'running' && <Running tried={trial.tried} />}
      {trial.kind === 'done' && <VariationsSaid variations={trial.variations} session={session} />}
    </Insight>
  );
}

function Running({ tried }: { readonly tried: Tried | null }) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language].whatIf;
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {tried
          ? texts.tried(formatCount(tried.done, language), formatCount(tried.of, language))
          : texts.progress}
      </label>
      <progress id={id} className={styles.progress} value={tried?.done ?? 0} max={tried?.of ?? 1} />
    </>
  );
}
