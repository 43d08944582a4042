import { buildLocally } from '../build/webpack.mjs';
import { say } from '../setup/say.mjs';
import { bundlePlayground } from './bundle.mjs';
import { localCertificate } from './certificate.mjs';
import { serverOptions } from './options.mjs';
import { serve } from './server.mjs';
import { closeOnInterrupt } from './interrupt.mjs';
import { hasDisplay, openWindow, trustingFlags } from './window.mjs';

const DEFAULT_PORT = 3443;

/**
 * The add-in's production bundle beside a spreadsheet that stands in for Excel, over https on this machine.
 * @param {readonly string[]} args
 */
export async function startPlayground(args) {
  const { port, strict, open, dark } = serverOptions(args, DEFAULT_PORT);
  const certificate = await localCertificate();
  /** @type {import('./site.mjs').Site[number][]} */
  const site = [];
  // Before the build: a minute's wait for the news that the port is taken would be a minute lost.
  const server = await serve(site, certificate, { port, strict });
  /** @type {import('node:child_process').ChildProcess | null} */
  let browser = null;
  closeOnInterrupt(async () => {
    browser?.kill();
    await server.close();
  });
  const url = `https://localhost:${server.port}/`;
  if (server.port !== port && port !== 0)
    say(`Port ${port} is taken; using ${server.port}. For another one: npm start -- --port N`);
  // Its own copy of office.js, so that the playground works without a network.
  site.push({ path: '/addin/', folder: await buildLocally('self') });
  site.push({ path: '/', folder: await bundlePlayground() });

  browser = open && hasDisplay() ? await openWindow(url, certificate.fingerprint, { dark }) : null;
  browser?.once('exit', () => say(`The browser was closed; the page is still at ${url}`));
  if (browser) say(`Opened ${url} in a browser window of its own.`);
  else explainHowToOpen(url, certificate.fingerprint);
  say('Ctrl-C ends it.');
}

/** @param {string} url @param {string} fingerprint */
function explainHowToOpen(url, fingerprint) {
  say(`The playground is at ${url}`);
  say(
    'Its certificate was made on this machine. A browser that trusts it and nothing more is opened by',
  );
  say(`  chromium ${trustingFlags(fingerprint).join(' ')} ${url}`);
}
