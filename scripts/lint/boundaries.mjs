import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ROOT } from '../setup/root.mjs';

/**
 * What each room of src/ may import of the others, so that figures are never entangled with a host or a
 * screen: call → sheets → excel writes, excel reads → documents → findings → taskpane.
 * @type {Record<string, readonly string[]>}
 */
const ROOMS = {
  language: [],
  json: ['language'],
  money: ['language'],
  // The calls as data, their schema, their files.
  calls: ['language', 'json'],
  // Cells, places, values and dates, and what a document has in a workbook; which document is not known here.
  workbook: ['language', 'money'],
  // Texts of formulas understood, compared and computed; which document they belong to is not known here.
  formulas: ['workbook'],
  // What is found in any document.
  findings: ['language', 'money', 'workbook'],
  // What misleads the reader of a workbook, whatever its document.
  integrity: ['language', 'money', 'workbook', 'findings'],
  // Lines that are sealed by their hash and kept in cells; what they are about is not known here.
  seals: ['language', 'workbook'],
  // What the platform on which dossiers are filed hands out of a procedure, whatever document it goes into.
  procedure: ['language', 'money', 'workbook'],
  // Sheets declared without any host, whatever the document.
  sheets: ['language', 'money', 'workbook'],
  // The kinds of documents, and the way from a workbook to what each of them says.
  documents: [
    'language',
    'calls',
    'workbook',
    'findings',
    'sheets',
    'documents/control',
    'documents/dossier',
    'documents/jury',
    'documents/portfolio',
  ],
  // A control is of a dossier, whose figures and words it takes over.
  'documents/control': [
    'language',
    'calls',
    'money',
    'workbook',
    'findings',
    'seals',
    'sheets',
    'documents',
    'documents/dossier',
  ],
  'documents/dossier': [
    'language',
    'json',
    'calls',
    'money',
    'workbook',
    'findings',
    'sheets',
    'documents',
  ],
  'documents/jury': [
    'language',
    'json',
    'calls',
    'money',
    'workbook',
    'findings',
    'seals',
    'sheets',
    'documents',
  ],
  // What files say of dossiers, controls and juries comes to it as plain data: it knows none of them.
  'documents/portfolio': ['language', 'money', 'workbook', 'findings', 'sheets', 'documents'],
  // Budgets of any shape, read into the lines of a dossier; a pane or a command line hands it cells.
  recognition: ['language', 'calls', 'money', 'workbook', 'documents/dossier'],
  // Files as they come, in folders and zips, whatever is in them; runs in a browser and in Node.
  received: ['language'],
  // What `bareme check --json` prints of a workbook: a published shape, which other machines hand over.
  reports: [],
  // Knows Office.js, and no document.
  excel: ['language', 'workbook', 'formulas', 'sheets'],
  // Knows the file format as excel/ knows the host, and no document; runs in a browser and in Node.
  xlsx: ['language', 'calls', 'workbook', 'formulas', 'sheets'],
  // What can mislead the reader of a workbook's file: what was seen in it and what its documents say, joined.
  audit: [
    'language',
    'calls',
    'money',
    'workbook',
    'findings',
    'integrity',
    'documents',
    // What an audit finds is what an officer decides on.
    'documents/control',
    'documents/dossier',
    'xlsx',
  ],
  // What the file of a dossier, of a control or of a jury’s session says to a portfolio.
  intake: [
    'language',
    'calls',
    'money',
    'workbook',
    'findings',
    'integrity',
    'documents',
    'documents/control',
    'documents/dossier',
    'documents/jury',
    'documents/portfolio',
    'procedure',
    'reports',
    'seals',
    'procedure',
    'xlsx',
    'audit',
  ],
  cli: [
    'language',
    'json',
    'calls',
    'money',
    'workbook',
    'formulas',
    'findings',
    'integrity',
    'seals',
    'documents',
    'documents/control',
    'documents/dossier',
    'documents/jury',
    'documents/portfolio',
    'sheets',
    'procedure',
    'received',
    'recognition',
    'reports',
    'xlsx',
    'audit',
    'intake',
  ],
  taskpane: [
    'language',
    'json',
    'calls',
    'money',
    'workbook',
    'findings',
    'seals',
    'integrity',
    'documents',
    'documents/control',
    'documents/dossier',
    'documents/jury',
    'documents/portfolio',
    'sheets',
    'procedure',
    'recognition',
    'received',
    // Fetched when a person chooses a file or asks for one: `npm run bench` weighs the pane without it.
    'xlsx',
    'audit',
    'intake',
    'excel',
  ],
  // The stand-in plays Excel: it knows nothing of the add-in that runs in it.
  standin: [],
  // The form in which workbooks are handed to xlsx/ is that of sheets/.
  playground: ['standin', 'workbook', 'sheets', 'xlsx'],
};

/**
 * What each folder of a room may import of the same room's others; « . » are the files that lie in no folder. A room
 * that is not here has no folders. Whoever may import a room may import all of its folders.
 * @type {Record<string, Record<string, readonly string[]>>}
 */
const FOLDERS = {
  calls: {
    '.': ['nomenclature', 'schema'],
    file: ['.', 'schema'],
    nomenclature: [],
    schema: ['nomenclature'],
  },
  'documents/control': {
    '.': ['messages', 'parse', 'rules', 'sheets', 'template'],
    messages: [],
    opening: ['.', 'sheets', 'template'],
    parse: ['.', 'template'],
    plausibility: ['.', 'messages', 'opening'],
    rules: ['.', 'messages', 'statement', 'template'],
    sheets: ['.', 'opening', 'template', 'sheets/texts'],
    'sheets/texts': [],
    statement: ['.', 'template'],
    template: [],
  },
  'documents/dossier': {
    '.': ['explain', 'figures', 'fit', 'messages', 'parse', 'rules', 'sheets', 'template'],
    corrections: ['.', 'messages', 'parse'],
    explain: ['.', 'figures', 'rules', 'template'],
    figures: ['.', 'template'],
    file: ['.', 'parse', 'template'],
    fit: ['.', 'figures', 'messages', 'parse', 'rules', 'template'],
    messages: ['.', 'figures', 'parse', 'rules', 'template'],
    parse: ['.', 'template'],
    rules: ['.', 'corrections', 'explain', 'figures', 'fit', 'messages', 'parse', 'template'],
    // A statement of a moment, on a sheet that no document is read from.
    summary: ['.', 'figures', 'fit', 'messages', 'rules', 'template', 'summary/texts'],
    'summary/texts': [],
    template: [],
    sheets: [
      '.',
      'parse',
      'template',
      'sheets/budget',
      'sheets/dossier',
      'sheets/funding',
      'sheets/grid',
      'sheets/lists',
      'sheets/texts',
    ],
    'sheets/budget': ['template', 'sheets', 'sheets/texts'],
    'sheets/dossier': ['template', 'sheets', 'sheets/texts'],
    'sheets/funding': ['template', 'sheets', 'sheets/budget', 'sheets/texts'],
    'sheets/grid': ['template', 'sheets', 'sheets/texts'],
    'sheets/lists': ['parse', 'template', 'sheets', 'sheets/texts'],
    'sheets/texts': ['template'],
    writing: ['.', 'file', 'parse', 'sheets', 'template'],
  },
  'documents/portfolio': {
    '.': ['messages', 'parse', 'rules', 'sheets', 'template'],
    consolidate: ['.', 'template'],
    messages: [],
    parse: ['.', 'template'],
    rules: ['.', 'messages', 'template'],
    sheets: ['.', 'template', 'sheets/texts'],
    'sheets/texts': ['template'],
    template: [],
    writing: ['.', 'sheets', 'template'],
  },
  'documents/jury': {
    '.': ['messages', 'parse', 'rules', 'scoring', 'sheets', 'statistics', 'template'],
    changes: ['.', 'parse', 'scoring', 'sheets', 'template'],
    closing: ['.', 'scoring', 'sheets', 'template'],
    exchange: ['.', 'parse', 'scoring', 'sheets', 'template'],
    insights: ['.', 'scoring', 'statistics'],
    messages: ['.', 'scoring', 'template'],
    opening: ['.', 'scoring', 'template'],
    parse: ['.', 'scoring', 'template'],
    rules: ['.', 'closing', 'messages', 'scoring', 'template'],
    scoring: [],
    sheets: ['.', 'scoring', 'template', 'sheets/texts'],
    'sheets/texts': [],
    statistics: ['scoring'],
    template: [],
    writing: ['.', 'template'],
  },
  recognition: {
    '.': ['columns', 'headings', 'lines', 'messages', 'rows'],
    columns: ['.', 'headings', 'messages', 'rows'],
    headings: ['.'],
    lines: ['.', 'columns', 'headings', 'messages', 'rows', 'words'],
    messages: ['.'],
    rows: ['.', 'columns', 'headings'],
    words: ['.', 'headings'],
  },
  formulas: { '.': [], evaluator: ['.'] },
  integrity: { '.': ['messages'], messages: ['.'] },
  procedure: { '.': [], export: [] },
  excel: {
    '.': ['change', 'insert', 'reading', 'replace'],
    change: ['.', 'insert', 'write'],
    insert: ['.', 'write'],
    reading: ['.'],
    replace: ['.', 'insert', 'write'],
    write: ['.'],
  },
  xlsx: {
    '.': ['audit', 'contents', 'observe', 'open-document', 'patch', 'read', 'write'],
    audit: ['read'],
    contents: ['.', 'read', 'write'],
    observe: ['audit', 'read'],
    'open-document': ['.', 'read'],
    patch: ['.', 'read', 'write'],
    read: ['.'],
    write: ['.', 'read'],
  },
  cli: {
    '.': [
      'audit',
      'check',
      'consolidate',
      'control',
      'examples',
      'jury',
      'messages',
      'new',
      'read',
      'themes',
    ],
    audit: ['.', 'check', 'messages', 'schemas'],
    check: ['.', 'messages', 'schemas', 'sources'],
    sources: ['.', 'messages'],
    consolidate: ['.', 'check', 'messages', 'new', 'schemas', 'sources'],
    control: ['.', 'check', 'messages', 'new', 'schemas'],
    examples: ['.', 'check', 'messages', 'schemas'],
    jury: ['.', 'messages', 'new'],
    messages: ['check'],
    new: ['.', 'messages'],
    read: ['.', 'check', 'messages', 'new'],
    schemas: ['check'],
    themes: ['.', 'messages', 'schemas'],
  },
  taskpane: {
    '.': [
      'call',
      'catalogue',
      'change',
      'control',
      'audit',
      'documents',
      'dossier',
      'existing-budget',
      'files',
      'fit',
      'frame',
      'help',
      'imported',
      'jury',
      'live',
      'opening',
      'portfolio',
      'summary',
      'unfinished',
      'wording',
    ],
    action: ['frame', 'live', 'wording'],
    call: ['frame', 'live', 'wording'],
    catalogue: ['.', 'frame', 'wording'],
    change: ['frame', 'live', 'wording'],
    audit: ['files', 'frame', 'live', 'wording'],
    control: ['action', 'documents', 'frame', 'live', 'wording'],
    correct: ['frame', 'live', 'wording'],
    documents: ['frame', 'help', 'wording'],
    dossier: ['change', 'correct', 'explain', 'frame', 'help', 'live', 'opening', 'wording'],
    'existing-budget': ['action', 'files', 'frame', 'live', 'wording'],
    explain: ['frame', 'wording'],
    files: ['frame', 'live', 'wording'],
    fit: ['catalogue', 'frame', 'live', 'wording'],
    frame: ['help', 'live', 'messages', 'wording'],
    // The help itself is docs/guide: here are the ways to it.
    help: ['wording'],
    imported: ['.', 'frame', 'help', 'live', 'wording'],
    jury: ['action', 'files', 'frame', 'jury/files', 'live', 'wording'],
    'jury/files': ['action', 'files', 'frame', 'jury', 'live', 'wording'],
    live: [],
    messages: [],
    opening: ['frame', 'live', 'wording'],
    portfolio: ['action', 'audit', 'documents', 'files', 'frame', 'live', 'wording'],
    summary: ['action', 'frame', 'help', 'live', 'wording'],
    unfinished: ['frame', 'live', 'wording'],
    wording: ['messages'],
  },
  standin: {
    '.': ['book', 'wire'],
    book: [],
    model: ['.', 'book', 'wire'],
    wire: ['.', 'book', 'model'],
  },
  playground: { '.': ['files'], files: ['.'] },
};

// A room that has gone leaves these lists too.
const listed = [
  ...Object.keys(ROOMS),
  ...Object.entries(FOLDERS).flatMap(([room, folders]) =>
    Object.keys(folders).map((folder) => join(room, folder)),
  ),
];
const gone = listed.filter((folder) => !existsSync(join(ROOT, 'src', folder)));
if (gone.length > 0) throw new Error(`scripts/lint/boundaries.mjs: no src/${gone.join(', src/')}`);

/** Packages that belong to some rooms alone. */
const PACKAGES = [
  { name: /^(react|react-dom|@fluentui\/.*)(\/|$)/, rooms: ['taskpane'] },
  { name: /^(@univerjs\/.*|rxjs)(\/|$)/, rooms: ['standin', 'playground'] },
  { name: /^(hucre|saxes)(\/|$)/, rooms: ['xlsx'] },
  { name: /^@zip\.js\//, rooms: ['received'] },
  { name: /^node:/, rooms: ['standin', 'cli'] },
];

/** @type {import('eslint').Rule.RuleModule} */
const rule = {
  meta: {
    type: 'problem',
    docs: { description: 'Rooms of src import only the rooms listed for them' },
    messages: {
      room: 'src/{{from}} does not import src/{{to}}.',
      package: 'src/{{from}} does not import {{to}}.',
      unknown:
        'src/{{from}} is neither a room nor a folder of scripts/lint/boundaries.mjs: say there what it may import.',
    },
    schema: [],
  },
  create(context) {
    const from = roomOf(context.filename);
    if (!from) return {};
    /** @param {import('estree').Node & { source?: unknown }} node */
    const check = (node) => {
      const source = /** @type {{ value?: unknown } | null | undefined} */ (node.source);
      if (typeof source?.value !== 'string') return;
      const problem = problemOf(from, source.value, context.filename);
      if (problem) context.report({ node, ...problem });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export const boundaries = { rules: { rooms: rule } };

/** @param {string} from @param {string} source @param {string} file */
function problemOf(from, source, file) {
  const allowed = ROOMS[from];
  if (!allowed) return { messageId: 'unknown', data: { from } };
  if (source.startsWith('.')) {
    const target = resolve(dirname(file), source);
    const to = roomOf(target);
    if (to === from) return problemWithin(from, folderOf(file), folderOf(target));
    return !to || allowed.includes(to) ? null : { messageId: 'room', data: { from, to } };
  }
  const owned = PACKAGES.find(({ name }) => name.test(source));
  return !owned || owned.rooms.includes(from)
    ? null
    : { messageId: 'package', data: { from, to: source } };
}

/**
 * Of a room, one folder imports another.
 * @param {string} room @param {string} from @param {string} to
 */
function problemWithin(room, from, to) {
  const folders = FOLDERS[room] ?? { '.': [] };
  const allowed = folders[from];
  if (!allowed) return { messageId: 'unknown', data: { from: `${room}/${from}` } };
  return from === to || allowed.includes(to)
    ? null
    : { messageId: 'room', data: { from: `${room}/${from}`, to: `${room}/${to}` } };
}

/**
 * The folder of src/ in which a file lies; each kind of document is a room within `documents/`.
 * @param {string} file
 */
function roomOf(file) {
  const [src, room, ...rest] = relative(ROOT, file).split(sep);
  if (src !== 'src' || !room || rest.length === 0) return null;
  return room === 'documents' && rest.length > 1 ? `${room}/${rest[0]}` : room;
}

/**
 * The folder of its room in which a file lies, « . » where it lies in none. A folder within a folder is part of it,
 * unless it is listed for itself.
 * @param {string} file
 */
function folderOf(file) {
  const room = roomOf(file) ?? '';
  const folders = relative(ROOT, file)
    .split(sep)
    .slice(room.split('/').length + 1, -1);
  if (folders.length === 0) return '.';
  const within = folders.map((_, depth) => folders.slice(0, folders.length - depth).join('/'));
  return within.find((folder) => folder in (FOLDERS[room] ?? {})) ?? folders.join('/');
}
