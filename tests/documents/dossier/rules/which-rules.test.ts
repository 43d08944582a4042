import type { RuleId } from '../../../../src/documents/dossier/rules/finding';
import { RULES } from '../../../../src/documents/dossier/rules/rules';
import { ALL_CALLS } from '../../../builders/calls';

const ITN8 = ['ITN8A', 'ITN8B', 'ITN8C', 'ITN8D'];
const SNAP2 = ['SNAP2A', 'SNAP2B'];
const VALUED_STAFF = ['ITN3', 'SNAP3', 'SNAP4'];
const STAFF_SPOKEN_OF = [...VALUED_STAFF, ...SNAP2];

const every = ALL_CALLS.map(({ id }) => id);
const except = (...ids: readonly string[]) => every.filter((id) => !ids.includes(id));

/** The rules that hold for some calls only; any other is for all of them. */
const FOR_SOME: Partial<Record<RuleId, readonly string[]>> = {
  'size.range': except('ITN4'),
  'size.track': ['ITN5-AAP', 'ITN5-GUICHET'],
  'grant.cap': ['ITN6', 'SNAP3', 'SNAP4'],
  'grant.staff': VALUED_STAFF,
  'expense.staff': except(...STAFF_SPOKEN_OF),
  'expense.counterpart': SNAP2,
  'expense.title': SNAP2,
  'expense.listed': ['ITN1', ...SNAP2],
  'expense.licence': ['SNAP3', 'SNAP4'],
  'expense.period': ['SNAP1', 'SNAP3', 'SNAP4'],
  'supplier.innovative': ['ITN6'],
  'supplier.national': [...ITN8, 'SNAP1', 'SNAP3', 'SNAP4'],
  'results.deadline': ['ITN6', ...ITN8, ...SNAP2],
  'territory.population': ['ITN3'],
  'territory.services': ['ITN3'],
  'territory.central': ['ITN3'],
  'observatory.listed': ['ITN1'],
  'relay.2023': ['SNAP1'],
  'deposit.month': SNAP2,
  'phases.present': ['SNAP3', 'SNAP4'],
  'phases.sum': ['SNAP3', 'SNAP4'],
  'phases.lines': ['SNAP3', 'SNAP4'],
  'phases.indicator': ['SNAP3', 'SNAP4'],
  'commitment.missing': except('ITN6'),
};

it.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s looks at its calls alone',
  (id, rule) => {
    const calls = ALL_CALLS.filter((call) => rule.appliesTo(call)).map((call) => call.id);
    expect([...calls].sort()).toEqual([...(FOR_SOME[id] ?? every)].sort());
  },
);
