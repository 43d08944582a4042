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

/** Class → member → its lowest requirement set (overloads may differ). */
function collect(text) {
  const source = ts.createSourceFile('office.d.ts', text, ts.ScriptTarget.Latest, false);
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

function collectClass(declaration, text, classes) {
  const members = classes.get(declaration.name.text) ?? new Map();
  const own = requirement(declaration, text);
  for (const member of declaration.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
    // A member without a comment of its own (`items`) came with its class.
    const set = name && (requirement(member, text) ?? (name === 'items' ? own : null));
    if (set && (!members.has(name) || version(set) < version(members.get(name)))) {
      members.set(name, set);
    }
  }
  if (members.size > 0) classes.set(declaration.name.text, members);
}

function requirement(node, text) {
  const comment = text.slice(node.pos, text.indexOf('*/', node.pos) + 2);
  const within = node.pos + comment.length <= node.end;
  const found = within && /\[Api set:\s*(\w+) ([\d.]+)/.exec(comment);
  return found ? (found[1] === 'ExcelApi' ? found[2] : `${found[1]} ${found[2]}`) : null;
}

function version(set) {
  const [major, minor] = set.split(' ').at(-1).split('.').map(Number);
  return (set.includes(' ') ? 1e6 : 0) + major * 1000 + minor;
}

/** A class an entry, a requirement set a line: `"1.9": "getSpecialCells setDirty"`. */
function render(classes) {
  const sorted = (keys, order) => [...keys].sort(order);
  const entries = sorted(classes.keys()).map((name) => {
    const members = classes.get(name);
    const sets = sorted(new Set(members.values()), (a, b) => version(a) - version(b));
    const ofSet = (set) => sorted([...members.keys()].filter((key) => members.get(key) === set));
    return [name, Object.fromEntries(sets.map((set) => [set, ofSet(set).join(' ')]))];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
