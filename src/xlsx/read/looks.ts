import type { Veil } from '../../workbook/observations';
import type { Scalar } from '../../workbook/scalar';
import { BLACK, WHITE, colourOf, isUnseen } from './colours';
import type { Colour } from './colours';
import { choosesByValue, showing, showingText } from './number-format';
import { attribute } from './xml';
import type { Tag } from './xml';

/** A colour, and how the file says it: the same words are the same colour, whichever it is. */
export interface Paint {
  readonly colour: Colour | null;
  readonly said: string;
}

export const AUTOMATIC: Paint = { colour: BLACK, said: 'automatic' };
export const NO_GROUND: Paint = { colour: WHITE, said: 'none' };
export const UNKNOWN: Paint = { colour: null, said: 'unknown' };

/** How a style writes what stands in a cell. */
export interface Look {
  readonly letters: Paint;
  /** `NO_GROUND`: a table, or a condition, may give it one. */
  readonly ground: Paint;
  /** Too small to be read. */
  readonly isTiny: boolean;
  /** A number format of its own; null: one that every file knows, which shows all. */
  readonly format: string | null;
}

/** What a condition, or the run of a text, changes of a look. */
export type OtherLook = Partial<Look>;

/** What hides that value under that look; null: it is seen. */
export function veilOver({ letters, ground, isTiny, format }: Look, value: Scalar): Veil | null {
  // A zero that is not shown is usual, and no matter.
  if (value === '' || value === null || value === 0) return null;
  if (isTiny) return 'size';
  const how =
    format === null
      ? null
      : typeof value === 'number'
        ? showing(format, value)
        : showingText(format);
  if (how && !how.isShown) return 'format';
  const colour = how?.colour;
  return isLost(colour ? { colour, said: 'format' } : letters, ground) ? 'colour' : null;
}

/** Where little is known of letters or ground, they are taken to be read. */
function isLost(letters: Paint, ground: Paint): boolean {
  if (letters.said === ground.said && letters !== UNKNOWN) return true;
  return letters.colour !== null && ground.colour !== null
    ? isUnseen(letters.colour, ground.colour)
    : false;
}

const TRIED = [1, -1, 123_456.789, 'abc'];

/** Most looks show every number and text. */
export const mayHide = (look: Look): boolean =>
  TRIED.some((value) => veilOver(look, value) !== null) ||
  (look.format !== null && choosesByValue(look.format));

/** Points under which letters are a line, if that. */
const SMALLEST_READ = 3;

export const isTiny = (size: number): boolean => size > 0 && size < SMALLEST_READ;

const NAMES = ['rgb', 'theme', 'indexed', 'tint'] as const;

/** What a colour without a word of what it is stands for is what Windows has. */
export function paintOf(tag: Tag, automatic: Paint): Paint {
  const said = NAMES.map((name) => attribute(tag, name) ?? '').join(' ');
  if (said.trim() === '') return automatic;
  return { colour: colourOf((name) => attribute(tag, name)), said: said.toLowerCase() };
}
