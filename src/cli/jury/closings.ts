import { textOf } from '../../seals/canonical';
import { verify } from '../../seals/seal';
import { storedLines } from '../../seals/stored-lines';
import { storedClosings } from '../../documents/jury/stored-closings';
import { usage } from '../arguments';
import { messagesIn, say } from '../messages/say';
import { printable } from '../printable';
import { STATUS } from '../trouble';
import type { Action } from './options';
import { readSessionFile, refused } from './read-session';

/** `bareme jury lines`: the text of a closing, byte for byte what its seal is the SHA-256 of. */
export const printLines: Action = async ({ positionals }, _, host) => {
  const [path, number = '', needless] = positionals;
  if (path === undefined) throw usage((m) => m.jury.noSession());
  if (needless !== undefined) throw usage((m) => m.needlessArgument({ argument: needless }));
  if (!/^[1-9]\d*$/.test(number)) throw usage((m) => m.jury.badNumber({ text: number }));
  const { session } = await readSessionFile(path);
  const closing = session.seals.find((one) => one.number === Number(number));
  if (!closing) {
    const count = session.seals.length;
    throw refused(
      path,
      say((m) => m.jury.noClosing({ number, count })),
    );
  }
  const lines = storedLines(closing.lines);
  await host.stdout.write(
    host.stdout.isTTY
      ? lines.map(({ key, value }) => `${printable(key)}\t${printable(value)}\n`).join('')
      : textOf(lines),
  );
  return STATUS.done;
};

/** `bareme jury verify`: whether each closing still is what was sealed. */
export const verifyClosings: Action = async ({ positionals }, language, host) => {
  const [path, needless] = positionals;
  if (path === undefined) throw usage((m) => m.jury.noSession());
  if (needless !== undefined) throw usage((m) => m.needlessArgument({ argument: needless }));
  const { session } = await readSessionFile(path);
  const { jury } = messagesIn(language);
  const checks = await verify(storedClosings(session));
  const lines = checks.flatMap(({ seal, faults }, index) => {
    const about = { number: session.closings[index]?.number ?? index + 1, seal };
    return faults.length === 0
      ? [jury.intact(about)]
      : [jury.broken(about), ...faults.map((fault) => `  ${printable(jury.fault(fault))}`)];
  });
  const listed = new Set(session.closings.map(({ number }) => number));
  const unlisted = session.seals.filter(({ number }) => !listed.has(number));
  const rest = checks.length === 0 ? jury.noClosings() : jury.compare();
  const unheld = unlisted.map(({ number }) => jury.unlisted({ number }));
  await host.stdout.write([...lines, ...unheld, rest, ''].join('\n'));
  const isWhole = unlisted.length === 0 && checks.every(({ faults }) => faults.length === 0);
  return isWhole ? STATUS.done : STATUS.blocking;
};
