import { randomUUID } from 'node:crypto';
import { DOSSIER } from '../../documents/dossier/template/template';
import { OPENS_PANE, type AddinSettings } from '../../sheets/addin-settings';
import { declareFilled } from '../../documents/dossier/sheets/fill';
import { declareWorkbook } from '../../documents/dossier/sheets/workbook';
import type { Call } from '../../calls/call';
import type { Language } from '../../language/language';
import { FileError } from '../../xlsx/file-error';
import { writeWorkbook } from '../../xlsx/write';
import { parseArguments, usage } from '../arguments';
import type { Host } from '../host';
import { outputLanguage } from '../language';
import { messagesIn, say } from '../messages/say';
import { firstOf, readBytes } from '../read-bytes';
import type { Command } from '../command';
import { tell, tellDoubts } from '../tell';
import { STATUS, Trouble } from '../trouble';
import { chooseCall } from './choose-call';
import { refuseTarget, saveWhole } from './save';

const OPTIONS = {
  output: { value: true, short: 'o' },
  from: { value: true },
  track: { value: true },
  'with-pane': { value: false },
  force: { value: false, short: 'f' },
  lang: { value: true },
  help: { value: false, short: 'h' },
} as const;

/** `-o -`: the workbook goes to stdout; `--from -`: the dossier comes from stdin. */
const STDIO = '-';

/** `bareme new`: the sheets of a call as a file, blank or filled in from a dossier’s JSON. */
export const createWorkbook: Command = async (args, host) => {
  const { positionals, flags, values } = parseArguments(args, OPTIONS);
  const [named, needless] = positionals;
  if (named === undefined) throw usage((m) => m.noCall());
  if (needless !== undefined) throw usage((m) => m.needlessArgument({ argument: needless }));
  const language = outputLanguage(values.lang, false, host.env);

  const { call, doubts } = await chooseCall(named, values.track);
  const path = values.output ?? `${call.id}.xlsx`;
  // Before the work, so that nobody waits for a refusal; saving looks again.
  if (path === STDIO) refuseTerminal(host);
  else await refuseTarget(path, flags.has('force'));
  await tellDoubts(named, doubts, language, host);

  const addinSettings: AddinSettings = flags.has('with-pane') ? { [OPENS_PANE]: 'true' } : {};
  const bytes =
    values.from === undefined
      ? await writeWorkbook({ ...declareWorkbook(call, language, {}, randomUUID()), addinSettings })
      : await filledIn({ call, language, addinSettings }, values.from, host);
  if (path === STDIO) {
    await host.stdout.write(bytes);
  } else {
    await saveWhole(path, bytes, flags.has('force'));
    await tell(messagesIn(language).written({ path }), host);
  }
  return STATUS.done;
};

interface Wanted {
  readonly call: Call;
  readonly language: Language;
  readonly addinSettings: AddinSettings;
}

/** The workbook filled in, after what had to be left out of it was told. */
async function filledIn(
  { call, language, addinSettings }: Wanted,
  dossierFile: string,
  host: Host,
): Promise<Uint8Array> {
  const messages = messagesIn(language);
  const [json, name] =
    dossierFile === STDIO
      ? [await firstOf(host.stdin()), messages.stdin()]
      : [await readBytes(dossierFile), dossierFile];
  // Runs zod, which a blank workbook does not wait for.
  const { openDossierFile } = await import('../../documents/dossier/file/file');
  const { declaration, unplaced } = declareFilled(
    call,
    language,
    openDossierFile(json, name, call, language),
    randomUUID(),
  );
  const bytes = await writeWorkbook({ ...declaration, addinSettings });
  await refuseUnreadable(bytes, name);
  for (const { what } of unplaced) await tell(messages.unplaced({ what: what[language] }), host);
  return bytes;
}

/**
 * No workbook is handed out that `check` would then refuse: lines are bounded, but texts and the call’s own lists
 * weigh in each of them.
 *
 * @throws {Trouble}
 */
async function refuseUnreadable(workbook: Uint8Array, dossier: string): Promise<void> {
  const { readWorkbook } = await import('../../xlsx/read');
  try {
    await readWorkbook(workbook, DOSSIER);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new Trouble(
      STATUS.file,
      say((m) => m.dossierTooLarge({ file: dossier })),
    );
  }
}

function refuseTerminal({ stdout }: Host): void {
  if (stdout.isTTY)
    throw new Trouble(
      STATUS.usage,
      say((m) => m.toTerminal()),
    );
}
