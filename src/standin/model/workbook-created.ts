import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import type { Session } from './session';

/** A workbook that the add-in has asked for and that no window shows yet. */
interface WorkbookCreated {
  readonly session: Session;
  readonly id: string;
  /** The bytes of its file; null for an empty one. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

const workbookCreatedTable: MemberTable<WorkbookCreated> = {
  name: 'WorkbookCreated',
  id: ({ id }) => id,
  methods: {
    open: ({ session, bytes }) => session.opensWorkbook(bytes),
  },
};

let created = 0;

/** @param base64 of an .xlsx file; null: an empty workbook. What is no such file is refused. */
export function createdWorkbook(session: Session, base64: string | null): HostObject {
  created += 1;
  const bytes = base64 === null ? null : bytesIn(base64);
  return hostObject(workbookCreatedTable, { session, id: String(created), bytes });
}

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
