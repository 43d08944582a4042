import { CONTROL_KIND } from '../../documents/control/control-kind';
import { inWords } from '../../documents/control/messages/in-words';
import { needsReason, obstacleTo, type Obstacle } from '../../documents/control/statement/obstacle';
import { sealStatement } from '../../documents/control/statement/seal';
import { sealCells } from '../../documents/control/statement/seal-cells';
import { SHEET_NAMES } from '../../documents/control/template/fields';
import { TABLES } from '../../documents/control/template/tables';
import type { ControlVerdict } from '../../documents/control/verdict';
import { callOfWorkbook } from '../../documents/dossier/parse/carried-call';
import { openDocuments, verdictOf } from '../../documents/open';
import type { Language } from '../../language/language';
import type { CellChange } from '../../sheets/change';
import { Anchors } from '../../workbook/anchor';
import { part } from '../../workbook/slots';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { FileError } from '../../xlsx/file-error';
import { readWorkbook } from '../../xlsx/read';
import type { Asked } from '../action/use-action';
import { STATEMENT_TEXTS } from './texts';

/** What is sealed: a control as the pane shows it, and a copy of its workbook. */
export interface Sealing {
  readonly verdict: ControlVerdict;
  /** The reading that it was understood from; whoever writes the cells holds them against it. */
  readonly snapshot: WorkbookSnapshot;
  /** The workbook as a file, as Excel hands it out: formulas can be compared in it. */
  readonly copy: Uint8Array;
  /** `2021-01-29T14:05`, local. */
  readonly at: string;
  /** Why what was sealed is sealed again; null: it had not been. */
  readonly reason: string | null;
  readonly language: Language;
}

/**
 * The change that seals a statement: the cells that `bareme control --seal` writes, all of them or none. It is the copy
 * that is sealed, by the conditions of the command line; where it says another thing than the pane shows, nothing is.
 *
 * @throws {LineTooLongError} a text is too long for the cell that would keep it
 */
export async function sealingChange(sealing: Sealing): Promise<Asked> {
  const { verdict: shown, snapshot, copy, at, language } = sealing;
  const texts = STATEMENT_TEXTS[language];
  const judged = await judge(copy, language);
  if ('refused' in judged) return judged;
  const obstacle = obstacleTo(judged);
  if (obstacle) return { refused: whyNot(obstacle, language) };
  const again = { at, reason: needsReason(judged.control) ? sealing.reason : null };
  const statement = await sealStatement(judged.control, judged.figures, again);
  const onDisplay = await sealStatement(shown.control, shown.figures, again);
  if (statement.seal !== onDisplay.seal) return { refused: texts.changedMeanwhile };
  const cells = changesOf(snapshot, statement);
  if (cells === null) return { refused: texts.sheetGone };
  return {
    change: { add: null, cells, texts: [], remove: null },
    told: texts.sealed,
    canBeUndone: false,
    leadsTo: snapshot.names[SHEET_NAMES.report]?.sheet,
  };
}

async function judge(
  copy: Uint8Array,
  language: Language,
): Promise<ControlVerdict | { readonly refused: string }> {
  try {
    const { snapshot, altered } = await readWorkbook(copy, CONTROL_KIND.template);
    const opened = await openDocuments(snapshot, [CONTROL_KIND], {
      callFor: callOfWorkbook,
      // What is sealed is printed: the report is looked at too.
      alterations: altered,
    });
    const refusal = opened[0]?.refusal;
    if (refusal) return { refused: refusal.message[language] };
    return verdictOf(opened, CONTROL_KIND) ?? { refused: STATEMENT_TEXTS[language].noControl };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.problem === 'no-dossier') return { refused: STATEMENT_TEXTS[language].noControl };
    return { refused: error.sentence[language] };
  }
}

/** So many faults are told in full: those that the pane shows are among its findings anyway. */
const MOST_TOLD = 3;

function whyNot(obstacle: Obstacle, language: Language): string {
  const texts = STATEMENT_TEXTS[language];
  switch (obstacle.kind) {
    case 'blank':
      return texts.blank;
    case 'unfinished':
      return texts.unfinished(obstacle.lines, obstacle.points);
    case 'sealed':
      return texts.sealedAlready;
    case 'faulty': {
      const { findings } = obstacle;
      const told = findings.slice(0, MOST_TOLD).map(({ message }) => inWords(message, language));
      const more = findings.length - told.length;
      const sentences = [...told, ...(more > 0 ? [texts.moreFaults(more)] : [])].join(' ');
      return texts.faultyCopy(findings.length, sentences);
    }
  }
}

/** Both columns are held against what was read: a statement that a colleague seals meanwhile is never written over. */
const SEALED_TO_WRITE = [
  part('control-sealed', {
    tables: [
      {
        ...TABLES.sealed,
        columns: TABLES.sealed.columns.map((column) => ({ ...column, role: 'input' as const })),
      },
    ],
  }),
];

function changesOf(
  snapshot: WorkbookSnapshot,
  statement: Parameters<typeof sealCells>[1],
): readonly CellChange[] | null {
  const anchors = new Anchors(snapshot, SEALED_TO_WRITE);
  const cells = sealCells(snapshot, statement)?.map(({ place, from, to }) => {
    const anchor = anchors.of(place);
    return anchor && { anchor, from, to, numberFormat: null };
  });
  return cells?.every((cell) => cell !== null) ? cells : null;
}
