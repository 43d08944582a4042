import type { BookSheet } from '../book/book';
import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import { eventType } from './event-types';
import type { Session } from './session';

interface SheetProtection {
  readonly session: Session;
  readonly sheet: BookSheet;
}

export function worksheetProtectionObject(session: Session, sheet: BookSheet): HostObject {
  return hostObject(worksheetProtectionTable, { session, sheet });
}

const worksheetProtectionTable: MemberTable<SheetProtection> = {
  name: 'WorksheetProtection',
  scalars: {
    protected: { get: ({ sheet }) => sheet.protected },
    options: {
      get: ({ session, sheet }) => session.extras.protection.get(sheet.id)?.options ?? null,
    },
  },
  methods: {
    protect: ({ session, sheet }, args) => {
      session.assertWritable();
      if (sheet.protected) throw wireError('InvalidOperation', 'the sheet is protected already');
      const protection = { options: { ...args.record(0) }, password: args.optionalText(1) };
      session.extras.protection.set(sheet.id, protection);
      setProtected(session, sheet, true);
    },
    unprotect: ({ session, sheet }, args) => {
      session.assertWritable();
      const password = session.extras.protection.get(sheet.id)?.password ?? null;
      assertPassword(password, args.optionalText(0));
      session.extras.protection.delete(sheet.id);
      setProtected(session, sheet, false);
    },
  },
};

function setProtected(session: Session, sheet: BookSheet, isProtected: boolean): void {
  sheet.protected = isProtected;
  session.announce(eventType.protectionChanged, sheet.id, { isProtected });
}

export function workbookProtectionObject(session: Session): HostObject {
  return hostObject(workbookProtectionTable, session);
}

/** Protects the sheets' order, names and number, not their cells. */
const workbookProtectionTable: MemberTable<Session> = {
  name: 'WorkbookProtection',
  scalars: { protected: { get: (session) => session.extras.workbookProtected } },
  methods: {
    protect: (session, args) => {
      session.assertWritable();
      session.extras.workbookPassword = args.optionalText(0);
      session.extras.workbookProtected = true;
    },
    unprotect: (session, args) => {
      session.assertWritable();
      assertPassword(session.extras.workbookPassword, args.optionalText(0));
      session.extras.workbookProtected = false;
    },
  },
};

function assertPassword(password: string | null, given: string | null): void {
  if (password !== null && password !== given) throw wireError('AccessDenied', 'the password');
}
