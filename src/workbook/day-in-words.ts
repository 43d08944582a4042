/** Names of months in both languages, without accents. */
const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
];

interface DayInWords {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day whose month is a word, which leaves no doubt about its order: `lundi 1er mars 2021`, `March 1, 2021`; null for anything else. */
export function readDayInWords(text: string): DayInWords | null {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[.,]/g, ' ').trim().split(/\s+/);
  const [first = '', second = '', year = ''] = words.length === 4 ? words.slice(1) : words;
  if (words.length > 4 || !/^\d{4}$/.test(year)) return null;
  const [name, number] = DAY.test(first) ? [second, first] : [first, second];
  const day = DAY.exec(number)?.[1];
  const month = monthNamed(name);
  return month === null || day === undefined
    ? null
    : { year: Number(year), month, day: Number(day) };
}

const DAY = /^(\d{1,2})(?:er|st|nd|rd|th)?$/;

/** A month by its name in French or English, without accents, 1 to 12; abbreviations count as long as they could be no other month. */
export function monthNamed(name: string): number | null {
  if (name.length < 3) return null;
  const found = MONTHS.flatMap((names, index) =>
    names.some((full) => full.startsWith(name)) ? [index + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
