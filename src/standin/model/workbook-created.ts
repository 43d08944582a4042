import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import type { Session } from './session';

let created = 0;

/** A workbook that the add-in has asked for and that no window shows yet. */
class WorkbookCreated {
  readonly id = String((created += 1));

  constructor(
    private readonly session: Session,
    /** The bytes of its file; null for an empty one. */
    private readonly bytes: Uint8Array<ArrayBuffer> | null,
  ) {}

  get object(): HostObject {
    return hostObject(workbookCreatedTable, this);
  }

  open(): void {
    this.session.opensWorkbook(this.bytes);
  }
}

const workbookCreatedTable: MemberTable<WorkbookCreated> = {
  name: 'WorkbookCreated',
  id: ({ id }) => id,
  methods: { open: (workbook) => workbook.open() },
};

/** @param base64 of an .xlsx file; null: an empty workbook. What is no such file is refused. */
export const createdWorkbook = (session: Session, base64: string | null): WorkbookCreated =>
  new WorkbookCreated(session, base64 === null ? null : bytesIn(base64));

/** An .xlsx file is a zip file: Excel opens nothing else this way. */
function bytesIn(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = decoded(base64);
  if (bytes?.[0] !== 0x50 || bytes[1] !== 0x4b) throw wireError('InvalidArgument', 'base64File');
  return bytes;
}

function decoded(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
