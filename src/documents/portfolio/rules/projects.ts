import { groupedBy } from '../../../findings/gather';
import { ZERO } from '../../../money/cents';
import { toCents } from '../../../money/decimal';
import type { RowFigures } from '../figures';
import type { ReadRow } from '../portfolio';
import { say } from '../messages/say';
import { rule, type Subject } from './rule';

interface Row {
  readonly row: ReadRow;
  readonly figures: RowFigures;
}

const rowsOf = ({ portfolio, figures }: Subject): readonly Row[] =>
  portfolio.rows.flatMap((row, index) => {
    const found = figures.rows[index];
    return found ? [{ row, figures: found }] : [];
  });

export const cap = rule({
  id: 'portfolio.cap',
  severity: 'warning',
  description: {
    fr: 'Les subventions d’un projet, additionnées, restent sous son plafond.',
    en: 'The grants of a project, added up, stay under its cap.',
  },
  faults: (subject) => {
    const over = rowsOf(subject).filter(({ figures: { capLeft } }) => (capLeft ?? ZERO) < 0);
    return groupedBy(over, ({ figures }) => figures.group.toLowerCase()).map((rows) => {
      const worst = rows.reduce((one, other) =>
        (other.figures.capLeft ?? ZERO) < (one.figures.capLeft ?? ZERO) ? other : one,
      );
      return {
        place: worst.row.place,
        message: say('capExceeded', {
          keys: rows.map(({ row }) => row.key),
          over: toCents(-(worst.figures.capLeft ?? 0) / 100) ?? ZERO,
        }),
      };
    });
  },
});

export const before = rule({
  id: 'portfolio.before',
  severity: 'info',
  description: {
    fr: 'Le portefeuille connaît ce que le porteur déclare déjà accordé au projet.',
    en: 'The portfolio knows what the carrier declares granted to the project before.',
  },
  faults: (subject) =>
    rowsOf(subject).flatMap(({ row, figures: { outside, capLeft } }) =>
      capLeft === null || outside === 0
        ? []
        : [
            {
              place: row.places.before ?? row.place,
              message: say('beforeUnknown', { key: row.key, outside }),
            },
          ],
    ),
});
