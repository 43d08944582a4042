import { parseArgs } from 'node:util';
import { SetupError } from '../setup/say.mjs';

/**
 * @param {readonly string[]} args
 * @param {number} defaultPort
 */
export function serverOptions(args, defaultPort) {
  const { port, open, dark } = parsed(args);
  const number = port === undefined ? defaultPort : Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65535) {
    throw new SetupError(`--port ${port}: a number from 1 to 65535 is needed (0: any free one).`);
  }
  return { port: number, strict: port !== undefined && number !== 0, open, dark };
}

export const HELP = `npm start -- [--port N] [--no-open] [--dark]

Starts the add-in beside a spreadsheet, on this machine only, and opens it in a browser window.

  --port N    the port; 0: any free one
  --no-open   opens no window: the address is printed
  --dark      as on a dark desktop
  --help      prints this and ends`;

/**
 * @param {readonly string[]} args
 */
export const asksForHelp = (args) => args.includes('--help') || args.includes('-h');

/** @param {readonly string[]} args */
function parsed(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: process.env['BAREME_PORT'] },
        'no-open': { type: 'boolean', default: false },
        dark: { type: 'boolean', default: false },
      },
    });
    return { port: values.port, open: !values['no-open'], dark: values.dark };
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : error}\n${HELP}`);
  }
}
