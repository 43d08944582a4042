import type { Call } from '../../../calls/call';
import { carrierTypesOf } from '../../../calls/catalogue';
import type { FileProblem } from '../../../json/problem';
import type { Localized } from '../../../language/language';
import { describe } from '../../../json/shape';
import { fieldsOf, rangesOf } from '../template/call-fields';
import type { DossierFile } from './file-schema';
import { typeIn } from './line-entries';
import type { FieldKey, RangeKey } from '../template/fields';

/** What the shape of a dossier's file allows and the call does not. */
export function contradictions(dossier: DossierFile, call: Call, file: string): FileProblem[] {
  const wrong: readonly Wrong[] = [
    ...otherCall(dossier, call),
    ...foreignFields(dossier, call),
    ...tooManyRows(dossier, call),
    ...foreignCarrier(dossier, call),
    ...foreignChoices(dossier, call),
    ...foreignCriteria(dossier, call),
  ];
  return wrong.map(({ path, expected, found }) => {
    return { file, path, expected, found: describe(found) };
  });
}

interface Wrong {
  readonly path: string;
  readonly expected: Localized;
  readonly found: unknown;
}

const same = (text: string): Localized => ({ fr: text, en: text });

const nothingFor = ({ id }: Call): Localized => ({
  fr: `rien pour ${id}`,
  en: `nothing for ${id}`,
});

const otherCall = ({ call: id }: DossierFile, call: Call): Wrong[] =>
  id === undefined || id.toUpperCase() === call.id.toUpperCase()
    ? []
    : [{ path: 'call', expected: same(`"${call.id}"`), found: id }];

function foreignFields(dossier: DossierFile, call: Call): Wrong[] {
  const known = new Set<string>(fieldsOf(call));
  return (Object.entries(valuesOf(dossier)) as [FieldKey, unknown][])
    .filter(([key, value]) => value !== undefined && !known.has(key))
    .map(([key, found]) => ({ path: pathOf(key), expected: nothingFor(call), found }));
}

function tooManyRows(dossier: DossierFile, call: Call): Wrong[] {
  const { commitments = [], coCarriers = [], otherFunders = [], phases = [] } = dossier;
  const lists: Readonly<Record<RangeKey, readonly unknown[]>> = {
    commitments,
    coCarriers,
    otherFunders,
    phases,
  };
  return (Object.entries(lists) as [RangeKey, readonly unknown[]][]).flatMap(([key, rows]) => {
    const room = roomFor(call, key);
    return rows.length <= room
      ? []
      : [{ path: `${key}[${room}]`, expected: nothingFor(call), found: rows[room] }];
  });
}

function roomFor(call: Call, key: RangeKey): number {
  if (!rangesOf(call).includes(key)) return 0;
  return key === 'commitments' ? call.commitments.length : Infinity;
}

function foreignCarrier({ project }: DossierFile, call: Call): Wrong[] {
  const ids = carrierTypesOf(call).map(({ id }) => id);
  const found = project?.carrierType;
  if (found === undefined || ids.includes(found)) return [];
  const choices = ids.map((id) => `"${id}"`).join(', ');
  const expected = { fr: `l’un de ${choices}`, en: `one of ${choices}` };
  return [{ path: 'project.carrierType', expected, found }];
}

function foreignChoices({ lines = [] }: DossierFile, call: Call): Wrong[] {
  return lines.flatMap(({ type, title, phase }, index) => [
    ...(type === undefined || typeIn(call, type)
      ? []
      : [{ path: `lines[${index}].type`, expected: typesOf(call), found: type }]),
    ...(title === undefined || call.lolfTitles
      ? []
      : [{ path: `lines[${index}].title`, expected: nothingFor(call), found: title }]),
    ...(phase === undefined || call.requirements.phases
      ? []
      : [{ path: `lines[${index}].phase`, expected: nothingFor(call), found: phase }]),
  ]);
}

const typesOf = (call: Call): Localized => {
  const ids = call.expenses.types.map(({ id }) => `"${id}"`).join(', ');
  return { fr: `l’un de ${ids}`, en: `one of ${ids}` };
};

function foreignCriteria({ grid }: DossierFile, call: Call): Wrong[] {
  const last = call.criteria.length;
  const onceEach: Localized = {
    fr: `un critère de 1 à ${last}, une seule fois`,
    en: `a criterion from 1 to ${last}, only once`,
  };
  const given = (grid?.scores ?? []).map(({ criterion }) => criterion);
  return given.flatMap((found, index) =>
    found <= last && given.indexOf(found) === index
      ? []
      : [{ path: `grid.scores[${index}].criterion`, expected: onceEach, found }],
  );
}

/** The file's value for each field of the sheets. */
export function valuesOf({ project = {}, requested, grantedBefore, grid }: DossierFile) {
  const { title, carrier, ...facts } = project;
  return {
    projectTitle: title,
    carrierName: carrier,
    ...facts,
    requested,
    grantedBefore,
    scaleMin: grid?.scale?.min,
    scaleMax: grid?.scale?.max,
  } satisfies Partial<Record<FieldKey, unknown>> as Partial<
    Record<FieldKey, string | number | boolean>
  >;
}

function pathOf(key: FieldKey): string {
  if (key === 'requested' || key === 'grantedBefore') return key;
  return `project.${key}`;
}
