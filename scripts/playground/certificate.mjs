import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../setup/root.mjs';
import { say } from '../setup/say.mjs';

const DAY = 24 * 60 * 60 * 1000;
const FOLDER = join(CACHE, 'certificate');

export const CERTIFICATE_FILE = join(FOLDER, 'localhost.crt');
const KEY_FILE = join(FOLDER, 'localhost.key');

/**
 * The certificate for https://localhost, made on this machine and never leaving it; kept, so that what trusts
 * it goes on doing so.
 */
export async function localCertificate() {
  if (!usable()) await generate();
  const cert = readFileSync(CERTIFICATE_FILE, 'utf8');
  return { cert, key: readFileSync(KEY_FILE, 'utf8'), fingerprint: publicKeyFingerprint(cert) };
}

function usable() {
  if (!existsSync(CERTIFICATE_FILE) || !existsSync(KEY_FILE)) return false;
  const { validTo } = new X509Certificate(readFileSync(CERTIFICATE_FILE));
  return Date.parse(validTo) - Date.now() > 7 * DAY;
}

async function generate() {
  say('Making a certificate for https://localhost (this machine only)…');
  const { generate: generateCertificate } = await import('selfsigned');
  const pems = await generateCertificate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 365 * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(CERTIFICATE_FILE, pems.cert);
  writeFileSync(KEY_FILE, pems.private, { mode: 0o600 });
}

/**
 * What Chromium's --ignore-certificate-errors-spki-list names a certificate by.
 * @param {string} cert PEM
 */
function publicKeyFingerprint(cert) {
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(publicKey).digest('base64');
}
