import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';

const SCHEMAS = 'tests/fixtures/ooxml';

/** The parts of a file as text, by path, read by another library than the one that wrote them. */
export async function partsOf(file: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(file, { checkCRC32: true });
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(
    await Promise.all(files.map(async (one) => [one.name, await one.async('string')] as const)),
  );
}

export function partOf(parts: ReadonlyMap<string, string>, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`No ${path} among ${[...parts.keys()].join(', ')}`);
  return part;
}

/** The schema that rules a part; the parts of the theme and of Dublin Core are the library's own, unchanged. */
function schemaOf(path: string): string | null {
  if (path.endsWith('[Content_Types].xml')) return 'opc-contentTypes.xsd';
  if (path.endsWith('.rels')) return 'opc-relationships.xsd';
  if (path.endsWith('docProps/app.xml')) return 'shared-documentPropertiesExtended.xsd';
  if (/webextensions\/webextension[^/]*$/.test(path)) return 'webextension.xsd';
  if (path.endsWith('webextensions/taskpanes.xml')) return 'webextension-taskpanes.xsd';
  return path.includes('xl/') && !path.includes('xl/theme/') ? 'sml.xsd' : null;
}

/** What xmllint says against the standard's schemas of parts given by path; nothing where all is well. */
export function complaintsAbout(parts: ReadonlyMap<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bareme-parts-'));
  try {
    const ruled = [...parts].map(([path, part]) => ({ path, part, schema: schemaOf(path) }));
    const schemas = [...new Set(ruled.map(({ schema }) => schema))].filter((one) => one !== null);
    return schemas.flatMap((schema) => {
      const some = ruled.filter((one) => one.schema === schema);
      const files = some.map(({ path, part }) => stored(folder, path, part));
      return validate(files, schema).map((line) => line.replace(`${folder}/`, ''));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function stored(folder: string, path: string, part: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  // The standard allows it on every text; its schema forgets to say so.
  writeFileSync(file, part.replaceAll(' xml:space="preserve"', ''));
  return file;
}

function validate(files: readonly string[], schema: string): string[] {
  const options = ['--nonet', '--noout', '--schema', join(SCHEMAS, schema), ...files];
  const { error, stderr } = spawnSync('xmllint', options, { encoding: 'utf8', maxBuffer: 1e8 });
  if (error) {
    throw new Error('xmllint is missing: `npm test` installs it, or says how', { cause: error });
  }
  return stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
}
