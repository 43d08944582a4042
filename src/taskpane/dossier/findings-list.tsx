import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import type { OpenPoint } from '../../documents/dossier/fit/undeclared';
import type { Severity } from '../../findings/finding';
import type { Place } from '../../workbook/scalar';
import { BatchButtons } from '../correct/correct-buttons';
import { FindingGroups } from '../frame/finding-groups';
import type { KeyedFinding } from '../live/steady-order';
import { useWording } from '../wording/language';
import { AlikeItem } from './alike-item';
import { countOf, foundIn, kindsOfMany, shownOf, type Shown } from './alike';
import { FindingItem } from './finding-item';
import { NotChecked } from './not-checked';

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
  calmIcon: { fontSize: '20px', color: tokens.colorNeutralForeground2 },
  clear: { color: tokens.colorStatusSuccessForeground1 },
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

/** How far the checks have come where they found nothing to correct nor to review. */
type Reach =
  /** The budget has no line yet. */
  | 'quiet'
  /** Rules wait for something that is not typed. */
  | 'soFar'
  | 'allWell';

/** Nothing to correct nor to review: said plainly, and no further than the checks have come. */
function Calm({ reach }: { readonly reach: Reach }) {
  const styles = useStyles();
  const { findings: words } = useWording().messages;
  const Icon = reach === 'allWell' ? CheckmarkCircleRegular : InfoRegular;
  return (
    <section className={styles.calm}>
      <Icon
        className={mergeClasses(styles.calmIcon, reach === 'allWell' && styles.clear)}
        aria-hidden
      />
      <div>
        <h2 className={styles.calmTitle}>{words[reach]}</h2>
        <p className={styles.calmText}>{words[`${reach}Text`]}</p>
      </div>
    </section>
  );
}

function reachOf(started: boolean, notChecked: readonly OpenPoint[]): Reach {
  if (!started) return 'quiet';
  return notChecked.length > 0 ? 'soFar' : 'allWell';
}

const NONE_FOLDED: ReadonlySet<string> = new Set();

const severityOf = (shown: Shown): Severity =>
  (shown.kind === 'one' ? shown.found : shown.found[0])?.finding.severity ?? 'info';

interface ItemProps {
  readonly found: KeyedFinding;
  readonly onSelect: (place: Place) => void;
}

const Item = ({ found: { key, finding }, onSelect }: ItemProps) => (
  <FindingItem id={key} finding={finding} onSelect={onSelect} />
);

interface FindingsListProps {
  readonly findings: readonly KeyedFinding[];
  /** Whether the budget has a line. */
  readonly started: boolean;
  readonly notChecked: readonly OpenPoint[];
  readonly onSelect: (place: Place) => void;
}

/** What the rules found, by severity, in an order that does not change while one types. */
export function FindingsList({ findings, started, notChecked, onSelect }: FindingsListProps) {
  const [folded, setFolded] = useState(NONE_FOLDED);
  const many = kindsOfMany(findings);
  if (!many.every((kind) => folded.has(kind))) setFolded(new Set([...folded, ...many]));
  const calm = findings.every(({ finding }) => finding.severity === 'info');
  return (
    <>
      {calm && <Calm reach={reachOf(started, notChecked)} />}
      {calm && <NotChecked open points={notChecked} onSelect={onSelect} />}
      <FindingGroups
        items={shownOf(findings, folded)}
        severityOf={severityOf}
        countOf={countOf}
        actions={(shown) => <BatchButtons findings={foundIn(shown)} />}
      >
        {(shown) =>
          shown.kind === 'one' ? (
            <Item key={shown.found.key} found={shown.found} onSelect={onSelect} />
          ) : (
            <AlikeItem key={shown.key} findings={shown.found} onSelect={onSelect} />
          )
        }
      </FindingGroups>
      {!calm && <NotChecked open={false} points={notChecked} onSelect={onSelect} />}
    </>
  );
}
