import type { Localized } from './language';
import type { Session, Theme, Track } from './schema';
import type { ThemeProblem } from './theme-error';

/** A problem as the checks below give it: the file is the same for all. */
type Problem = Omit<ThemeProblem, 'file'>;

const same = (written: string): Localized => ({ fr: written, en: written });

function duplicates(
  values: readonly string[],
  path: (index: number) => string,
): readonly Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [
          {
            path: path(index),
            expected: { fr: 'une valeur qui n’a pas encore servi', en: 'a value not used before' },
            found: same(JSON.stringify(value)),
          },
        ],
  );
}

function trackName(theme: Theme, track: Track, index: number): readonly Problem[] {
  const path = `tracks[${index}]`;
  const alone = theme.tracks.length === 1;
  const named = alone ? track.id === theme.code : track.id.startsWith(`${theme.code}-`);
  const expected = alone ? same(theme.code) : same(`${theme.code}-…`);
  const id = named ? [] : [{ path: `${path}.id`, expected, found: same(track.id) }];
  if (alone || track.label !== null) return id;
  const label: Localized = {
    fr: 'un libellé, puisque la thématique a plusieurs volets',
    en: 'a label, since the call has several tracks',
  };
  return [...id, { path: `${path}.label`, expected: label, found: same('null') }];
}

function sizeOrder(track: Track, index: number): readonly Problem[] {
  const { size } = track;
  if (!size || size.min === null || size.max === null || size.min <= size.max) return [];
  const expected = { fr: `au moins ${size.min}`, en: `at least ${size.min}` };
  return [{ path: `tracks[${index}].size.max`, expected, found: same(String(size.max)) }];
}

function sessionOrder(session: Session, path: string): readonly Problem[] {
  if (session.opens === null || session.closes === null || session.opens <= session.closes)
    return [];
  const expected = {
    fr: `un jour à partir du ${session.opens}`,
    en: `a day from ${session.opens} on`,
  };
  return [{ path: `${path}.closes`, expected, found: same(session.closes) }];
}

function sessions(track: Track, index: number): readonly Problem[] {
  return track.sessions.flatMap((session, at) => {
    const path = `tracks[${index}].sessions[${at}]`;
    const silent = session.opens === null && session.period === null;
    const expected = {
      fr: 'une période, faute de jour d’ouverture',
      en: 'a period, for want of an opening day',
    };
    return [
      ...(silent ? [{ path: `${path}.period`, expected, found: same('null') }] : []),
      ...sessionOrder(session, path),
    ];
  });
}

function ownTypes(theme: Theme): readonly Problem[] {
  const { list, own } = theme.expenses;
  const expected = { fr: 'au moins un type de dépense', en: 'at least one expense type' };
  const empty = list !== 'open' && own.length === 0;
  return [
    ...(empty ? [{ path: 'expenses.own', expected, found: same('[]') }] : []),
    ...duplicates(
      own.map(({ id }) => id),
      (index) => `expenses.own[${index}].id`,
    ),
  ];
}

function changesOfLaterVersions({ version, changes }: Theme): readonly Problem[] {
  return changes.flatMap((change, index) => {
    if (change.version <= version) return [];
    const expected = { fr: `au plus ${version} (version)`, en: `at most ${version} (version)` };
    return [{ path: `changes[${index}].version`, expected, found: same(String(change.version)) }];
  });
}

/**
 * What is wrong between the fields of a theme, each of which is well formed: names used twice, a size
 * whose bounds are crossed, a session that closes before it opens, a closed list with nothing on it.
 */
export function inconsistencies(theme: Theme, file: string): readonly ThemeProblem[] {
  const { tracks, carriers, criteria } = theme;
  const problems = [
    ...duplicates(
      tracks.map(({ id }) => id),
      (index) => `tracks[${index}].id`,
    ),
    ...tracks.flatMap((track, index) => [
      ...trackName(theme, track, index),
      ...sizeOrder(track, index),
      ...sessions(track, index),
    ]),
    ...duplicates(
      carriers.eligible.map(({ type }) => type),
      (index) => `carriers.eligible[${index}].type`,
    ),
    ...duplicates(
      criteria.map(({ label }) => label.fr),
      (index) => `criteria[${index}].label.fr`,
    ),
    ...ownTypes(theme),
    ...changesOfLaterVersions(theme),
  ];
  return problems.map((problem) => ({ file, ...problem }));
}
