import { createReadStream } from 'node:fs';
import { createServer } from 'node:https';
import { SetupError } from '../setup/say.mjs';
import { contentType, fileFor } from './site.mjs';

/**
 * Serves a site over https to this machine alone.
 * @param {import('./site.mjs').Site} site
 * @param {{ cert: string, key: string }} certificate
 * @param {{ port: number, strict: boolean }} wish strict: that port or none; else any free one when it is taken
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serve(site, { cert, key }, { port, strict }) {
  const server = createServer({ cert, key }, (request, response) =>
    answer(site, request, response),
  );
  const listening = await listen(server, port, strict);
  return { port: listening, close: () => close(server) };
}

/**
 * @param {import('./site.mjs').Site} site
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(site, request, response) {
  const { pathname } = new URL(request.url ?? '/', 'https://localhost');
  const file =
    request.method === 'GET' || request.method === 'HEAD' ? fileFor(site, pathname) : null;
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(200, { 'Content-Type': contentType(file), 'Cache-Control': 'no-cache' });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/**
 * @param {import('node:https').Server} server
 * @param {number} port
 * @param {boolean} strict
 * @returns {Promise<number>} the port
 */
function listen(server, port, strict) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE') reject(error);
      else if (strict) reject(new SetupError(taken(port)));
      else resolve(listen(server, 0, true));
    });
    server.listen(port, 'localhost', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** @param {number} port */
const taken = (port) =>
  `Port ${port} is taken, by another program or by a playground that still runs: end that one, or choose another ` +
  `port (npm start -- --port ${port < 65535 ? port + 1 : port - 1}).`;

/** @param {import('node:https').Server} server */
function close(server) {
  server.closeAllConnections();
  return /** @type {Promise<void>} */ (new Promise((resolve) => server.close(() => resolve())));
}
