import { CONTROL_KIND } from '../../documents/control/control-kind';
import { verdictOf, type OpenedDocument } from '../../documents/open';
import type { WorkbookPort } from '../../excel/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { ReactNode } from 'react';
import { DocumentScreen } from '../documents/document-screen';
import { StatementPart } from './statement-part';

interface ControlScreenProps {
  readonly document: OpenedDocument;
  readonly snapshot: WorkbookSnapshot;
  readonly port: Pick<WorkbookPort, 'select' | 'change' | 'asFile'>;
  readonly notices: ReactNode;
  readonly onCheck: () => void;
  readonly onWritten: () => void;
}

/** A control that can be read: the grant proposed and why, its statement, what was found. */
export function ControlScreen({ snapshot, onWritten, ...shown }: ControlScreenProps) {
  const verdict = verdictOf([shown.document], CONTROL_KIND);
  return (
    <DocumentScreen
      {...shown}
      beside={(select) =>
        verdict && (
          <StatementPart
            key={verdict.control.id}
            verdict={verdict}
            snapshot={snapshot}
            port={shown.port}
            onWritten={onWritten}
            onSelect={select}
          />
        )
      }
    />
  );
}
