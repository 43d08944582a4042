import type { Texts } from './texts-fr';

const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

/** The words of a budget that exists already and is taken over, in English. */
export const en: Texts = {
  title: 'Take over an existing budget',
  back: 'Back to the application',
  backToCalls: 'Back to the calls',
  lead: 'Select the table in a sheet of the workbook, or choose a file. Nothing is written before you click: you see first what was understood. Formulas are taken over by their results.',
  from: 'Where the budget comes from',
  readSelection: 'Read the selection',
  chooseFile: 'Choose a file (.xlsx, .ods, .csv)',
  reading: 'Reading…',
  readFrom: (what) => `Read: ${what}.`,
  inFile: (file, sheet) => (sheet === '' ? `“${file}”` : `“${file}”, sheet “${sheet}”`),
  inSheet: (sheet, area) => `sheet “${sheet}”, ${area}`,
  sheet: 'Sheet of the file',
  empty: 'The selection is empty. Select the table with its column headings, then try again.',
  noArea:
    'Excel names no selected block. Select a single block of cells, in this workbook, then try again.',
  tooMany: (cells, most) =>
    `The selection has ${cells} cells, and ${most} at most can be read. Select the table alone, then try again.`,
  ownSheet: (sheet) =>
    `“${sheet}” is one of Barème’s sheets. Copy the table into a sheet of your own, select it, then try again.`,
  nothingInFile: 'No visible sheet of this file holds a table. Choose another one.',

  questions: 'To be settled',
  amountsAre: 'The amounts are',
  taxes: { net: 'excl. VAT', gross: 'incl. VAT' },
  amountsUnknown: 'Choose excl. or incl. VAT',
  amountsHint: 'Nothing in the table says so, and prices depend on it.',
  vat: 'VAT of lines that state none',
  vatUnknown: 'None: the sheet will count the amount incl. VAT as equal',
  rate: (percent) => percent,

  sums: 'Sums to check',
  read: (count) => (count === 1 ? 'The line read' : `The ${count} lines read`),
  unread: (count) =>
    `${lines(count)} without an amount that was understood: ${count === 1 ? 'it counts' : 'they count'} for nothing in this sum.`,
  stated: (tax) => (tax === '' ? 'Total of your table' : `Total of your table, ${tax}`),
  equal: 'equal to the cent',
  difference: (amount) => `difference of ${amount}`,
  noTotal: 'Your table states no total: compare this sum with yours.',

  remarks: (count) => (count === 1 ? '1 remark' : `${count} remarks`),
  fault: 'To put right',
  question: 'To check',
  note: 'Good to know',
  goTo: (cell) => `Go to cell ${cell}`,

  columns: (found, of) => `Columns: ${found} of ${of} recognised`,
  columnsLead: 'Where a column is misunderstood, say what it holds.',
  column: (letters, heading) => (heading === '' ? `Column ${letters}` : `${letters}: “${heading}”`),
  roles: {
    label: 'Label',
    type: 'Expense type',
    supplier: 'Supplier',
    origin: 'Origin',
    unit: 'Unit',
    quantity: 'Quantity',
    price: 'Unit price',
    rate: 'VAT rate',
    'tax-amount': 'Amount of VAT',
    amount: 'Amount',
    period: 'Year or month',
    other: 'Nothing (not read)',
  },
  taxed: (role, tax) => `${role} ${tax}`,
  knownBy: {
    heading: 'By its heading.',
    content: 'By its content.',
    arithmetic: 'By arithmetic: the amounts of the lines come out.',
    context: 'By a text of the table.',
    chosen: 'Chosen by you.',
  },
  notRecognised: 'Not recognised.',
  asFound: 'As Barème understands it',

  linesTitle: (count) => `${lines(count)} to take over`,
  untyped: (count) =>
    `${lines(count)} without an expense type: choose it here, or ${count === 1 ? 'it stays' : 'they stay'} out of the base.`,
  untitled: 'Without a label',
  noAmount: 'amount not understood',
  vatFrom: { amounts: 'by its amounts', block: 'by the totals', chosen: 'chosen' },
  type: 'Expense type',
  vatShort: 'VAT',
  typeOf: (label) => `Expense type of “${label}”`,
  noType: 'No type',
  remove: 'Leave out',
  removeOne: (label) => `Leave out “${label}”`,
  showAll: (count) => `Show the ${count} others`,
  leftOut: (count) => (count === 1 ? '1 row left out' : `${count} rows left out`),
  leftOutLead: 'They do not become lines of the budget.',
  reasons: {
    above: 'above the table',
    heading: 'column headings',
    section: 'title of a part',
    note: 'note',
    total: 'total',
    subtotal: 'subtotal',
    vat: 'VAT of the whole',
    sum: 'sum of other lines',
    nothing: 'amount of zero',
    beyond: 'outside the table',
    chosen: 'left out by you',
  },
  row: (row) => `Row ${row}`,
  keep: 'Take over as a line',
  keepOne: (row, text) =>
    text === '' ? `Take over row ${row} as a line` : `Take over row ${row}, “${text}”, as a line`,

  status: (count, sum) => `${lines(count)}, ${sum} incl. VAT.`,
  add: (count) => `Add ${lines(count)} to the Budget`,
  addNothing: 'Add to the Budget',
  adding: 'Adding…',
  below: (count) => `The Budget has ${lines(count)} already: what comes is added below.`,
  chooseTaxFirst: 'Say first whether the amounts are excl. or incl. VAT.',
  tooManyLines: (count, most) =>
    `The table has ${count} lines, and ${most} at most can be added at once. Select a part of it.`,
  settling: 'Barème is about to finish reading the workbook.',
  older:
    'These sheets were made by an earlier version of Barème. Update them from the application’s screen, then take the budget over.',
  noTable: 'The table of the Budget sheet is missing: nothing was written.',
  sourceChanged:
    'The table has changed since it was read: it has just been read again, and nothing was written. Check, then try again.',
  added: (count, sheet) =>
    count === 1
      ? `1 line was added to the sheet “${sheet}”.`
      : `${count} lines were added to the sheet “${sheet}”.`,
  takeBack: 'Take these lines back',
  takenBack: 'These lines are gone again.',
  stay: 'Someone has worked in these lines since: they stay. Delete them by hand if they are too many.',
  close: 'Close',
  callFirst:
    'To take these lines over, the sheets of a call are needed first: it sets expense types and years. Choose it and insert its sheets: this table will still be here.',
  callFirstUnread:
    'The lines are added to the Budget of a call: once your table is read, you choose the call.',
  chooseCall: 'Choose the call',
  waiting: 'Choose the call and insert its sheets: your budget is taken over next.',
  giveUp: 'Give it up',
};
