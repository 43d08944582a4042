import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { Place } from '../../workbook/scalar';
import { Disclosure } from '../frame/disclosure';
import { NARROW } from '../frame/narrow';
import type { Step } from '../live/steps';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { CellChip } from '../frame/cell-chip';

const useStyles = makeStyles({
  card: {
    marginBottom: '12px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    [NARROW]: { padding: '8px' },
  },
  title: {
    display: 'inline',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
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
  const styles = useStyles();
  const { messages } = useWording();
  const words = messages.progress;
  const left = steps.filter(({ done, all }) => done < all).length;
  const title = left === 0 ? words.complete : words.title(left, steps.length);
  return (
    <section className={styles.card}>
      <Disclosure open summary={<h2 className={styles.title}>{title}</h2>}>
        <ul className={styles.list}>
          {steps.map((step) => (
            <StepRow key={step.id} step={step} onSelect={onSelect} />
          ))}
        </ul>
      </Disclosure>
    </section>
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
