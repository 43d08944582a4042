import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OpenedDocument } from '../../documents/open';
import type { AnyFinding } from '../../findings/finding';
import type { Place } from '../../workbook/scalar';
import type { WorkbookPort } from '../../excel/port';
import { BrandLine } from '../frame/brand-line';
import { CellChip } from '../frame/cell-chip';
import { CheckAgain } from '../frame/check-again';
import { FindingGroups } from '../frame/finding-groups';
import { Message } from '../frame/message';
import { NARROW } from '../frame/narrow';
import { Screen } from '../frame/screen';
import { useSelection } from '../frame/use-selection';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  item: {
    padding: '10px 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    [NARROW]: { padding: '8px' },
  },
  message: { margin: '0 0 6px' },
  foot: { display: 'flex', justifyContent: 'flex-end' },
});

interface DocumentScreenProps {
  readonly document: OpenedDocument;
  readonly port: Pick<WorkbookPort, 'select'>;
  readonly notices: ReactNode;
  readonly onCheck: () => void;
}

/** A document of any kind, by what every kind has: what it is called, and what its rules find. */
export function DocumentScreen({ document, port, notices, onCheck }: DocumentScreenProps) {
  const styles = useStyles();
  const { messages, text } = useWording();
  const { news, select } = useSelection(port);
  const { kind, verdict, refusal } = document;
  const found = verdict?.findings ?? [];
  return (
    <Screen
      title={text(kind.name)}
      status={refusal ? '' : messages.documents.announce(found.length)}
      above={<BrandLine />}
      below={verdict?.title && <p className={styles.title}>{verdict.title}</p>}
      footer={
        <div className={styles.foot}>
          <CheckAgain onCheck={onCheck} />
        </div>
      }
    >
      {notices}
      {news}
      {refusal && <Message tone="warning">{text(refusal.message)}</Message>}
      {!refusal && found.length === 0 && (
        <Message tone="info">{messages.documents.nothingFound}</Message>
      )}
      <FindingGroups items={ranked(found)} severityOf={({ finding }) => finding.severity}>
        {({ key, finding }) => (
          <Finding key={key} document={document} finding={finding} onSelect={select} />
        )}
      </FindingGroups>
    </Screen>
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
