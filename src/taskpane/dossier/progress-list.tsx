import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { Place } from '../../workbook/scalar';
import { NARROW } from '../frame/narrow';
import type { Step } from '../live/steps';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { FoldedCard } from './folded-card';
import { CellChip } from '../frame/cell-chip';

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: '18px 1fr auto auto',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '28px',
    [NARROW]: {
      gridTemplateColumns: '18px 1fr auto',
      '& > button': { gridColumn: '2 / -1', justifySelf: 'start' },
    },
  },
  icon: { fontSize: '18px' },
  done: { color: tokens.colorStatusSuccessForeground1 },
  todo: { color: tokens.colorNeutralForeground3 },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

interface ProgressListProps {
  readonly steps: readonly Step[];
  readonly onSelect: (place: Place) => void;
}

/** What is still to be filled in, step by step, each with the first cell that waits. */
export function ProgressList({ steps, onSelect }: ProgressListProps) {
  const { messages } = useWording();
  const words = messages.progress;
  const left = steps.filter(({ done, all }) => done < all).length;
  const title = left === 0 ? words.complete : words.title(left, steps.length);
  return (
    <FoldedCard title={title} open>
      {steps.map((step) => (
        <StepRow key={step.id} step={step} onSelect={onSelect} />
      ))}
    </FoldedCard>
  );
}

interface StepRowProps {
  readonly step: Step;
  readonly onSelect: (place: Place) => void;
}

function StepRow({ step: { id, done, all, next }, onSelect }: StepRowProps) {
  const styles = useStyles();
  const { messages } = useWording();
  const words = messages.progress;
  return (
    <li className={styles.step}>
      {done < all ? (
        <CircleRegular className={mergeClasses(styles.icon, styles.todo)} aria-hidden />
      ) : (
        <CheckmarkCircleRegular
          className={mergeClasses(styles.icon, styles.done)}
          aria-label={words.done}
        />
      )}
      <span>{words.step[id]}</span>
      <span className={styles.count}>{all > 1 && words.count(done, all)}</span>
      {next && (
        <CellChip
          label={formatPlace(next)}
          description={messages.findings.goTo(formatPlace(next))}
          onClick={() => onSelect(next)}
        />
      )}
    </li>
  );
}
