import type { READ as FRENCH } from './fr-read';

export const READ_HELP = `bareme read FILE [--sheet SHEET] [--call CALL] [-o APPLICATION.json] [--lang fr|en]

Reads a budget that exists already (.xlsx, .ods, .csv), whatever its headings and totals, and shows line by line what
was understood of it, what was not, and the difference from the totals it states.

  --sheet SHEET          the sheet, where several hold a budget
  --call CALL            the call whose expense types and years are proposed (SNAP3, or its JSON file)
  --track TRACK          the track, where the call’s file has several
  --amounts ht|ttc       what amounts are (excl. or incl. VAT) of which nothing tells
  --vat RATE             the VAT of lines that say none, in percent: 20
  -o, --output FILE      writes the application as JSON, for bareme new CALL --from FILE
  -f, --force            replaces the file if there is one already
  --json                 the application as JSON on standard output, the preview on the other one
  --lang fr|en           the language

Exit status: 0 all was understood · 1 an amount was not, or differs · 2 the file cannot be read.
`;

export const READ: typeof FRENCH = {
  roles: {
    label: 'label',
    type: 'expense type',
    supplier: 'supplier',
    origin: 'origin',
    unit: 'unit',
    quantity: 'quantity',
    price: 'unit price',
    rate: 'VAT',
    'tax-amount': 'amount of VAT',
    amount: 'amount',
    period: 'year or month',
    other: 'not read',
  },
  reasons: {
    above: 'above the table',
    heading: 'headings',
    section: 'title of a part',
    note: 'note',
    total: 'total',
    subtotal: 'subtotal',
    vat: 'VAT of all lines',
    sum: 'sum of other lines',
    nothing: 'amount of zero',
    beyond: 'outside the table',
    chosen: 'taken out',
  },
  taxes: { net: 'excl. VAT', gross: 'incl. VAT' },
  columns: () => 'Columns',
  lines: ({ count }) => (count === 1 ? '1 line' : `${count} lines`),
  leftOut: () => 'Rows that are no lines',
  remarks: () => 'To be looked at',
  total: () => 'Total stated',
  says: ({ what, said }) => `${what}: ${said}`,
  unknownAmount: () => 'amount not understood',
  control: (a) =>
    `stated ${a.stated}, read ${a.read}, difference ${a.difference}${a.unread > 0 ? ` (${a.unread} not understood)` : ''}`,
  wrote: ({ path, count }) => `“${path}” written: ${count} ${count === 1 ? 'line' : 'lines'}.`,
  noFile: () => 'Which budget? bareme read FILE',
  nothingFound: ({ file }) => `“${file}”: no budget line was recognised.`,
  whichSheet: ({ file, sheets }) =>
    `“${file}”: several sheets hold a budget (${sheets.join(', ')}). Choose one with --sheet.`,
  noSheet: ({ file, name, sheets }) =>
    `“${file}” has no sheet “${name}”, but: ${sheets.join(', ')}.`,
  badAmounts: ({ value }) => `--amounts: “${value}” is neither ht nor ttc.`,
  badVat: ({ value }) => `--vat: “${value}” is no rate in percent, such as 20 or 5.5.`,
  asksForTax: () =>
    'Nothing tells whether amounts exclude or include VAT: choose with --amounts ht or --amounts ttc.',
};
