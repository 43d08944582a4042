import type { ReactNode } from 'react';
import { verdictOf, type OpenedDocument } from '../../documents/open';
import { PORTFOLIO_KIND } from '../../documents/portfolio/portfolio-kind';
import type { WorkbookPort } from '../../excel/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { DocumentScreen } from '../documents/document-screen';
import { UpdatePart } from './update-part';
import type { LoadReaders } from './use-reading';

interface PortfolioScreenProps {
  readonly document: OpenedDocument;
  readonly snapshot: WorkbookSnapshot;
  readonly port: Pick<WorkbookPort, 'select' | 'change'>;
  readonly notices: ReactNode;
  readonly onCheck: () => void;
  readonly onWritten: () => void;
  /** How what reads files is loaded; left out: the product’s own. */
  readonly load?: LoadReaders;
}

/** A portfolio that can be read: what it comes to, how it is brought up to date, what was found. */
export function PortfolioScreen({ snapshot, onWritten, load, ...shown }: PortfolioScreenProps) {
  const verdict = verdictOf([shown.document], PORTFOLIO_KIND);
  return (
    <DocumentScreen
      {...shown}
      beside={(select) =>
        verdict && (
          <UpdatePart
            key={verdict.portfolio.id}
            verdict={verdict}
            snapshot={snapshot}
            port={shown.port}
            onWritten={onWritten}
            onSelect={select}
            load={load}
          />
        )
      }
    />
  );
}
