import type { Call } from '../../../calls/call';
import { carrierTypesOf } from '../../../calls/catalogue';
import { withLines } from '../../../json/problem';
import { jsonOf, textOf } from '../../../json/file';
import type { Language } from '../../../language/language';
import { shapeProblems } from '../../../json/shape';
import { YES_NO } from '../../../workbook/yes-no';
import { serialOfIsoDay } from '../../../workbook/dates';
import type { Entries, GridEntry } from '../entries';
import type { Entry } from '../../../workbook/entry';
import { contradictions, valuesOf } from './file-and-call';
import { DOSSIER_FILE, DossierFileError } from './file-error';
import { dossierFileSchema } from './file-schema';
import type { DossierFile } from './file-schema';
import { lineIn, shareOf } from './line-entries';
import { FIELDS } from '../template/fields';
import type { FieldKey, RangeKey } from '../template/fields';

/**
 * What a dossier's file holds, as one would type it into the sheets of the call in that language.
 *
 * @param text the file's text, JSON of `docs/schemas/dossier.schema.json`
 * @param file the name under which a person knows the file
 * @throws {DossierFileError} with all that is wrong: not JSON, another shape, another call, fields or
 * choices that the call does not have. Nothing of a file is dropped silently.
 */
export function readDossierFile(
  text: string,
  file: string,
  call: Call,
  language: Language,
): Entries {
  return entriesOf(understood(text, file, call), call, language);
}

/** The same of a dossier whose shape was read already, and which contradicts nothing of the call. */
export function entriesOf(dossier: DossierFile, call: Call, language: Language): Entries {
  return {
    fields: fieldsIn(dossier, call, language),
    ranges: rangesIn(dossier, call, language),
    lines: (dossier.lines ?? []).map((line) => lineIn(line, call, language)),
    grid: gridIn(dossier, call, language),
  };
}

/**
 * The same from the file as it lies on a disk.
 *
 * @throws {DossierFileError} also for an encoding other than UTF-8
 */
export const openDossierFile = (
  bytes: Uint8Array,
  file: string,
  call: Call,
  language: Language,
): Entries => readDossierFile(textOf(bytes, file, DOSSIER_FILE), file, call, language);

function understood(text: string, file: string, call: Call): DossierFile {
  const json = jsonOf(text, file, DOSSIER_FILE);
  const result = dossierFileSchema.safeParse(json.value);
  const problems = result.success
    ? contradictions(result.data, call, file)
    : shapeProblems(dossierFileSchema, result.error, json.value, file);
  if (!result.success || problems.length > 0) {
    throw new DossierFileError(file, withLines(problems, json));
  }
  return result.data;
}

const yesNo = (yes: boolean, language: Language): string => YES_NO[yes ? 'yes' : 'no'][language];

function fieldsIn(dossier: DossierFile, call: Call, language: Language): Entries['fields'] {
  const entries = (Object.entries(valuesOf(dossier)) as [FieldKey, unknown][]).flatMap(
    ([key, value]) => (value === undefined ? [] : [[key, fieldEntry(key, value, call, language)]]),
  );
  return Object.fromEntries(entries) as Entries['fields'];
}

function fieldEntry(key: FieldKey, value: unknown, call: Call, language: Language): Entry {
  if (typeof value === 'boolean') return yesNo(value, language);
  if (typeof value === 'number') return value;
  const text = String(value);
  if (FIELDS[key].kind === 'date') return serialOfIsoDay(text);
  const carrier = carrierTypesOf(call).find(({ id }) => id === text);
  return key === 'carrierType' && carrier ? carrier.label[language] : text;
}

function rangesIn(dossier: DossierFile, call: Call, language: Language): Entries['ranges'] {
  const { commitments, coCarriers, otherFunders, phases } = dossier;
  const pairs = (rows: typeof coCarriers) => rows?.map(({ name, amount }) => [name, amount]);
  const ranges: Readonly<Record<RangeKey, readonly (readonly Entry[])[] | undefined>> = {
    commitments: commitments?.map((taken, index) => [
      call.commitments[index]?.[language] ?? '',
      taken === null ? null : yesNo(taken, language),
    ]),
    coCarriers: pairs(coCarriers),
    otherFunders: pairs(otherFunders),
    phases: phases?.map(({ name, milestone, endDate, budget, indicator, floor }) => [
      name,
      milestone ?? null,
      endDate === undefined ? null : serialOfIsoDay(endDate),
      budget ?? null,
      indicator ?? null,
      floor ?? null,
    ]),
  };
  return Object.fromEntries(
    Object.entries(ranges).filter(([, rows]) => rows !== undefined && rows.length > 0),
  );
}

function gridIn({ grid }: DossierFile, call: Call, language: Language): readonly GridEntry[] {
  return (grid?.scores ?? []).map(({ criterion, weight, score, comment }) => ({
    criterion: call.criteria[criterion - 1]?.label[language] ?? '',
    weight: weight === undefined ? null : shareOf(weight),
    score: score ?? null,
    comment: comment ?? null,
  }));
}
