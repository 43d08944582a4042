import { together } from '../../../findings/gather';
import { ZERO, type Cents } from '../../../money/cents';
import { toCents } from '../../../money/decimal';
import { isBlank, type Scalar } from '../../../workbook/scalar';
import { say } from '../messages/say';
import { CONTROL_FIELDS, FIGURES } from '../template/fields';
import { rule, type Fault, type Subject } from './rule';

/** Whether a cell shows another amount. One that shows nothing was not computed yet: Excel does so when it opens the file. */
const differs = (value: Scalar, amount: Cents): boolean =>
  !isBlank(value) && (typeof value !== 'number' || toCents(value) !== amount);

export const figuresShown = rule({
  id: 'control.figures',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Les feuilles affichent les montants que Barème calcule.',
    en: 'The sheets show the amounts that Barème computes.',
  },
  faults: ({ control, figures }) => [
    ...FIGURES.flatMap((key) => {
      const { place, value } = control.shown[key];
      const expected = figures[key];
      if (place === null || !differs(value, expected)) return [];
      const { label } = CONTROL_FIELDS[key];
      return [{ place, message: say('figureDiffers', { label, shown: value, expected }) }];
    }),
    ...linesThatDiffer({ control, figures }),
  ],
});

/** The carrier says what the project was granted before, and the officer knows: the cap follows the officer. */
export const grantedBefore = rule({
  id: 'control.before',
  severity: 'info',
  description: {
    fr: '« Déjà accordé au projet » est ce que le porteur déclare.',
    en: '“Granted to the project before” is what the carrier declares.',
  },
  faults: ({ control: { amounts } }) => {
    const { declaredBefore, before } = amounts;
    if (before.kind === 'problem') return [];
    const typed = before.value ?? ZERO;
    if (typed === declaredBefore) return [];
    // Nothing there raises the cap by what the carrier himself declares.
    if (typed < 0 || before.kind === 'blank') {
      return [
        {
          place: before.place,
          message: say('beforeMissing', { copied: declaredBefore }),
          severity: 'error',
        },
      ];
    }
    return [
      {
        place: before.place,
        message: say('otherBefore', { typed, copied: declaredBefore }),
        ...(typed < declaredBefore && { severity: 'warning' as const }),
      },
    ];
  },
});

function linesThatDiffer({
  control: { lines, shownInLines },
  figures,
}: Pick<Subject, 'control' | 'figures'>): readonly Fault[] {
  const byRow = new Map(figures.lines.map((one) => [one.line.place.row, one]));
  // Numbers that stand twice make lines that are not told apart: the copy is no longer intact then.
  if (byRow.size < lines.length) return [];
  const wrong = shownInLines.filter(({ place, key, value }) => {
    const expected = byRow.get(place.row)?.[key];
    return expected !== undefined && differs(value, expected);
  });
  return together(
    wrong.map(({ place }) => place),
    (cells) => say('linesDiffer', { cells }),
  );
}
