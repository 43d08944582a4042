import type { Language } from '../../../language/language';
import { GONE, type Cell } from '../../../workbook/cell';
import {
  readAmount,
  readDate,
  readNumber,
  readText,
  readWhole,
  type Reader,
} from '../../../workbook/read-cell';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Settings } from '../session';
import { DECISIONS, STAGES } from '../template/choices';
import { SESSION_FIELDS, type SessionFieldKey } from '../template/fields';
import { JURY_VERSION } from '../template/version';
import { LISTED_TIE_KEYS, listedChoices } from '../template/listed-words';
import { ANSWERS, listOf } from './lists';

/** What was settled before scoring, each value with its cell. */
export function settingsIn(snapshot: WorkbookSnapshot, language: Language): Settings {
  const read = <T>(key: SessionFieldKey, reader: Reader<T>): Cell<T> => {
    const range = snapshot.names[SESSION_FIELDS[key].name];
    if (!range) return GONE;
    const { sheet, row, column, values } = range;
    return reader(values[0]?.[0] ?? null, { sheet, row, column }, language);
  };
  return {
    title: read('title', readText),
    chair: read('chair', readText),
    meeting: read('meeting', readDate),
    decider: read('decider', readText),
    scaleMin: read('scaleMin', readNumber),
    scaleMax: read('scaleMax', readNumber),
    step: read('step', readNumber),
    minimum: read('minimum', readWhole),
    threshold: read('threshold', readNumber),
    commentRule: read('commentRule', ANSWERS.commentRule.read),
    divergence: read('divergence', readNumber),
    envelope: read('envelope', readAmount),
    carriedOver: read('carriedOver', readAmount),
    policy: read('policy', ANSWERS.policy.read),
    tieKeys: read('tieKeys', listOf(LISTED_TIE_KEYS)),
    lotSource: read('lotSource', readText),
    lotDate: read('lotDate', readDate),
    stages: read('stages', listOf(listedChoices(STAGES))),
    audition: read('audition', readDate),
    stage: read('stage', ANSWERS.stage.read),
    decisions: read('decisions', listOf(listedChoices(DECISIONS))),
    retention: read('retention', readDate),
    purge: read('purge', readDate),
  };
}

/** Of the sheets of the session; one that somebody has cleared is today’s. */
export const versionIn = (snapshot: WorkbookSnapshot): number =>
  Number(markIn(snapshot, 'version') ?? JURY_VERSION);

/** A mark of the session: what the add-in wrote, as a text. */
export function markIn(snapshot: WorkbookSnapshot, key: SessionFieldKey): string | null {
  const raw = snapshot.names[SESSION_FIELDS[key].name]?.values[0]?.[0];
  const text = raw === null || raw === undefined ? '' : String(raw).trim();
  return text === '' ? null : text;
}
