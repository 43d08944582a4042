import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { serve } from '../../scripts/playground/server.mjs';

const INTERRUPT = join(__dirname, '../../scripts/playground/interrupt.mjs');
const SERVER = `
  import('${INTERRUPT}').then(({ closeOnInterrupt }) => {
    setInterval(() => undefined, 60_000);
    closeOnInterrupt(async () => console.log('closed'));
    console.log(process.pid);
  });`;

describe('the server of the playground', () => {
  it('ends when npm and its shell are gone, though nothing was sent to it', async () => {
    // A shell that waits for it, as npm starts one.
    const shell = spawn('sh', ['-c', 'node -e "$SERVER"; true'], {
      env: { ...process.env, SERVER, NODE_OPTIONS: '', npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    shell.stdout.setEncoding('utf8');
    shell.stdout.on('data', (text: string) => {
      const isStarted = output === '';
      output += text;
      if (isStarted) shell.kill('SIGKILL');
    });
    await once(shell.stdout, 'end');
    expect(output).toMatch(/^\d+\nclosed\n$/);
  }, 30_000);

  it('says of a port that was asked for and is taken what to do', async () => {
    const other = createServer().listen(0, 'localhost');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const certificate = { cert: '', key: '' };
    await expect(serve([], certificate, { port, strict: true })).rejects.toThrow(
      /^Port \d+ is taken, .*npm start -- --port \d+/,
    );
    other.close();
  });
});
