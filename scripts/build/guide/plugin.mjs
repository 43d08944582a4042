import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../setup/root.mjs';
import { guideOf } from './site.mjs';

const DOCS = join(ROOT, 'docs');
const STYLES = fileURLToPath(new URL('aide.css', import.meta.url));

/** Puts the help into the add-in's files: docs/guide as pages, in aide/. */
export class GuidePlugin {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(GuidePlugin.name, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: GuidePlugin.name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const { files, faults } = guideOf(docsOf(DOCS), ownVersion());
          for (const fault of faults) compilation.errors.push(new WebpackError(fault));
          /** @param {string} name @param {string | Uint8Array} content */
          const emit = (name, content) =>
            compilation.emitAsset(
              `aide/${name}`,
              new sources.RawSource(typeof content === 'string' ? content : Buffer.from(content)),
              // The examples among them are read as they are written.
              { minimized: true },
            );
          for (const [name, content] of files) emit(name, content);
          emit('aide.css', readFileSync(STYLES));
        },
      );
    });
  }
}

/**
 * @param {string} folder
 * @returns {import('./site.mjs').Docs}
 */
export function docsOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return {
    paths: entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll(sep, '/'),
      )
      .sort(),
    read: (path) => readFileSync(join(folder, path)),
  };
}

const ownVersion = () =>
  /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
    .version;
