/**
 * Writes src/standin/wire/api-sets.json: for each class of the Excel API, its members by requirement set,
 * read from the `[Api set: …]` comments of @types/office-js. Run after changing that package's version;
 * `--check` fails instead of writing when the file is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const types = fileURLToPath(import.meta.resolve('@types/office-js/index.d.ts'));
const table = fileURLToPath(new URL('../src/standin/wire/api-sets.json', import.meta.url));

const wanted = render(collect(await readFile(types, 'utf8')));
if (process.argv.includes('--check')) {
  if ((await readFile(table, 'utf8')) !== wanted) {
    console.error(
      'src/standin/wire/api-sets.json is out of date: run `node scripts/api-sets.mjs`.',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(table, wanted);
}

/**
 * Class → member → its lowest requirement set (overloads may differ).
 * @typedef {Map<string, Map<string, string>>} Classes
 */

/**
 * @param {string} text
 * @returns {Classes}
 */
function collect(text) {
  const source = ts.createSourceFile('office.d.ts', text, ts.ScriptTarget.Latest, false);
  /** @type {Classes} */
  const classes = new Map();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const declaration of statement.body.statements) {
      if (ts.isClassDeclaration(declaration)) collectClass(declaration, text, classes);
    }
  }
  return classes;
}

/**
 * @param {ts.ClassDeclaration} declaration
 * @param {string} text
 * @param {Classes} classes
 */
function collectClass(declaration, text, classes) {
  if (!declaration.name) return;
  /** @type {Map<string, string>} */
  const members = classes.get(declaration.name.text) ?? new Map();
  const own = requirement(declaration, text);
  for (const member of declaration.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
    // A member without a comment of its own (`items`) came with its class.
    const set = name && (requirement(member, text) ?? (name === 'items' ? own : null));
    const known = name && members.get(name);
    if (name && set && (!known || version(set) < version(known))) members.set(name, set);
  }
  if (members.size > 0) classes.set(declaration.name.text, members);
}

/**
 * @param {ts.Node} node
 * @param {string} text
 * @returns {string | null}
 */
function requirement(node, text) {
  const comment = text.slice(node.pos, text.indexOf('*/', node.pos) + 2);
  const within = node.pos + comment.length <= node.end;
  const found = within && /\[Api set:\s*(\w+) ([\d.]+)/.exec(comment);
  if (!found) return null;
  const [, name = '', number = ''] = found;
  return name === 'ExcelApi' ? number : `${name} ${number}`;
}

/** @param {string} set */
function version(set) {
  const [major = 0, minor = 0] = (set.split(' ').at(-1) ?? '').split('.').map(Number);
  return (set.includes(' ') ? 1e6 : 0) + major * 1000 + minor;
}

/**
 * A class an entry, a requirement set a line: `"1.9": "getSpecialCells setDirty"`.
 * @param {Classes} classes
 */
function render(classes) {
  const entries = [...classes].sort(byName).map(([name, members]) => {
    const sets = [...new Set(members.values())].sort((a, b) => version(a) - version(b));
    return [name, Object.fromEntries(sets.map((set) => [set, membersOf(members, set)]))];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/**
 * @param {Map<string, string>} members
 * @param {string} set
 */
function membersOf(members, set) {
  const names = [...members].filter(([, own]) => own === set).map(([name]) => name);
  return names.sort().join(' ');
}

/**
 * @param {readonly [string, unknown]} a
 * @param {readonly [string, unknown]} b
 */
function byName([a], [b]) {
  return a < b ? -1 : 1;
}
