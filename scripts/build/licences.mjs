import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'THIRD-PARTY-LICENCES.txt';
const PACKAGE_FOLDER = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** Ships the licence of every package whose code is in the bundle, as those licences ask. */
export class LicencesPlugin {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(LicencesPlugin.name, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: LicencesPlugin.name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS },
        () => {
          const folders = [...packagesIn(compilation)].sort();
          const text = folders.map(licenceOf).join('\n');
          compilation.emitAsset(FILE, new sources.RawSource(text));
        },
      );
    });
  }
}

/** @param {import('webpack').Compilation} compilation */
function packagesIn(compilation) {
  const folders = new Set();
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    for (const part of partsOf(module)) {
      const folder = PACKAGE_FOLDER.exec(part.nameForCondition() ?? '')?.[1];
      if (folder) folders.add(folder);
    }
  }
  return folders;
}

/**
 * Webpack joins modules into one where it can: their licences remain several.
 * @param {import('webpack').Module & { modules?: import('webpack').Module[] }} module
 */
function partsOf(module) {
  return module.modules ?? [module];
}

/** @param {string} folder */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`;
}
