import { declareFilled, type Unplaced } from '../../sheets/fill';
import { declareWorkbook } from '../../sheets/workbook';
import type { WorkbookDeclaration } from '../../sheets/declaration';
import type { Call } from '../../themes/call';
import type { Language } from '../../themes/language';
import { writeWorkbook } from '../../xlsx/write';
import { parseArguments, usage } from '../arguments';
import type { Host } from '../host';
import { outputLanguage } from '../language';
import { messagesIn, say } from '../messages/say';
import { printable } from '../printable';
import type { Command } from '../run';
import { STATUS, Trouble } from '../trouble';
import { chooseCall } from './choose-call';
import { readText } from './read-text';
import { refuseTarget, saveWhole } from './save';

const OPTIONS = {
  output: { value: true, short: 'o' },
  from: { value: true },
  track: { value: true },
  force: { value: false, short: 'f' },
  lang: { value: true },
  help: { value: false, short: 'h' },
} as const;

/** `-o -`: the workbook goes to stdout. */
const STDOUT = '-';

/** `bareme new`: the sheets of a call as a file, blank or filled in from a dossier’s JSON. */
export const createWorkbook: Command = async (args, host) => {
  const { positionals, flags, values } = parseArguments(args, OPTIONS);
  const [named, needless] = positionals;
  if (named === undefined) throw usage((m) => m.noCall());
  if (needless !== undefined) throw usage((m) => m.needlessArgument({ argument: needless }));
  const language = outputLanguage(values.lang, false, host.env);

  const call = await chooseCall(named, values.track);
  const path = values.output ?? `${call.id}.xlsx`;
  // Before the work, so that nobody waits for a refusal; saving looks again.
  if (path === STDOUT) refuseTerminal(host);
  else await refuseTarget(path, flags.has('force'));

  const { declaration, unplaced } = await contentsOf(call, language, values.from);
  const bytes = await writeWorkbook(declaration);
  await tellUnplaced(unplaced, language, host);
  if (path === STDOUT) {
    await host.stdout.write(bytes);
  } else {
    await saveWhole(path, bytes, flags.has('force'));
    await host.stderr.write(`${printable(messagesIn(language).written({ path }))}\n`);
  }
  return STATUS.done;
};

interface Contents {
  readonly declaration: WorkbookDeclaration;
  readonly unplaced: readonly Unplaced[];
}

async function contentsOf(
  call: Call,
  language: Language,
  dossierFile: string | undefined,
): Promise<Contents> {
  if (dossierFile === undefined) {
    return { declaration: declareWorkbook(call, language), unplaced: [] };
  }
  const text = await readText(dossierFile);
  // Runs zod, which a blank workbook does not wait for.
  const { readDossierFile } = await import('../../dossier/file');
  return declareFilled(call, language, readDossierFile(text, dossierFile, call, language));
}

async function tellUnplaced(
  unplaced: readonly Unplaced[],
  language: Language,
  { stderr }: Host,
): Promise<void> {
  const messages = messagesIn(language);
  for (const { what } of unplaced) {
    await stderr.write(`${printable(messages.unplaced({ what: what[language] }))}\n`);
  }
}

function refuseTerminal({ stdout }: Host): void {
  if (stdout.isTTY)
    throw new Trouble(
      STATUS.usage,
      say((m) => m.toTerminal()),
    );
}
