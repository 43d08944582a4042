import { callOfWorkbook, DamagedCallError } from '../../documents/dossier/parse/carried-call';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Call } from '../../calls/call';
import { differences, type Difference } from '../../json/differences';
import { UnknownCallError } from '../../calls/load';
import { pathInWords } from '../../calls/file/path-words';
import type { Localized } from '../../language/language';
import { say } from '../messages/say';
import type { GivenCall, GivenCalls } from './given-calls';
import type { Told } from './report';
import type { ToldDifference } from './told-difference';

/** The rules by which a workbook is judged, and what its reader has to know of where they are from. */
export interface Judge {
  readonly call: Call;
  readonly remarks: readonly Told[];
}

/**
 * The call that a workbook is judged by: the one in a file that the person gave, before any that the workbook
 * itself carries, which whoever filled it in could alter. A call that ships with Barème is always ours.
 *
 * @throws {UnknownCallError} when there is neither
 * @throws {DamagedCallError} when what the workbook carries cannot be used and nothing else was given
 */
export async function judgeOf(
  callId: string,
  snapshot: WorkbookSnapshot,
  given: GivenCalls,
): Promise<Judge> {
  const chosen = given.get(callId);
  if (chosen) {
    const carried = await carriedCall(callId, snapshot);
    return { call: chosen.call, remarks: otherRules(chosen, carried) };
  }
  const call = await callOfWorkbook(callId, snapshot);
  return { call, remarks: call.file === undefined ? [] : [rulesOfTheWorkbook(call, given)] };
}

async function carriedCall(callId: string, snapshot: WorkbookSnapshot): Promise<Call | null> {
  try {
    return await callOfWorkbook(callId, snapshot);
  } catch (error) {
    if (error instanceof UnknownCallError || error instanceof DamagedCallError) return null;
    throw error;
  }
}

const remark = (severity: Told['severity'], message: Localized): Told => ({
  rule: 'file.rules',
  severity,
  place: null,
  message,
});

/** Nothing to reproach; but somebody who gave files, and none of this call, may believe that one is used. */
function rulesOfTheWorkbook({ id: call, version }: Call, given: GivenCalls): Told {
  return given.size === 0
    ? remark(
        'info',
        say((m) => m.rulesOfTheWorkbook({ call, version })),
      )
    : remark(
        'warning',
        say((m) => m.rulesNotGiven({ call, version })),
      );
}

function otherRules({ call, file }: GivenCall, carried: Call | null): readonly Told[] {
  if (carried === null)
    return [
      remark(
        'warning',
        say((m) => m.rulesLost({ file })),
      ),
    ];
  if (carried.file === call.file) return [];
  if (carried.version !== call.version) {
    const versions = { workbook: carried.version, given: call.version };
    return [
      remark(
        'warning',
        say((m) => m.rulesOfAnotherVersion({ file, ...versions })),
      ),
    ];
  }
  const found = differences(JSON.parse(carried.file ?? 'null'), JSON.parse(call.file ?? 'null'));
  // The same rules as another Barème may write them, fields in another order.
  if (found.length === 0) return [];
  const told = found.slice(0, MOST_TOLD).map(inWords);
  const more = found.length - told.length;
  return [
    remark(
      'warning',
      say((m) => m.rulesAltered({ file, differences: told, more })),
    ),
  ];
}

const MOST_TOLD = 3;

const inWords = ({ path, one, other }: Difference): ToldDifference => ({
  place: pathInWords(path),
  workbook: shown(one),
  given: shown(other),
});

const LONGEST_SHOWN = 40;

function shown(value: unknown): string | null {
  if (value === undefined) return null;
  const written = JSON.stringify(value);
  return written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN - 1)}…` : written;
}
