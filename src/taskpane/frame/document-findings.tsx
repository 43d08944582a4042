import { makeStyles, tokens } from '@fluentui/react-components';
import type { OpenedDocument } from '../../documents/open';
import type { AnyFinding } from '../../findings/finding';
import type { Place } from '../../workbook/scalar';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { CellChip } from './cell-chip';
import { FindingGroups } from './finding-groups';
import { Message } from './message';
import { NARROW } from './narrow';

const useStyles = makeStyles({
  item: {
    padding: '10px 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    [NARROW]: { padding: '8px' },
  },
  message: { margin: '0 0 6px' },
});

interface DocumentFindingsProps {
  readonly document: OpenedDocument;
  readonly onSelect: (place: Place) => void;
}

/** What the rules of a document of any kind find, gravest first, each with the way to its cell. */
export function DocumentFindings({ document, onSelect }: DocumentFindingsProps) {
  const { messages } = useWording();
  const found = document.verdict?.findings ?? [];
  if (found.length === 0) return <Message tone="info">{messages.documents.nothingFound}</Message>;
  return (
    <FindingGroups items={ranked(found)} severityOf={({ finding }) => finding.severity}>
      {({ key, finding }) => (
        <Finding key={key} document={document} finding={finding} onSelect={onSelect} />
      )}
    </FindingGroups>
  );
}

/** Two findings of one rule may stand at one cell. */
const ranked = (found: readonly AnyFinding[]) =>
  found.map((finding, rank) => ({ key: `${finding.rule} ${rank}`, finding }));

interface FindingProps {
  readonly document: OpenedDocument;
  readonly finding: AnyFinding;
  readonly onSelect: (place: Place) => void;
}

function Finding({ document, finding, onSelect }: FindingProps) {
  const styles = useStyles();
  const { messages, language } = useWording();
  const { place } = finding;
  return (
    <li className={styles.item} data-rule={finding.rule}>
      <p className={styles.message}>{document.inWords(finding, language)}</p>
      {place && (
        <CellChip
          label={formatPlace(place)}
          description={messages.findings.goTo(formatPlace(place))}
          onClick={() => onSelect(place)}
        />
      )}
    </li>
  );
}
