import { isBlank, type Place } from '../../../workbook/scalar';
import { isRecused } from '../recusals';
import type { JurorLine, JurorSheet, Session } from '../session';
import { ANYBODY } from '../template/codes';
import { SCORE_COLUMNS } from '../template/tables';
import { say } from '../messages/say';
import { groupedBy, together } from '../../../findings/gather';
import { rule } from './rule';
import { ballotsIn, typedIn } from './score-cells';

/** Those of jurors who stand in the list: what is in another sheet counts nowhere anyway, and is said as such. */
const listedSheets = ({ jurors, sheets }: Session): readonly JurorSheet[] =>
  [...sheets.values()].filter(
    ({ code }) => code === ANYBODY || jurors.some((juror) => juror.code === code),
  );

/** Where its column of identifiers is gone, that is said instead. */
const hasIds = ({ lost }: JurorSheet): boolean => !lost.includes('id');

/** Each dossier is looked up in each sheet: without its line, or with two, the juror's scores of it count nowhere. */
export const jurorLines = rule({
  id: 'jury.juror-lines',
  severity: 'error',
  description: {
    fr: 'Chaque dossier a une ligne, et une seule, dans la feuille de chaque juré.',
    en: 'Each dossier has one line, and only one, in each juror’s sheet.',
  },
  blocksClosing: 'scoring',
  faults: ({ session }) =>
    listedSheets(session)
      .filter(hasIds)
      .flatMap((sheet) => {
        const lines = groupedBy(sheet.lines, ({ id }) => id.toLowerCase());
        const counts = new Map(lines.map((group) => [group[0].id.toLowerCase(), group.length]));
        const ids = session.dossiers
          .filter(({ id, isDouble }) => id !== '' && !isDouble)
          .map(({ id }) => id);
        const missing = ids.filter((id) => !counts.has(id.toLowerCase()));
        const twice = ids.filter((id) => (counts.get(id.toLowerCase()) ?? 0) > 1);
        const second = sheet.lines.findLast(({ id }) => id === twice[0]);
        const facts = { sheet: sheet.sheet, code: sheet.code };
        return [
          ...(missing.length > 0
            ? [{ place: sheet.place, message: say('linesMissing', { ...facts, ids: missing }) }]
            : []),
          ...(twice.length > 0
            ? [
                {
                  place: second?.place ?? sheet.place,
                  message: say('linesTwice', { ...facts, ids: twice }),
                },
              ]
            : []),
        ];
      }),
});

/** An identifier typed over, or a row for a dossier that nobody has listed yet. */
export const strangeLines = rule({
  id: 'jury.strange-lines',
  severity: 'error',
  description: {
    fr: 'Dans la feuille d’un juré, des notes ne sont tapées que sur la ligne d’un dossier de la liste.',
    en: 'In a juror’s sheet scores are typed only on the line of a dossier that is listed.',
  },
  blocksClosing: 'scoring',
  faults: ({ session }) => {
    const ids = new Set(session.dossiers.map(({ id }) => id.toLowerCase()));
    return listedSheets(session)
      .filter(hasIds)
      .flatMap(({ lines }) =>
        together(
          lines.filter((line) => !ids.has(line.id.toLowerCase()) && isScored(line)).map(placeOf),
          (cells) => say('strangeLines', { cells }),
        ),
      );
  },
});

const isScored = (line: JurorLine): boolean => typedIn(line).length > 0;

const placeOf = ({ place }: JurorLine): Place => place;

/** Anything that stands in that column takes the juror out, as the sheets' formulas have it. */
export const participationWords = rule({
  id: 'jury.participation',
  severity: 'error',
  description: {
    fr: 'La participation d’un juré est vide, « Déport » ou « Non attribué ».',
    en: 'A juror’s participation is blank, “Recused” or “Not assigned”.',
  },
  blocksClosing: 'scoring',
  faults: ({ session }) =>
    [...session.sheets.values()].flatMap(({ lines }) =>
      together(
        lines
          .filter(({ participation }) => participation.kind === 'problem')
          .map(({ participation }) => participation.place),
        (cells) => say('participation', { cells, label: SCORE_COLUMNS.participation.label }),
      ),
    ),
});

/** A recusal leaves every mean: what was scored before it stays in the cell and counts for nothing. */
export const scoresBesideRecusal = rule({
  id: 'jury.scores-beside-recusal',
  severity: 'info',
  description: {
    fr: 'Un juré qui s’est déporté d’un dossier n’y a pas de note ; celle qui reste ne compte pas.',
    en: 'A juror recused from a dossier has no score of it; one that is left does not count.',
  },
  blocksClosing: null,
  faults: (subject) =>
    ballotsIn(subject).flatMap((ballots) =>
      together(
        ballots.lines
          .filter(({ line }) => line.participation.kind === 'value')
          .flatMap(({ typed }) => typed.map(({ place }) => place)),
        (cells) => say('scoresBesideRecusal', { cells }),
      ),
    ),
});

export const scoresNotApplicable = rule({
  id: 'jury.scores-not-applicable',
  severity: 'info',
  description: {
    fr: 'Un critère sans objet pour un dossier n’y est pas noté ; la note tapée ne compte pas.',
    en: 'A criterion set aside for a dossier is not scored for it; a score typed does not count.',
  },
  blocksClosing: null,
  faults: (subject) =>
    ballotsIn(subject).flatMap((ballots) =>
      together(
        ballots.lines
          .filter(({ takesPart }) => takesPart)
          .flatMap(({ typed, applies }) =>
            typed.filter(({ criterion }) => applies[criterion] === false),
          )
          .map(({ place }) => place),
        (cells) => say('scoresNotApplicable', { cells }),
      ),
    ),
});

/** One typed anew by hand would bear the hour of the former one, and the minutes would print it. */
export const hourWithoutRecusal = rule({
  id: 'jury.hour-without-recusal',
  severity: 'info',
  description: {
    fr: 'Dans la feuille d’un juré, l’heure d’un déport ne reste pas quand le déport est effacé.',
    en: 'In a juror’s sheet the hour of a recusal does not stay when the recusal is cleared.',
  },
  blocksClosing: null,
  faults: ({ session }) =>
    [...session.sheets.values()].flatMap(({ lines }) =>
      together(
        lines
          .filter((line) => !isRecused(line) && !isBlank(line.recusedAt.raw))
          .map(({ recusedAt }) => recusedAt.place),
        (cells) => say('hourWithoutRecusal', { cells }),
      ),
    ),
});
