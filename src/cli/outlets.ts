import { errorCode } from './error-code';
import { systemCode } from './file-obstacle';
import type { Host, Sink } from './host';
import { say } from './messages/say';
import { STATUS, Trouble } from './trouble';

/**
 * The host, with what its outlets refuse in words: a full disk under stdout is said in a sentence, and a remark
 * that stderr does not take stops nothing. That the reader went away stays what it is.
 */
export const withTroublesTold = (host: Host): Host => ({
  ...host,
  stdout: writing(host.stdout, tellRefusal),
  stderr: writing(host.stderr, () => undefined),
});

const writing = (sink: Sink, onRefusal: (error: unknown) => void): Sink => ({
  isTTY: sink.isTTY,
  // A terminal may be made wider meanwhile.
  get columns() {
    return sink.columns;
  },
  write: (data) => sink.write(data).catch(onRefusal),
});

function tellRefusal(error: unknown): never {
  if (errorCode(error) === 'EPIPE') throw error;
  const code = systemCode(error);
  throw new Trouble(
    STATUS.file,
    say((m) => m.cannotPrint({ code })),
  );
}
