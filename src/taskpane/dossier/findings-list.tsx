import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Place } from '../../workbook/scalar';
import type { Severity } from '../../findings/finding';
import { BatchButtons } from '../correct/correct-buttons';
import { useShownItems } from '../frame/shown-items';
import type { KeyedFinding } from '../live/steady-order';
import { useWording } from '../wording/language';
import { FindingItem } from './finding-item';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const ICONS = { error: DismissCircleRegular, warning: WarningRegular, info: InfoRegular };

const useStyles = makeStyles({
  group: { marginBottom: '12px' },
  heading: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { fontSize: '18px', flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
    '& > li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  more: { marginTop: '6px' },
  calm: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
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

interface GroupProps {
  readonly severity: Severity;
  readonly findings: readonly KeyedFinding[];
  readonly onSelect: (place: Place) => void;
}

function Group({ severity, findings, onSelect }: GroupProps) {
  const styles = useStyles();
  const { messages } = useWording();
  const { list, shown, hidden, showAll } = useShownItems<KeyedFinding, HTMLUListElement>(findings);
  const Icon = ICONS[severity];
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>
        <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />
        {messages.findings[severity](findings.length)}
      </h2>
      <BatchButtons findings={findings} />
      <ul ref={list} className={styles.list}>
        {shown.map(({ key, finding }) => (
          <FindingItem key={key} id={key} finding={finding} onSelect={onSelect} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button className={styles.more} size="small" onClick={showAll}>
          {messages.findings.more(hidden)}
        </Button>
      )}
    </section>
  );
}

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
  const bySeverity = SEVERITIES.map(
    (severity) =>
      [severity, findings.filter(({ finding }) => finding.severity === severity)] as const,
  );
  const calm = bySeverity.every(([severity, found]) => severity === 'info' || found.length === 0);
  return (
    <>
      {calm && <Calm started={started} />}
      {bySeverity.map(
        ([severity, found]) =>
          found.length > 0 && (
            <Group key={severity} severity={severity} findings={found} onSelect={onSelect} />
          ),
      )}
    </>
  );
}
