import type { Session, SessionJuror } from '../session';
import { ANYBODY, JUROR_CODES, JUROR_SLOTS } from '../template/codes';
import { JUROR_COLUMNS } from '../template/tables';
import { say } from '../messages/say';
import { groupedBy, together } from '../../../findings/gather';
import { rule, type Fault } from './rule';

/** Names are typed by people: case, accents and spaces aside they are the same. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

export const jurorNames = rule({
  id: 'jury.juror-names',
  severity: 'warning',
  description: {
    fr: 'Chaque juré a un nom, qu’aucun autre ne porte.',
    en: 'Each juror has a name, which no other bears.',
  },
  blocksClosing: null,
  faults: ({ session: { jurors } }) => {
    const named = jurors.filter(({ name }) => name.value !== null && name.value !== '');
    const nameless = jurors.filter(({ name }) => name.kind === 'blank');
    return [
      ...groupedBy(named, ({ name }) => plainName(name.value ?? ''))
        .filter((group) => group.length > 1)
        .map((group) => ({
          place: group[1]?.name.place ?? null,
          message: say('sameName', {
            name: group[0].name.value ?? '',
            codes: group.map(({ code }) => code),
          }),
        })),
      ...together(
        nameless.map(({ name, place }) => name.place ?? place),
        (cells) => say('namelessJuror', { cells }),
      ),
    ];
  },
});

/** Scores are found by the juror's code: one that two bear, or that has no column, counts for nobody knows whom. */
export const jurorCodes = rule({
  id: 'jury.juror-codes',
  severity: 'error',
  description: {
    fr: `Chaque juré a un code de J01 à J${JUROR_SLOTS}, qu’aucun autre ne porte.`,
    en: `Each juror has a code from J01 to J${JUROR_SLOTS}, which no other bears.`,
  },
  blocksClosing: 'opening',
  faults: ({ session: { jurors } }) => [
    ...groupedBy(jurors, ({ code }) => code)
      .filter((group) => group.length > 1 && group[0].code !== '')
      .map((group) => ({
        place: group[1]?.place ?? null,
        message: say('doubleCode', { code: group[0].code }),
      })),
    ...jurors
      .filter(isSpaced)
      .flatMap(({ code, place }) =>
        together([place], (cells) => say('spacedCode', { cells, code: code.trim() })),
      ),
    ...together(
      jurors
        .filter((juror) => !JUROR_CODES.includes(juror.code) && !isSpaced(juror))
        .map(({ place }) => place),
      (cells) => say('strangeCode', { cells, most: JUROR_SLOTS }),
    ),
  ],
});

/** `J03` with a space behind it, which nobody sees. */
const isSpaced = ({ code }: SessionJuror): boolean =>
  !JUROR_CODES.includes(code) && JUROR_CODES.includes(code.trim());

const [, NAME, CAPACITY, VOTES, COUNTS, PRESENCE] = JUROR_COLUMNS;
const WORDS = [NAME, CAPACITY, VOTES, COUNTS, PRESENCE] as const;

export const jurorWords = rule({
  id: 'jury.juror-words',
  severity: 'error',
  description: {
    fr: '« Vote » et « Compte » disent Oui ou Non pour chaque juré ; le reste de sa ligne se lit.',
    en: '“Votes” and “Counts” say Yes or No for each juror; the rest of their row can be read.',
  },
  blocksClosing: 'opening',
  faults: ({ session: { jurors } }) => [
    ...jurors.flatMap((juror) =>
      WORDS.flatMap(({ key, label }): readonly Fault[] => {
        const cell = juror[key];
        if (cell.kind !== 'problem') return [];
        const { place, problem } = cell;
        return [{ place, message: say('unreadable', { label, cells: null, problem }) }];
      }),
    ),
    ...[VOTES, COUNTS].flatMap(({ key, label }) =>
      together(blankIn(jurors, key), (cells) => say('yesOrNo', { label, cells })),
    ),
  ],
});

const blankIn = (jurors: readonly SessionJuror[], key: 'votes' | 'counts') =>
  jurors.filter((juror) => juror[key].kind === 'blank').map((juror) => juror[key].place);

export const nobodyCounts = rule({
  id: 'jury.nobody-counts',
  severity: 'error',
  description: {
    fr: 'Les notes d’un juré au moins comptent.',
    en: 'The scores of one juror at least count.',
  },
  blocksClosing: 'opening',
  faults: ({ session: { jurors, missing } }) =>
    jurors.some(({ counts }) => counts.value === true) || missing.length > 0
      ? []
      : [{ place: jurors[0]?.counts.place ?? null, message: say('nobodyCounts') }],
});

/** A file for one juror holds the sheets of no other. */
export const jurorSheets = rule({
  id: 'jury.juror-sheets',
  severity: 'error',
  description: {
    fr: 'Chaque juré dont les notes comptent a sa feuille, et chaque feuille de juré est celle de quelqu’un.',
    en: 'Each juror whose scores count has a sheet, and each juror’s sheet is somebody’s.',
  },
  blocksClosing: 'scoring',
  faults: ({ session }) => [
    ...(session.dispatch === null ? withoutSheet(session) : []),
    ...withoutJuror(session),
  ],
});

const withoutSheet = ({ jurors, sheets }: Session): readonly Fault[] =>
  jurors
    .filter(({ code, counts }) => counts.value === true && JUROR_CODES.includes(code))
    .filter(({ code }) => !sheets.has(code))
    .map(({ code, name, place }) => ({
      place,
      message: say('noSheet', { code, name: name.value }),
    }));

/** Nothing is lost of a sheet in which nobody has written. That of the file for everybody is whoever’s names themselves. */
function withoutJuror({ jurors, sheets, missing }: Session): readonly Fault[] {
  if (missing.some(({ column }) => column === null)) return [];
  // One whose code has a space too many is told so, and will have it back.
  const codes = new Set(jurors.map(({ code }) => code.trim()));
  return [...sheets.values()]
    .filter(({ code }) => !codes.has(code) && code !== ANYBODY)
    .map(({ code, sheet, place, lines }) => {
      const isUsed = lines.some(({ first, after }) =>
        [...first, ...after].some(({ raw }) => raw !== null && raw !== ''),
      );
      const message = say('unlistedSheet', { sheet, code });
      return { place, message, severity: isUsed ? 'error' : 'info' };
    });
}

/** Whoever chairs and has stepped aside cannot lead the debate on it. */
export const chairRecused = rule({
  id: 'jury.chair-recused',
  severity: 'info',
  description: {
    fr: 'La présidence ne s’est déportée d’aucun dossier ; sinon, quelqu’un d’autre préside pour lui.',
    en: 'The chair is recused from no dossier; else somebody else chairs for it.',
  },
  blocksClosing: null,
  faults: ({ session: { settings, jurors, sheets } }) => {
    const chair = plainName(settings.chair.value ?? '');
    const juror = jurors.find(({ name }) => chair !== '' && plainName(name.value ?? '') === chair);
    const lines = sheets.get(juror?.code ?? '')?.lines ?? [];
    const recused = lines.filter(({ participation }) => participation.value === 'recused');
    const [first] = recused;
    if (!first) return [];
    const message = say('chairRecused', { ids: recused.map(({ id }) => id) });
    return [{ place: first.participation.place, message }];
  },
});
