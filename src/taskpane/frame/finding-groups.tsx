import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import type { Severity } from '../../findings/finding';
import { useWording } from '../wording/language';
import { useShownItems } from './shown-items';

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
});

interface GroupProps<Item> {
  readonly severity: Severity;
  readonly items: readonly Item[];
  /** How many findings they stand for; left out: as many as they are. */
  readonly countOf?: (items: readonly Item[]) => number;
  /** What can be done with all of them. */
  readonly actions?: (items: readonly Item[]) => ReactNode;
  /** A list item with a key. */
  readonly children: (item: Item) => ReactNode;
}

function Group<Item>({ severity, items, countOf, actions, children }: GroupProps<Item>) {
  const styles = useStyles();
  const { messages } = useWording();
  const { list, shown, hidden, showAll } = useShownItems<Item, HTMLUListElement>(items);
  const Icon = ICONS[severity];
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>
        <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />
        {messages.findings[severity](countOf ? countOf(items) : items.length)}
      </h2>
      {actions?.(items)}
      <ul ref={list} className={styles.list}>
        {shown.map(children)}
      </ul>
      {hidden > 0 && (
        <Button className={styles.more} size="small" onClick={showAll}>
          {messages.findings.more(hidden)}
        </Button>
      )}
    </section>
  );
}

interface FindingGroupsProps<Item> extends Omit<GroupProps<Item>, 'severity'> {
  readonly severityOf: (item: Item) => Severity;
}

/** Findings by severity, in the order in which they come: errors, warnings, information. */
export function FindingGroups<Item>({ items, severityOf, ...rest }: FindingGroupsProps<Item>) {
  const groups = SEVERITIES.map(
    (severity) => [severity, items.filter((item) => severityOf(item) === severity)] as const,
  );
  return groups.map(
    ([severity, found]) =>
      found.length > 0 && <Group key={severity} severity={severity} items={found} {...rest} />,
  );
}
