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
  const site = [
    // Its own copy of office.js, so that the playground works without a network.
    { path: '/addin/', folder: await buildLocally('self') },
    { path: '/', folder: await bundlePlayground() },
  ];
  const certificate = await localCertificate();
  const server = await serve(site, certificate, { port, strict });
  const url = `https://localhost:${server.port}/`;
  if (server.port !== port && port !== 0) say(`Port ${port} is taken; using ${server.port}.`);

  const browser =
    open && hasDisplay() ? await openWindow(url, certificate.fingerprint, { dark }) : null;
  browser?.once('exit', () => say(`The browser was closed; the page is still at ${url}`));
  if (browser) say(`Opened ${url} in a browser window of its own.`);
  else explainHowToOpen(url, certificate.fingerprint);
  say('Ctrl-C ends it.');
  closeOnInterrupt(async () => {
    browser?.kill();
    await server.close();
  });
}

/** @param {string} url @param {string} fingerprint */
function explainHowToOpen(url, fingerprint) {
  say(`The playground is at ${url}`);
  say(
    'Its certificate was made on this machine. A browser that trusts it and nothing more is opened by',
  );
  say(`  chromium ${trustingFlags(fingerprint).join(' ')} ${url}`);
}
