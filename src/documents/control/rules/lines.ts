import { groupedBy, together } from '../../../findings/gather';
import { sum, type Cents } from '../../../money/cents';
import type { Cell } from '../../../workbook/cell';
import type { Place } from '../../../workbook/scalar';
import type { ControlLine } from '../control';
import { say } from '../messages/say';
import { isOpen } from '../retained';
import { CONTROL_FIELDS } from '../template/fields';
import { LINE_COLUMNS, POINT_COLUMNS } from '../template/tables';
import { rule, type Fault } from './rule';

const LABELS = new Map(
  [...LINE_COLUMNS, ...POINT_COLUMNS, ...Object.values(CONTROL_FIELDS)].map(({ key, label }) => [
    key,
    label,
  ]),
);

const TYPED_IN_LINE = ['decision', 'reducedTo', 'reason', 'details', 'request'] as const;

/** Cells that cannot be understood, gathered by column and by what is wrong. */
function unreadable<Key extends string>(
  rows: readonly Readonly<Record<Key, Cell<unknown>>>[],
  keys: readonly Key[],
): readonly Fault[] {
  const found = keys.flatMap((key) =>
    rows.flatMap((row) => {
      const cell = row[key];
      return cell.kind === 'problem' ? { key, place: cell.place, problem: cell.problem } : [];
    }),
  );
  return groupedBy(found, ({ key, problem }) => `${key} ${problem.kind}`).flatMap((group) => {
    const [{ key, problem }] = group;
    const label = LABELS.get(key) ?? { fr: key, en: key };
    return together(
      group.map(({ place }) => place),
      (cells) => say('unreadable', { label, cells, problem }),
    );
  });
}

export const cells = rule({
  id: 'control.cells',
  severity: 'error',
  description: {
    fr: 'Décisions, montants et suites se lisent.',
    en: 'Decisions, amounts and follow-ups can be read.',
  },
  faults: ({ control: { lines, points, statement, amounts } }) => [
    ...unreadable(lines, TYPED_IN_LINE),
    ...unreadable(points, ['followUp', 'reason']),
    ...unreadable([statement], ['by', 'on', 'remarks']),
    ...unreadable([amounts], ['before']),
  ],
});

export const decided = rule({
  id: 'control.decided',
  severity: 'warning',
  description: {
    fr: 'Chaque ligne qui compte dans la base a sa décision.',
    en: 'Each line that counts in the base has its decision.',
  },
  faults: ({ control: { lines } }) => {
    const open = lines.filter((line) => isOpen(line) && line.decision.kind === 'blank');
    const eligible = sum(open.map((line) => line.eligible));
    return together(placesOf(open, 'decision'), (found) => say('open', { cells: found, eligible }));
  },
});

const placesOf = (
  lines: readonly ControlLine[],
  key: 'decision' | 'reducedTo' | 'reason',
): readonly (Place | null)[] => lines.map((line) => line[key].place ?? line.place);

export const reducedAmounts = rule({
  id: 'control.amounts',
  severity: 'error',
  description: {
    fr: 'Une ligne réduite a son montant, entre 0 € et ce qu’elle a dans la base ; aucune autre n’en a.',
    en: 'A reduced line has its amount, between €0 and what it has in the base; no other line has one.',
  },
  faults: ({ control: { lines } }) => {
    const reduced = lines.filter(({ decision }) => decision.value === 'reduced');
    const at = (amount: (line: ControlLine, typed: Cents) => boolean) =>
      reduced.filter((line) => {
        const typed = line.reducedTo.value;
        return typed !== null && amount(line, typed);
      });
    const others = lines.filter(
      ({ decision, reducedTo }) => decision.value !== 'reduced' && reducedTo.kind !== 'blank',
    );
    return [
      ...together(
        placesOf(
          reduced.filter(({ reducedTo }) => reducedTo.kind === 'blank'),
          'reducedTo',
        ),
        (found) => say('amountMissing', { cells: found }),
      ),
      ...together(placesOf(others, 'reducedTo'), (found) => say('amountAlone', { cells: found })),
      ...at(({ eligible }, typed) => typed > eligible).flatMap((line) =>
        together([line.reducedTo.place], (found) =>
          say('amountAbove', { cells: found, eligible: line.eligible }),
        ),
      ),
      ...together(
        placesOf(
          at((_, typed) => typed < 0),
          'reducedTo',
        ),
        (found) => say('amountNegative', { cells: found }),
      ),
    ];
  },
});

export const reasons = rule({
  id: 'control.reasons',
  severity: 'warning',
  description: {
    fr: 'Une ligne réduite ou écartée dit pourquoi.',
    en: 'A reduced or rejected line says why.',
  },
  faults: ({ figures }) => {
    const silent = figures.lines.filter(
      ({ line, refused }) =>
        refused > 0 && line.reason.kind === 'blank' && line.details.kind === 'blank',
    );
    return together(
      placesOf(
        silent.map(({ line }) => line),
        'reason',
      ),
      (found) => say('reasonMissing', { cells: found }),
    );
  },
});

export const carriedOver = rule({
  id: 'control.carried',
  severity: 'warning',
  description: {
    fr: 'Ce qui a changé depuis le contrôle précédent a été revu.',
    en: 'What has changed since the former control was reviewed.',
  },
  faults: ({ control: { lines } }) => {
    const open = lines.filter(isOpen);
    return [
      ...together(
        placesOf(
          open.filter(({ carried }) => carried === 'changed' || carried === 'new'),
          'decision',
        ),
        (found) => say('toReview', { cells: found }),
      ),
      ...together(
        placesOf(
          open.filter(({ carried }) => carried === 'double'),
          'decision',
        ),
        (found) => say('toChoose', { cells: found }),
      ),
    ];
  },
});
