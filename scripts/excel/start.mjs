import { join } from 'node:path';
import { buildLocally } from '../build/webpack.mjs';
import { CERTIFICATE_FILE, localCertificate } from '../playground/certificate.mjs';
import { closeOnInterrupt } from '../playground/interrupt.mjs';
import { serverOptions } from '../playground/options.mjs';
import { serve } from '../playground/server.mjs';
import { say } from '../setup/say.mjs';
import { excelHere } from './platforms.mjs';

/** The port of manifest.xml: Excel remembers an add-in by its address. */
const DEFAULT_PORT = 3000;

/**
 * The production bundle, unmodified, in a real Excel: builds it, serves it over https, and puts its manifest
 * where this platform's Excel looks for add-ins in development.
 * @param {readonly string[]} args
 */
export async function startInExcel(args) {
  const { port } = serverOptions(args, DEFAULT_PORT);
  const folder = await buildLocally('microsoft', `https://localhost:${port}/`);
  const manifest = join(folder, 'manifest.xml');

  const excel = excelHere();
  const certificate = await localCertificate();
  excel.trust(CERTIFICATE_FILE);
  const server = await serve([{ path: '/', folder }], certificate, { port, strict: true });
  const remove = excel.register(manifest);

  say(`Barème is served at https://localhost:${port}/ while this runs.`);
  for (const sentence of excel.nextSteps(manifest)) say(sentence);
  say('Ctrl-C ends it and takes the add-in out of Excel again.');
  excel.open(certificate.fingerprint);
  closeOnInterrupt(async () => {
    remove();
    await server.close();
  });
}
