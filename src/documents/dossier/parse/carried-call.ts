import type { Call } from '../../../calls/call';
import type { Localized } from '../../../language/language';
import { loadCall, UnknownCallError } from '../../../calls/load';
import { sentenceOf } from '../../../json/problem';
import { ThemeError } from '../../../calls/file/error';
import { frenchSpacing } from '../../../language/typography';
import { CARRIED_CALL } from '../template/fields';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';

/**
 * A call that does not ship with Barème travels in its workbooks, so that everyone who opens one has the
 * same rules: its text stands in cells of the hidden lists, under the name `brm_fichier_appel`.
 */

/** Excel takes 32,767 characters in a cell, but 8,192 where a host writes it as it writes formulas. */
const LONGEST_CHUNK = 8000;

/** No workbook of ours brings more; what is longer is not even parsed. */
const MOST_CHUNKS = 100;

const HEAD = /^Bareme (\d{1,3})\/(\d{1,3})\|/;

/**
 * The text in pieces, each fit for a cell: it says which of how many it is, begins with nothing that a
 * spreadsheet takes for a formula or an apostrophe, and ends with no space that one would drop.
 */
export function chunksOf(text: string): readonly string[] {
  const safe = armoured(text);
  const count = Math.ceil(safe.length / LONGEST_CHUNK);
  return Array.from({ length: count }, (_, index) => {
    const part = safe.slice(index * LONGEST_CHUNK, (index + 1) * LONGEST_CHUNK);
    return `Bareme ${index + 1}/${count}|${part}|`;
  });
}

/**
 * JSON escapes for what file formats change: `_x0041_` is an escape of theirs, halves of a character may be
 * parted by a cut, and some controls are lost.
 */
const armoured = (json: string): string =>
  json.replace(
    /_(?=x)|[\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/gi,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The text of the call that the workbook carries; null: none, or pieces of it are missing. */
export function carriedText({ names }: WorkbookSnapshot): string | null {
  const cells = names[CARRIED_CALL]?.values.flat() ?? [];
  const parts = new Map<number, string>();
  let count = 0;
  for (const cell of cells.slice(0, MOST_CHUNKS)) {
    const text = String(cell ?? '').trim();
    const [head = '', index, of] = HEAD.exec(text) ?? [];
    if (head === '' || !text.endsWith('|')) continue;
    parts.set(Number(index), text.slice(head.length, -1));
    count = Number(of);
  }
  const whole = Array.from({ length: count }, (_, index) => parts.get(index + 1));
  return count > 0 && whole.every((part) => part !== undefined) ? whole.join('') : null;
}

/** The workbook brings rules that cannot be used: altered by hand, or written by a later Barème. */
export class DamagedCallError extends Error {
  readonly sentence: Localized;

  constructor(
    readonly id: string,
    problem: Localized | null,
  ) {
    const where = problem ? { fr: ` (${problem.fr})`, en: ` (${problem.en})` } : { fr: '', en: '' };
    super(`Damaged rules of ${id}${where.en}`);
    this.name = 'DamagedCallError';
    this.sentence = {
      fr: frenchSpacing(
        `Ce classeur apporte les règles de son appel, « ${id} », mais leur texte est abîmé dans la feuille masquée des listes (nom ${CARRIED_CALL})${where.fr}. Annulez la modification (Ctrl+Z), ou reprenez une copie intacte du classeur ; rien n’a été modifié.`,
      ),
      en: `This workbook brings the rules of its call, “${id}”, but their text is damaged in the hidden sheet of lists (name ${CARRIED_CALL})${where.en}. Undo the change (Ctrl+Z), or take an intact copy of the workbook; nothing has been changed.`,
    };
  }
}

/** Calls that workbooks brought, by their text: checked once, not at each keystroke. */
const checked = new Map<string, Promise<readonly Call[]>>();
const MOST_CHECKED = 8;

function carriedCalls(text: string): Promise<readonly Call[]> {
  const known = checked.get(text);
  if (known) return known;
  const calls = import('../../../calls/file/imported').then(
    ({ openThemeText }) => openThemeText(text, CARRIED_CALL).calls,
  );
  const oldest = checked.keys().next();
  if (checked.size >= MOST_CHECKED && !oldest.done) checked.delete(oldest.value);
  checked.set(text, calls);
  return calls;
}

/**
 * The call that a workbook answers: one that ships with Barème by its identifier alone, so that no workbook
 * can bring other rules for it; else the one that the workbook carries.
 *
 * @throws {UnknownCallError} when there is neither
 * @throws {DamagedCallError} when what the workbook carries is no call of that identifier
 */
export async function callOfWorkbook(callId: string, snapshot: WorkbookSnapshot): Promise<Call> {
  try {
    return await loadCall(callId);
  } catch (error) {
    if (!(error instanceof UnknownCallError) || !(CARRIED_CALL in snapshot.names)) throw error;
  }
  const text = carriedText(snapshot);
  if (text === null) throw new DamagedCallError(callId, null);
  const call = (await understood(callId, text)).find(({ id }) => id === callId);
  if (!call) throw new UnknownCallError(callId);
  return call;
}

async function understood(callId: string, text: string): Promise<readonly Call[]> {
  try {
    return await carriedCalls(text);
  } catch (error) {
    if (!(error instanceof ThemeError)) throw error;
    const [first] = error.problems;
    throw new DamagedCallError(callId, first ? sentenceOf({ ...first, line: undefined }) : null);
  }
}
