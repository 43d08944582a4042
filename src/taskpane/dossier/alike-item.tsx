import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Place } from '../../workbook/scalar';
import { Disclosure } from '../frame/disclosure';
import { useShownItems } from '../frame/shown-items';
import type { KeyedFinding } from '../live/steady-order';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { FindingItem } from './finding-item';

const useStyles = makeStyles({
  item: {
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  list: {
    margin: '0 -12px -4px',
    padding: 0,
    listStyleType: 'none',
    '& > li': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  more: { margin: '6px 0 8px' },
});

/** So many cells are named on the line that opens. */
const NAMED = 4;

interface AlikeItemProps {
  readonly findings: readonly KeyedFinding[];
  readonly onSelect: (place: Place) => void;
}

/** What is found of other cells as it is of the one before: where, and each of them for whoever opens it. */
export function AlikeItem({ findings, onSelect }: AlikeItemProps) {
  const styles = useStyles();
  const { messages } = useWording();
  const { list, shown, hidden, showAll } = useShownItems<KeyedFinding, HTMLUListElement>(findings);
  const places = findings.flatMap(({ finding }) => finding.place ?? []);
  const named = places.slice(0, NAMED).map(formatPlace).join(', ');
  const summary = messages.findings.alike(
    findings.length,
    places.length > NAMED ? `${named}…` : named,
  );
  return (
    <li className={styles.item}>
      <Disclosure small summary={summary}>
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
      </Disclosure>
    </li>
  );
}
