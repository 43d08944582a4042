import { dirname, relative, resolve, sep } from 'node:path';
import { ROOT } from '../setup/root.mjs';

/**
 * What each room of src/ may import of the others, so that figures are never entangled with a host or a
 * screen: call → sheets → excel writes, excel reads → dossier → rules → taskpane.
 * @type {Record<string, readonly string[]>}
 */
const ROOMS = {
  language: [],
  json: ['language'],
  money: ['language'],
  // The calls as data, their schema, their files.
  calls: ['language', 'json'],
  // Cells, places, values and dates, whatever the document.
  workbook: ['language', 'money'],
  // Texts of formulas understood, compared and computed; which document they belong to is not known here.
  formulas: ['workbook'],
  dossier: ['language', 'json', 'calls', 'money', 'workbook'],
  rules: ['language', 'calls', 'money', 'workbook', 'dossier'],
  sheets: ['language', 'calls', 'money', 'workbook', 'dossier'],
  excel: ['language', 'calls', 'workbook', 'formulas', 'dossier', 'sheets'],
  // Knows the file format as excel/ knows the host; runs in a browser and in Node.
  xlsx: ['language', 'calls', 'workbook', 'formulas', 'dossier', 'sheets'],
  cli: [
    'language',
    'json',
    'calls',
    'money',
    'workbook',
    'formulas',
    'dossier',
    'rules',
    'sheets',
    'xlsx',
  ],
  taskpane: [
    'language',
    'json',
    'calls',
    'money',
    'workbook',
    'dossier',
    'rules',
    'sheets',
    'excel',
  ],
  // The stand-in plays Excel: it knows nothing of the add-in that runs in it.
  standin: [],
  // The form in which workbooks are handed to xlsx/ is that of sheets/.
  playground: ['standin', 'workbook', 'sheets', 'xlsx'],
};

/** Packages that belong to some rooms alone. */
const PACKAGES = [
  { name: /^(react|react-dom|@fluentui\/.*)(\/|$)/, rooms: ['taskpane'] },
  { name: /^(@univerjs\/.*|rxjs)(\/|$)/, rooms: ['standin', 'playground'] },
  { name: /^(hucre|saxes)(\/|$)/, rooms: ['xlsx'] },
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
        'src/{{from}} is no room of scripts/lint/boundaries.mjs: say there what it may import.',
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
    const to = roomOf(resolve(dirname(file), source));
    return !to || to === from || allowed.includes(to)
      ? null
      : { messageId: 'room', data: { from, to } };
  }
  const owned = PACKAGES.find(({ name }) => name.test(source));
  return !owned || owned.rooms.includes(from)
    ? null
    : { messageId: 'package', data: { from, to: source } };
}

/**
 * The folder of src/ in which a file lies.
 * @param {string} file
 */
function roomOf(file) {
  const [src, room, ...rest] = relative(ROOT, file).split(sep);
  return src === 'src' && room && rest.length > 0 ? room : null;
}
