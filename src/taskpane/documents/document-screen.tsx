import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OpenedDocument } from '../../documents/open';
import type { WorkbookPort } from '../../excel/port';
import type { Place } from '../../workbook/scalar';
import { BrandLine } from '../frame/brand-line';
import { CheckAgain } from '../frame/check-again';
import { DocumentFindings } from '../frame/document-findings';
import { helpOnKind } from '../help/help-pages';
import { Message } from '../frame/message';
import { Screen } from '../frame/screen';
import { useSelection } from '../frame/use-selection';
import { useWording } from '../wording/language';
import { Outcome } from './outcome';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  foot: { display: 'flex', justifyContent: 'flex-end' },
});

interface DocumentScreenProps {
  readonly document: OpenedDocument;
  readonly port: Pick<WorkbookPort, 'select'>;
  readonly notices: ReactNode;
  readonly onCheck: () => void;
  /** What a kind has beside: it stands between what the document comes to and what was found. */
  readonly beside?: (select: (place: Place) => void) => ReactNode;
}

/** A document of any kind, by what every kind has: what it is called, and what its rules find. */
export function DocumentScreen({ document, port, notices, onCheck, beside }: DocumentScreenProps) {
  const styles = useStyles();
  const { messages, text } = useWording();
  const { news, select } = useSelection(port);
  const { kind, verdict, refusal } = document;
  const found = verdict?.findings ?? [];
  return (
    <Screen
      title={text(kind.name)}
      status={refusal ? '' : messages.documents.announce(found.length)}
      above={<BrandLine help={helpOnKind(kind.id)} />}
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
      {!refusal && <Outcome document={document} />}
      {!refusal && beside?.(select)}
      {!refusal && <DocumentFindings document={document} onSelect={select} />}
    </Screen>
  );
}
