import type { BorderSide } from '../book/book';
import { asText, oneOf } from '../wire/arguments';
import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import type { FormatView } from './format-view';

const sides: readonly BorderSide[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
];
const styles = ['None', 'Continuous', 'Dash', 'DashDot', 'Dot', 'Double'] as const;

interface BorderView {
  readonly format: FormatView;
  readonly side: BorderSide;
}

export function bordersObject(format: FormatView): HostObject {
  return hostObject(bordersTable, format);
}

const bordersTable: MemberTable<FormatView> = {
  name: 'RangeBorderCollection',
  items: (format) => sides.map((side) => borderObject(format, side)),
  item: (format, key) => {
    const side = sides.find((candidate) => candidate === key);
    if (!side) throw wireError('InvalidArgument', String(key));
    return borderObject(format, side);
  },
};

/** The book draws thin lines of one colour: every style but None is one, and weights are taken as thin. */
const borderTable: MemberTable<BorderView> = {
  name: 'RangeBorder',
  id: (border) => border.side,
  scalars: {
    sideIndex: { get: (border) => border.side },
    style: {
      set: (border, style) => draw(border, oneOf(styles, style) === 'None' ? null : '#000000'),
    },
    color: { set: (border, color) => draw(border, asText(color)) },
    weight: {
      set: (_, weight) => void oneOf(['Hairline', 'Thin', 'Medium', 'Thick'], weight),
    },
  },
};

function borderObject(format: FormatView, side: BorderSide): HostObject {
  return hostObject(borderTable, { format, side });
}

function draw({ format, side }: BorderView, color: string | null): void {
  for (const area of format.areas) {
    area.assertFormattable();
    area.sheet.setBorder(area.bookRect, side, color);
  }
}
