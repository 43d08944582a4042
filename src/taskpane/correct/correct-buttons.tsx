import { Button, makeStyles } from '@fluentui/react-components';
import { useContext } from 'react';
import type { Finding } from '../../documents/dossier/rules/finding';
import { inWords } from '../../documents/dossier/messages/in-words';
import type { KeyedFinding } from '../live/steady-order';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { batchesOf } from './batches';
import { CorrectingContext } from './corrections-context';
import { TEXTS } from './texts';

interface CorrectButtonsProps {
  /** The finding's key. */
  readonly id: string;
  readonly finding: Finding;
}

/** « Corriger », or what would be written for each reading of a text that has two. */
export function CorrectButtons({ id, finding }: CorrectButtonsProps) {
  const { language } = useWording();
  const correcting = useContext(CorrectingContext);
  if (correcting === null) return null;
  const place = finding.place === null ? '' : formatPlace(finding.place);
  return correcting.of(finding).map((correction) => (
    <Button
      key={inWords(correction.label, language)}
      size="small"
      disabledFocusable={correcting.isWorking}
      aria-label={TEXTS[language].where(
        inWords(correction.label, language),
        place,
        inWords(correction.effect, language),
      )}
      onClick={() => correcting.correct([id], [correction], correction.effect)}
    >
      {inWords(correction.label, language)}
    </Button>
  ));
}

const useStyles = makeStyles({
  batches: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '0 0 8px' },
});

/** One click for all findings of a kind. */
export function BatchButtons({ findings }: { readonly findings: readonly KeyedFinding[] }) {
  const styles = useStyles();
  const { language } = useWording();
  const correcting = useContext(CorrectingContext);
  const batches = correcting ? batchesOf(findings, correcting.of) : [];
  if (correcting === null || batches.length === 0) return null;
  return (
    <div className={styles.batches}>
      {batches.map(({ kind, keys, corrections, count }) => (
        <Button
          key={kind}
          size="small"
          disabledFocusable={correcting.isWorking}
          onClick={() =>
            correcting.correct(keys, corrections, {
              fr: TEXTS.fr.batchEffect[kind](count),
              en: TEXTS.en.batchEffect[kind](count),
            })
          }
        >
          {TEXTS[language].batch[kind](count)}
        </Button>
      ))}
    </div>
  );
}
