import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import type { Place } from '../../workbook/scalar';
import { BatchButtons } from '../correct/correct-buttons';
import { FindingGroups } from '../frame/finding-groups';
import type { KeyedFinding } from '../live/steady-order';
import { useWording } from '../wording/language';
import { FindingItem } from './finding-item';

const useStyles = makeStyles({
  calm: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    marginBottom: '12px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  calmIcon: { fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
  calmTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  calmText: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Nothing to correct nor to review: said plainly, and not of a budget that has no line yet. */
function Calm({ started }: { readonly started: boolean }) {
  const styles = useStyles();
  const { findings: words } = useWording().messages;
  const Icon = started ? CheckmarkCircleRegular : InfoRegular;
  return (
    <section className={styles.calm}>
      <Icon className={styles.calmIcon} aria-hidden />
      <div>
        <h2 className={styles.calmTitle}>{started ? words.allWell : words.quiet}</h2>
        <p className={styles.calmText}>{started ? words.allWellText : words.quietText}</p>
      </div>
    </section>
  );
}

interface FindingsListProps {
  readonly findings: readonly KeyedFinding[];
  /** Whether the budget has a line. */
  readonly started: boolean;
  readonly onSelect: (place: Place) => void;
}

/** What the rules found, by severity, in an order that does not change while one types. */
export function FindingsList({ findings, started, onSelect }: FindingsListProps) {
  const calm = findings.every(({ finding }) => finding.severity === 'info');
  return (
    <>
      {calm && <Calm started={started} />}
      <FindingGroups
        items={findings}
        severityOf={({ finding }) => finding.severity}
        actions={(found) => <BatchButtons findings={found} />}
      >
        {({ key, finding }) => (
          <FindingItem key={key} id={key} finding={finding} onSelect={onSelect} />
        )}
      </FindingGroups>
    </>
  );
}
