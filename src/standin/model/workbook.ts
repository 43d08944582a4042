import { oneOf } from '../wire/arguments';
import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import { eventType } from './event-types';
import { namesObject } from './names';
import { workbookProtectionObject } from './protection';
import { RangeView } from './range-view';
import type { Session } from './session';
import { storedScalars } from './stored';
import { tablesObject } from './table-collection';
import { createdWorkbook } from './workbook-created';
import { worksheetsObject } from './worksheet-collection';

/** The workbook and what finds a kept object by its name. */
interface WorkbookView {
  readonly session: Session;
  readonly reference: (name: string) => HostObject | null;
}

export function workbookObject(
  session: Session,
  reference: (name: string) => HostObject | null,
): HostObject {
  return hostObject(workbookTable, { session, reference });
}

const workbookTable: MemberTable<WorkbookView> = {
  name: 'Workbook',
  scalars: {
    name: { get: ({ session }) => session.extras.name },
    readOnly: { get: ({ session }) => session.readOnly },
  },
  objects: {
    application: ({ session }) => hostObject(applicationTable, session),
    worksheets: ({ session }) => worksheetsObject(session),
    names: ({ session }) => namesObject(session),
    tables: ({ session }) => tablesObject(session, null),
    protection: ({ session }) => workbookProtectionObject(session),
    properties: ({ session }) => hostObject(propertiesTable, session),
  },
  events: {
    onActivated: () => ({ type: eventType.workbookActivated, target: 'Workbook' }),
  },
  methods: {
    createAndOpenWorkbook: ({ session }, args) =>
      createdWorkbook(session, args.optionalText(0)).open(),
    getSelectedRange: ({ session }) => selection(session).object,
    getActiveCell: ({ session }) => selection(session).cell(0, 0).object,
    _GetRangeForEventByReferenceId: ({ reference }, args) => {
      const range = reference(args.text(0));
      if (!range) throw wireError('InvalidReference', args.text(0));
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: ({ reference }, args) => reference(args.text(0)),
  },
};

const applicationTable: MemberTable<Session> = {
  name: 'Application',
  scalars: {
    calculationMode: {
      get: (session) => session.calculationMode,
      set: (session, mode) => {
        const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
        session.calculationMode = oneOf(modes, mode);
      },
    },
    calculationState: { get: (session) => (session.isStale ? 'Pending' : 'Done') },
    decimalSeparator: { get: ({ settings }) => (isFrench(settings.locale) ? ',' : '.') },
    thousandsSeparator: { get: ({ settings }) => (isFrench(settings.locale) ? '\u202f' : ',') },
    useSystemSeparators: { get: () => true },
  },
  methods: {
    calculate: (session, args) => {
      oneOf(['Recalculate', 'Full', 'FullRebuild'], args.raw(0));
      session.calculate();
    },
    suspendApiCalculationUntilNextSync: (session) => session.suspendCalculation(),
    createWorkbook: (session, args) => createdWorkbook(session, args.optionalText(0)).object,
    /** The book is not drawn while a request runs. */
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const propertiesTable: MemberTable<Session> = {
  name: 'DocumentProperties',
  scalars: storedScalars<Session>(
    {
      title: '',
      subject: '',
      author: '',
      keywords: '',
      comments: '',
      category: '',
      manager: '',
      company: '',
    },
    (session) => session.extras.properties,
    (session) => session.assertWritable(),
  ),
};

function selection(session: Session): RangeView {
  session.assertInFront();
  const { sheetId, rect } = session.book.selection();
  return new RangeView(session, sheetId, rect);
}

function isFrench(locale: string): boolean {
  return locale.startsWith('fr');
}
