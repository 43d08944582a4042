import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { deploymentAddress, manifestFor } from './scripts/build/address.mjs';
import { GuidePlugin } from './scripts/build/guide/plugin.mjs';
import { LicencesPlugin } from './scripts/build/licences.mjs';
import {
  MICROSOFT_OFFICEJS,
  MICROSOFT_ORIGIN,
  OWN_FOLDER,
  ownOfficejs,
} from './scripts/build/officejs.mjs';
import { contentSecurityPolicy } from './scripts/build/policy.mjs';
import { CACHE, DIST, ROOT } from './scripts/setup/root.mjs';
import { SetupError } from './scripts/setup/say.mjs';

/**
 * The add-in as static files.
 *
 *   --env url=https://…   the address it will be served from (goes into dist/manifest.xml; the pages' own
 *                         links are relative)
 *   --env officejs=self   office.js from the same place instead of Microsoft's network
 *
 * @param {{ url?: string, officejs?: string }} env
 * @returns {import('webpack').Configuration}
 */
export default function config(env = {}) {
  const address = deploymentAddress(env.url);
  const own = ownsOfficejs(env.officejs);
  return {
    mode: 'production',
    context: ROOT,
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: DIST,
      filename: '[name].[contenthash:10].js',
      chunkFilename: '[name].[contenthash:10].js',
      clean: true,
    },
    cache: {
      type: 'filesystem',
      cacheDirectory: join(CACHE, 'webpack'),
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc }] },
    // Beside the bundle, for whoever opens the developer tools; nothing of it is in the files that are loaded.
    devtool: 'source-map',
    optimization: {
      // React and Fluent UI change less often than we do, and paint sooner from a file of their own.
      splitChunks: {
        cacheGroups: {
          vendor: { test: /[\\/]node_modules[\\/]/, chunks: 'initial', name: 'vendor' },
        },
      },
    },
    // The budget that counts is of compressed bytes and is held by a test.
    performance: { hints: false },
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        scriptLoading: 'defer',
        officejs: own ? `${OWN_FOLDER}/office.js` : MICROSOFT_OFFICEJS,
        contentSecurityPolicy: contentSecurityPolicy(own ? '' : MICROSOFT_ORIGIN),
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: '[path][name][ext]' },
          { from: 'src/taskpane/support.html', to: '[name][ext]' },
          // Old web views have to understand it: it goes out as it is written.
          {
            from: 'src/taskpane/not-started.js',
            to: '[name][ext]',
            info: { minimized: true },
          },
          {
            from: 'manifest.xml',
            transform: (content) => manifestFor(content.toString(), address),
          },
          ...(own ? ownOfficejs('') : []),
        ],
      }),
      new GuidePlugin(),
      new LicencesPlugin(),
    ],
  };
}

const swc = {
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      // The webviews that Office still supports are evergreen: nothing is compiled down, no polyfill.
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
  },
};

/** @param {string | undefined} choice */
function ownsOfficejs(choice) {
  if (choice === undefined || choice === 'microsoft') return false;
  if (choice === 'self') return true;
  throw new SetupError(`--env officejs=${choice}: either self or microsoft.`);
}
