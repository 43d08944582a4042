import type { Localized } from '../../language/language';
import { CARRIER_TYPES, callsOf, carrierTypesOf } from '../catalogue';
import { hasWeights } from '../scoring';
import type { Session, Theme, Track } from '../schema/theme';
import type { FileProblem } from '../../json/problem';

/** A problem as the checks below give it: the file is the same for all. */
type Problem = Omit<FileProblem, 'file'>;

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
  const expected = alone
    ? {
        fr: `${theme.code}, le code de l’appel, puisque ce volet est le seul`,
        en: `${theme.code}, the call’s code, since this track is the only one`,
      }
    : {
        fr: `le code de l’appel, un tiret et un nom (${theme.code}-…)`,
        en: `the call’s code, a hyphen and a name (${theme.code}-…)`,
      };
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

/** They are the days of a period in words, which stands for want of days of the call's own. */
function periodDays(session: Session, path: string): readonly Problem[] {
  const { opens, closes, period, periodDays: days } = session;
  if (days === null) return [];
  if (opens !== null || closes !== null || period === null) {
    const expected = {
      fr: 'null, sauf pour une période en mots, sans opens ni closes',
      en: 'null, except for a period in words, without opens or closes',
    };
    return [{ path: `${path}.periodDays`, expected, found: same(days.first) }];
  }
  if (days.first <= days.last) return [];
  const expected = { fr: `un jour à partir du ${days.first}`, en: `a day from ${days.first} on` };
  return [{ path: `${path}.periodDays.last`, expected, found: same(days.last) }];
}

function sessions(track: Track, index: number): readonly Problem[] {
  return track.sessions.flatMap((session, at) => {
    const path = `tracks[${index}].sessions[${at}]`;
    const silent = session.opens === null && session.period === null;
    const expected = {
      fr: 'une période en mots { "fr": … }, faute de jour d’ouverture (opens)',
      en: 'a period in words { "fr": … }, for want of an opening day (opens)',
    };
    return [
      ...(silent ? [{ path: `${path}.period`, expected, found: same('null') }] : []),
      ...sessionOrder(session, path),
      ...periodDays(session, path),
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
    ...sameLabels(callsOf(theme)[0]?.expenses.types ?? [], own, 'expenses.own'),
  ];
}

/** Each type has a usual title where lines have one; where they have none, the grant does not look at it. */
function titles({ lolfTitles, expenses, fundedTitles }: Theme): readonly Problem[] {
  if (!lolfTitles) {
    const expected = {
      fr: 'null, puisque les lignes n’ont pas de titre (lolfTitles: false)',
      en: 'null, since lines have no title (lolfTitles: false)',
    };
    const found = same(JSON.stringify(fundedTitles?.titles));
    return fundedTitles ? [{ path: 'fundedTitles', expected, found }] : [];
  }
  const expected = {
    fr: 'l’un de "T2", "T3", "T5", ou "lolfTitles": false dans l’appel, si ses porteurs n’ont pas de titres LOLF',
    en: 'one of "T2", "T3", "T5", or "lolfTitles": false in the call, where its carriers have no titles of the State’s budget',
  };
  return expenses.own.flatMap(({ title }, index) =>
    title === null ? [{ path: `expenses.own[${index}].title`, expected, found: same('null') }] : [],
  );
}

function changesOfLaterVersions({ version, changes }: Theme): readonly Problem[] {
  return changes.flatMap((change, index) => {
    if (change.version <= version) return [];
    const expected = { fr: `au plus ${version} (version)`, en: `at most ${version} (version)` };
    return [{ path: `changes[${index}].version`, expected, found: same(String(change.version)) }];
  });
}

/** The sheets look an answer up by its label: two that read alike, in either language, are one. */
function sameLabels(
  items: readonly { readonly id: string; readonly label: Localized }[],
  own: readonly { readonly id: string; readonly label: Localized }[],
  path: string,
): readonly Problem[] {
  return own.flatMap(({ id, label }, index) =>
    (['fr', 'en'] as const).flatMap((language) => {
      const written = label[language].toLowerCase();
      const twin = items.find(
        (other) =>
          other.id !== id &&
          [other.label.fr, other.label.en].some((text) => text.toLowerCase() === written),
      );
      const expected = {
        fr: `un libellé qui ne soit pas déjà celui de «\u00a0${twin?.id}\u00a0»`,
        en: `a label that “${twin?.id}” does not bear already`,
      };
      const found = same(JSON.stringify(label[language]));
      return twin ? [{ path: `${path}[${index}].label.${language}`, expected, found }] : [];
    }),
  );
}

function carriers(theme: Theme): readonly Problem[] {
  const { own = [], eligible } = theme.carriers;
  const known = new Set(carrierTypesOf(theme).map(({ id }) => id));
  const expected = {
    fr: `un type de carriers.own, ou l’un de ${[...known].join(', ')}`,
    en: `a kind of carriers.own, or one of ${[...known].join(', ')}`,
  };
  return [
    ...duplicates(
      [...CARRIER_TYPES, ...own].map(({ id }) => id),
      (index) => `carriers.own[${index - CARRIER_TYPES.length}].id`,
    ),
    ...sameLabels(carrierTypesOf(theme), own, 'carriers.own'),
    ...duplicates(
      eligible.map(({ type }) => type),
      (index) => `carriers.eligible[${index}].type`,
    ),
    ...eligible.flatMap(({ type }, index) =>
      known.has(type)
        ? []
        : [{ path: `carriers.eligible[${index}].type`, expected, found: same(type) }],
    ),
  ];
}

/** All of the criteria have a weight or none has; in hundredths of a percent, which are whole numbers. */
function weights({ criteria }: Theme): readonly Problem[] {
  if (!hasWeights(criteria)) return [];
  const expected = {
    fr: 'un poids, puisque d’autres critères en ont un',
    en: 'a weight, since other criteria have one',
  };
  const missing = criteria.flatMap(({ weight }, index) =>
    weight === undefined
      ? [{ path: `criteria[${index}].weight`, expected, found: same('null') }]
      : [],
  );
  if (missing.length > 0) return missing;
  const sum = criteria.reduce((total, { weight = 0 }) => total + Math.round(weight * 100), 0);
  if (sum === 10_000) return [];
  const asShares = sum === 100;
  const whole = {
    fr: `des poids dont la somme est 100${asShares ? '\u00a0: 60 pour 60\u00a0%, et non 0.6' : ''}`,
    en: `weights that add up to 100${asShares ? ': 60 for 60%, not 0.6' : ''}`,
  };
  return [{ path: 'criteria', expected: whole, found: same(String(sum / 100)) }];
}

function scale({ scoring }: Theme): readonly Problem[] {
  if (!scoring || scoring.min < scoring.max) return [];
  const expected = { fr: `plus de ${scoring.min}`, en: `more than ${scoring.min}` };
  return [{ path: 'scoring.max', expected, found: same(String(scoring.max)) }];
}

function yearsOfThePlan({ years, firstYear }: Theme): readonly Problem[] {
  const plan = [firstYear, firstYear + 1];
  const expected = {
    fr: `une des années du plan, ${plan.join(' ou ')}`,
    en: `a year of the plan, ${plan.join(' or ')}`,
  };
  return (years?.inBase ?? []).flatMap((year, index) =>
    plan.includes(year)
      ? []
      : [{ path: `years.inBase[${index}]`, expected, found: same(String(year)) }],
  );
}

/**
 * What is wrong between the fields of a theme, each of which is well formed: names used twice, a size
 * whose bounds are crossed, a session that closes before it opens, a closed list with nothing on it.
 */
export function inconsistencies(theme: Theme, file: string): readonly FileProblem[] {
  const { tracks, criteria } = theme;
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
    ...carriers(theme),
    ...weights(theme),
    ...scale(theme),
    ...yearsOfThePlan(theme),
    ...duplicates(
      criteria.map(({ label }) => label.fr),
      (index) => `criteria[${index}].label.fr`,
    ),
    ...ownTypes(theme),
    ...titles(theme),
    ...changesOfLaterVersions(theme),
  ];
  return problems.map((problem) => ({ file, ...problem }));
}
