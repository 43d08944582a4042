import { basename, join } from 'node:path';
import { CONTROL_KIND } from '../../documents/control/control-kind';
import type { Control } from '../../documents/control/control';
import { needsReason, obstacleTo, type Obstacle } from '../../documents/control/statement/obstacle';
import { sealCells } from '../../documents/control/statement/seal-cells';
import { sealStatement } from '../../documents/control/statement/seal';
import type { ControlVerdict } from '../../documents/control/verdict';
import { openDocuments, verdictOf } from '../../documents/open';
import type { Localized } from '../../language/language';
import { LineTooLongError } from '../../seals/canonical';
import { cellReference } from '../../workbook/reference';
import { FileError } from '../../xlsx/file-error';
import { patchCells } from '../../xlsx/patch';
import { readWorkbook } from '../../xlsx/read';
import { findFiles } from '../check/files';
import type { GivenCalls } from '../check/given-calls';
import { judgeOf } from '../check/judged-by';
import type { Host } from '../host';
import { localMoment } from '../../workbook/dates';
import type { Messages } from '../messages/fr';
import { messagesIn, say } from '../messages/say';
import type { Language } from '../../language/language';
import { saveWhole } from '../new/save';
import { readBytes } from '../read-bytes';
import { IN_ZIP } from './earlier';
import { refuseOther } from './replacing';
import { tell } from '../tell';
import { STATUS, Trouble, type Status } from '../trouble';

/** What is sealed, and where the sealed copies go. */
interface Wanted {
  readonly named: readonly string[];
  readonly folder: string;
  readonly force: boolean;
  /** Why what was sealed is sealed again. */
  readonly reason: string | null;
  readonly given: GivenCalls;
  readonly language: Language;
}

/** `bareme control --seal`: a copy of each control with its statement sealed. One that is not finished is refused. */
export async function sealControls(wanted: Wanted, host: Host): Promise<Status> {
  const { files } = await findFiles(wanted.named, wanted.folder);
  let status: Status = STATUS.done;
  const written = new Set<string>();
  for (const { file: path, place, obstacle } of files) {
    try {
      if (obstacle) throw trouble(obstacle.sentence);
      if (place.inside !== null) throw trouble(IN_ZIP);
      // Two of one name would be written over each other.
      const name = basename(path).toLowerCase();
      if (written.has(name)) throw trouble(say((m) => m.controls.sameName()));
      written.add(name);
      await host.stdout.write(`${await sealOne(path, wanted, host)}\n`);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      const sentence = error.sentence[wanted.language];
      await tell(messagesIn(wanted.language).controls.ofFile({ path, sentence }), host);
      status = STATUS.file;
    }
  }
  return status;
}

const trouble = (sentence: Localized): Trouble => new Trouble(STATUS.file, sentence);

async function sealOne(path: string, wanted: Wanted, host: Host): Promise<string> {
  const { language, reason } = wanted;
  const bytes = await readBytes(path);
  const { verdict, snapshot } = await judged(bytes, wanted);
  const { control } = verdict;
  const obstacle = obstacleTo(verdict);
  if (obstacle) throw trouble(say((m) => whyNot(obstacle, m)));
  if (needsReason(control) && reason === null) throw trouble(say((m) => m.controls.reasonNeeded()));
  const again = needsReason(control) ? reason : null;
  const statement = await sealed(control, verdict, localMoment(host.now()), again);
  const cells = sealCells(snapshot, statement);
  if (cells === null) throw trouble(say((m) => m.controls.sealedSheetGone()));
  const edits = cells.map(({ place, to }) => ({ ...place, value: to }));
  const { bytes: written, formulas } = await patchCells(bytes, edits);
  const [formula] = formulas;
  if (formula) throw trouble(say((m) => m.controls.formulaThere({ cell: cellReference(formula) })));
  const target = join(wanted.folder, basename(path));
  if (wanted.force) await refuseOther(target);
  await saveWhole(target, written, wanted.force);
  return messagesIn(language).controls.sealed({ path: target, seal: statement.seal });
}

async function judged(bytes: Uint8Array, { given }: Wanted) {
  try {
    const { snapshot, altered } = await readWorkbook(bytes, CONTROL_KIND.template);
    const opened = await openDocuments(snapshot, [CONTROL_KIND], {
      callFor: async (id, within) => (await judgeOf(id, within, given)).call,
      // What is sealed is printed: the report is looked at too.
      alterations: altered,
    });
    const verdict = verdictOf(opened, CONTROL_KIND);
    const refusal = opened[0]?.refusal;
    if (refusal) throw trouble(refusal.message);
    if (!verdict) throw trouble(say((m) => m.controls.noControl()));
    return { verdict, snapshot };
  } catch (error) {
    if (error instanceof FileError) throw trouble(error.sentence);
    throw error;
  }
}

function whyNot(obstacle: Obstacle, { controls }: Messages): string {
  switch (obstacle.kind) {
    case 'blank':
      return controls.statementBlank();
    case 'unfinished':
      return controls.unfinished(obstacle);
    case 'faulty':
      return controls.faulty({ count: obstacle.findings.length });
    case 'sealed':
      return controls.sealedAlready();
  }
}

async function sealed(
  control: Control,
  { figures }: ControlVerdict,
  at: string,
  reason: string | null,
) {
  try {
    return await sealStatement(control, figures, { at, reason });
  } catch (error) {
    if (error instanceof LineTooLongError) throw trouble(error.sentence);
    throw error;
  }
}
