import type { TieKey } from '../scoring/panel';
import type { Session } from '../session';
import { criterionCode } from '../template/codes';
import { say } from '../messages/say';
import { rule } from './rule';

export const tieKeys = rule({
  id: 'jury.tie-keys',
  severity: 'error',
  description: {
    fr: 'Les clés de départage se lisent, et ne nomment que des critères de la session.',
    en: 'The tie keys can be read, and name no criterion but the session’s.',
  },
  blocksClosing: 'opening',
  faults: ({ session: { settings, criteria } }) => {
    const { kind, value, place } = settings.tieKeys;
    if (kind === 'problem') return [{ place, message: say('tieKeysUnreadable') }];
    const strange = criteriaAmong(value ?? []).filter((criterion) => criterion >= criteria.length);
    if (strange.length === 0 || criteria.length === 0) return [];
    const codes = strange.map((criterion) => criterionCode(criterion + 1));
    return [{ place, message: say('tieKeysStrange', { codes, criteria: criteria.length }) }];
  },
});

const criteriaAmong = (keys: readonly TieKey[]): readonly number[] =>
  keys.flatMap((key) => (key.kind === 'criterion' ? key.criterion : []));

/** Criteria and the median may be equal too: only a person or a lot always decides. */
export const tieKeysUndecided = rule({
  id: 'jury.tie-keys-undecided',
  severity: 'info',
  description: {
    fr: 'Le départage finit par la présidence ou par un tirage au sort, qui départagent toujours.',
    en: 'The tie keys end with the chair or a lot, which always decide.',
  },
  blocksClosing: null,
  faults: ({ session: { settings } }) => {
    const { kind, value, place } = settings.tieKeys;
    const decides = (value ?? []).some((key) => key.kind === 'chair' || key.kind === 'lot');
    return kind === 'problem' || decides ? [] : [{ place, message: say('tieKeysUndecided') }];
  },
});

export const equalCoefficients = rule({
  id: 'jury.equal-coefficients',
  severity: 'info',
  description: {
    fr: 'Le départage par critère suit des coefficients qui diffèrent ; sinon, son ordre est un choix de la session.',
    en: 'Ties told apart by criteria follow coefficients that differ; else their order is the session’s choice.',
  },
  blocksClosing: null,
  faults: ({ session }) => {
    const { place, value } = session.settings.tieKeys;
    const [first] = criteriaAmong(value ?? []);
    if (first === undefined || !areEqual(session)) return [];
    return [{ place, message: say('equalCoefficients', { first: criterionCode(first + 1) }) }];
  },
});

const areEqual = ({ criteria }: Session): boolean => {
  const values = criteria.map(({ coefficient }) => coefficient.value);
  return values.length > 1 && new Set(values).size === 1 && values[0] !== null;
};
