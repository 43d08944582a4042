import { basename, join } from 'node:path';
import { CONTROL_KIND } from '../../documents/control/control-kind';
import type { Control } from '../../documents/control/control';
import { changedSince, sealStatement } from '../../documents/control/statement/seal';
import { CONTROL_FIELDS } from '../../documents/control/template/fields';
import { TABLES } from '../../documents/control/template/tables';
import type { ControlVerdict } from '../../documents/control/verdict';
import { openDocuments, verdictOf } from '../../documents/open';
import type { Localized } from '../../language/language';
import type { SealLine } from '../../seals/canonical';
import { LineTooLongError } from '../../seals/canonical';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { cellReference } from '../../workbook/reference';
import { FileError } from '../../xlsx/file-error';
import { patchCells, type CellEdit } from '../../xlsx/patch';
import { readWorkbook } from '../../xlsx/read';
import { findFiles } from '../check/files';
import type { GivenCalls } from '../check/given-calls';
import { judgeOf } from '../check/judged-by';
import type { Host } from '../host';
import { localMoment } from '../../workbook/dates';
import { messagesIn, say } from '../messages/say';
import type { Language } from '../../language/language';
import { saveWhole } from '../new/save';
import { readBytes } from '../read-bytes';
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
  const { files } = await findFiles(wanted.named);
  let status: Status = STATUS.done;
  const written = new Set<string>();
  for (const { path, empty } of files) {
    try {
      if (empty) throw trouble(say((m) => m.emptyFolder()));
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
  const { control, figures } = verdict;
  refuseUnfinished(verdict);
  if (control.sealed?.isIntact === true && changedSince(control, figures).length === 0) {
    throw trouble(say((m) => m.controls.sealedAlready()));
  }
  if (control.sealed !== null && reason === null) {
    throw trouble(say((m) => m.controls.reasonNeeded()));
  }
  const again = control.sealed === null ? null : reason;
  const { lines, seal } = await sealed(control, verdict, localMoment(host.now()), again);
  const { bytes: written, formulas } = await patchCells(bytes, editsFor(snapshot, lines, seal));
  const [formula] = formulas;
  if (formula) throw trouble(say((m) => m.controls.formulaThere({ cell: cellReference(formula) })));
  const target = join(wanted.folder, basename(path));
  if (wanted.force) await refuseOther(target);
  await saveWhole(target, written, wanted.force);
  return messagesIn(language).controls.sealed({ path: target, seal });
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

/** What was sealed and has changed is what sealing again is for; all else has to be put right first. */
function refuseUnfinished({ control, figures, findings }: ControlVerdict): void {
  const { by, on } = control.statement;
  if (by.value === null || on.value === null) {
    throw trouble(say((m) => m.controls.statementBlank()));
  }
  const points = control.points.filter(({ followUp }) => followUp.value === null).length;
  if (figures.open > 0 || points > 0) {
    throw trouble(say((m) => m.controls.unfinished({ lines: figures.open, points })));
  }
  const wrong = findings.filter(
    ({ rule, severity }) =>
      severity === 'error' && rule !== 'control.changed' && rule !== 'control.seal',
  );
  if (wrong.length > 0) {
    throw trouble(say((m) => m.controls.faulty({ count: wrong.length })));
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

/** The lines of the statement from the first row on, and nothing in those below. */
function editsFor(
  { names, tables }: WorkbookSnapshot,
  lines: readonly SealLine[],
  seal: string,
): readonly CellEdit[] {
  const table = tables[TABLES.sealed.name];
  const cell = names[CONTROL_FIELDS.seal.name];
  if (!table || !cell || table.body.values.length < lines.length) {
    throw trouble(say((m) => m.controls.sealedSheetGone()));
  }
  const { sheet, row, column, values } = table.body;
  return [
    { sheet: cell.sheet, row: cell.row, column: cell.column, value: seal },
    ...values.flatMap((_, index): readonly CellEdit[] => {
      const line = lines[index];
      const isBlank = values[index]?.every((value) => value === null || value === '') ?? true;
      if (!line && isBlank) return [];
      return [
        { sheet, row: row + index, column, value: line?.key ?? null },
        { sheet, row: row + index, column: column + 1, value: line?.value ?? null },
      ];
    }),
  ];
}
