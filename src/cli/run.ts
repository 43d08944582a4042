import { version } from '../../package.json';
import type { Language, Localized } from '../language/language';
import { usage } from './arguments';
import type { Command } from './command';
import { errorCode } from './error-code';
import type { Host } from './host';
import { languageNamed, systemLanguage } from './language';
import { messagesIn } from './messages/say';
import { nearest } from '../language/near';
import { withTroublesTold } from './outlets';
import { printable } from './printable';
import { STATUS, Trouble, type Status } from './trouble';

/** Each is loaded when it is asked for, so that none waits for the others’ libraries. */
const COMMANDS = {
  themes: async (): Promise<Command> => (await import('./themes/command')).themes,
  read: async (): Promise<Command> => (await import('./read/command')).readBudgetFile,
  new: async (): Promise<Command> => (await import('./new/command')).createWorkbook,
  check: async (): Promise<Command> => (await import('./check/command')).checkFiles,
  audit: async (): Promise<Command> => (await import('./audit/command')).auditFiles,
  control: async (): Promise<Command> => (await import('./control/command')).controlFiles,
  consolidate: async (): Promise<Command> =>
    (await import('./consolidate/command')).consolidateFiles,
  jury: async (): Promise<Command> => (await import('./jury/command')).jury,
  examples: async (): Promise<Command> => (await import('./examples/command')).judgeExamplesOfCall,
} as const;

type CommandName = keyof typeof COMMANDS;

const isLanguage = (arg: string): boolean => /^--lang(=|$)/.test(arg);

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/**
 * Runs one command.
 *
 * @param given what follows `bareme`
 * @returns the exit status, when all has been written
 */
export async function run(given: readonly string[], bare: Host): Promise<Status> {
  const host = withTroublesTold(bare);
  const args = commandFirst(given);
  try {
    return await dispatch(args, host);
  } catch (error) {
    return tell(error, args, host);
  }
}

/** The language may be asked for before the command: it is listed among the options of all. */
function commandFirst(args: readonly string[]): readonly string[] {
  const [first = ''] = args;
  const count = !isLanguage(first) ? 0 : first.includes('=') ? 1 : 2;
  return [...args.slice(count), ...args.slice(0, count)];
}

async function dispatch(args: readonly string[], host: Host): Promise<Status> {
  const [name = '', ...rest] = args;
  const { help } = messagesIn(spokenLanguage(args, host));
  if (args.includes('--version') || name === '-v') return print(`${version}\n`, host);
  const topic = name === 'help' ? (rest[0] ?? '') : name;
  if (name === 'help' || args.includes('--help') || args.includes('-h')) {
    return print(isCommand(topic) ? help[topic] : help.general, host);
  }
  if (name === '' || isLanguage(name)) {
    await host.stderr.write(help.general);
    return STATUS.usage;
  }
  if (!isCommand(name)) {
    const near = nearest(name, Object.keys(COMMANDS));
    throw usage((m) => m.unknownCommand({ command: name, near }));
  }
  const command = await COMMANDS[name]();
  return command(rest, host);
}

async function print(text: string, host: Host): Promise<Status> {
  await host.stdout.write(text);
  return STATUS.done;
}

/** The language of help and troubles, which may come before the arguments are understood. */
function spokenLanguage(args: readonly string[], host: Host): Language {
  const index = args.findIndex(isLanguage);
  const named = args[index]?.split('=')[1] ?? args[index + 1] ?? '';
  return (index === -1 ? null : languageNamed(named)) ?? systemLanguage(host.env);
}

/** Errors made for a person are worded as a sentence; any other is a defect and shows where it arose. */
async function tell(error: unknown, args: readonly string[], host: Host): Promise<Status> {
  if (errorCode(error) === 'EPIPE') return STATUS.unread;
  if (!isSentence(error)) throw error;
  const language = spokenLanguage(args, host);
  const lines = error.sentence[language].split('\n').map(printable);
  const status = error instanceof Trouble ? error.status : STATUS.file;
  if (status === STATUS.usage)
    lines.push(messagesIn(language).seeHelp({ command: commandOf(args) }));
  await host.stderr.write(`${lines.join('\n')}\n`);
  return status;
}

const commandOf = ([name = '']: readonly string[]): string =>
  isCommand(name) ? `bareme ${name}` : 'bareme';

/** `Trouble`, and the errors of the other rooms that bear a sentence: a theme’s, a workbook’s, a dossier’s. */
const isSentence = (error: unknown): error is Error & { readonly sentence: Localized } =>
  error instanceof Error && 'sentence' in error;
