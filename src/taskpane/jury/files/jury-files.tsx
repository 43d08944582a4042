import type { Session } from '../../../documents/jury/session';
import type { WorkbookPort } from '../../../excel/port';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Declared } from '../declared-by';
import type { Action } from '../../action/use-action';
import { Sending } from './sending';
import { Taking } from './taking';

interface JuryFilesProps {
  readonly session: Session;
  readonly snapshot: WorkbookSnapshot;
  readonly port: Pick<WorkbookPort, 'openBeside'>;
  readonly action: Action;
  readonly declared: Declared;
}

/** The other way of working: a file a juror, sent and taken over. */
export function JuryFiles({ session, snapshot, port, action, declared }: JuryFilesProps) {
  return (
    <>
      <Sending session={session} port={port} />
      <Taking session={session} snapshot={snapshot} action={action} declared={declared} />
    </>
  );
}
