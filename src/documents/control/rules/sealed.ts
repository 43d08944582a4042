import { formatDay } from '../../../money/format';
import type { Place, Scalar } from '../../../workbook/scalar';
import { changedSince } from '../statement/seal';
import type { Control } from '../control';
import { say } from '../messages/say';
import { LINE_COLUMNS, POINT_COLUMNS } from '../template/tables';
import type { Localized } from '../../../language/language';
import { rule } from './rule';

/** So many changes are told one by one; more are counted. */
const MOST_TOLD = 20;

export const sealIntact = rule({
  id: 'control.seal',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'La déclaration scellée est intacte : ses lignes donnent son sceau.',
    en: 'The sealed statement is intact: its lines give its seal.',
  },
  faults: ({ control: { sealed } }) =>
    sealed === null || sealed.isIntact ? [] : [{ place: sealed.place, message: say('sealBroken') }],
});

export const changedSinceSealed = rule({
  id: 'control.changed',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Rien n’a changé depuis que la déclaration a été scellée.',
    en: 'Nothing has changed since the statement was sealed.',
  },
  faults: ({ control, figures }) => {
    // Lines that are not those that were sealed say nothing of what was.
    if (control.sealed?.isIntact !== true) return [];
    const found = changedSince(control, figures);
    const told = found.slice(0, MOST_TOLD).map((difference) => {
      const { place, label } = whereOf(control, difference.key);
      return {
        place,
        message: say('changedSince', {
          label,
          before: asRead(difference.key, 'before' in difference ? difference.before : null),
          now: asRead(difference.key, 'now' in difference ? difference.now : null),
        }),
      };
    });
    const more = found.length - told.length;
    return more > 0 ? [...told, { place: null, message: say('moreChanged', { more }) }] : told;
  },
});

interface Where {
  readonly place: Place | null;
  /** `Décision`, of line 3. */
  readonly label: {
    readonly of: 'line' | 'point' | 'control';
    readonly number: number;
    readonly what: Localized;
  };
}

const LABELS: Readonly<Record<string, Localized>> = Object.fromEntries(
  [...POINT_COLUMNS, ...LINE_COLUMNS].map(({ key, label }) => [key, label]),
);

const FIGURES: Readonly<Record<string, Localized>> = {
  file: { fr: 'Fichier reçu', en: 'Received file' },
  sha256: { fr: 'SHA-256 du fichier', en: 'SHA-256 of the file' },
  copied: { fr: 'Données copiées', en: 'Copied data' },
  by: { fr: 'Contrôlé par', en: 'Controlled by' },
  on: { fr: 'Date du contrôle', en: 'Day of the control' },
  remarks: { fr: 'Observations', en: 'Remarks' },
  before: { fr: 'Déjà accordé au projet', en: 'Granted to the project before' },
  base: { fr: 'Base retenue', en: 'Base retained' },
  refused: { fr: 'Écarté', en: 'Refused' },
  proposed: { fr: 'Subvention proposée', en: 'Grant proposed' },
  share: { fr: 'Reste à la charge du porteur', en: 'Left to the carrier' },
};

/** The day of the control is sealed as ISO has it, and read as people write it. */
const asRead = (key: string, value: Scalar): Scalar =>
  key === 'control/on' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? formatDay(value)
    : value;

/** Of a key of the sealed lines: `L3/decision`, `P1/reason`, `control/proposed`. */
function whereOf(control: Control, key: string): Where {
  const [subject = '', what = ''] = key.split('/');
  const number = Number(subject.slice(1));
  if (/^L\d/.test(subject)) {
    const line = control.lines.find((one) => one.number === number);
    const column = what as 'decision' | 'reducedTo' | 'reason' | 'details' | 'request';
    return {
      place: line?.[column].place ?? null,
      label: { of: 'line', number, what: labelled(LABELS, what) },
    };
  }
  if (/^P\d/.test(subject)) {
    const point = control.points.find((one) => one.number === number);
    return {
      place: point?.[what as 'followUp' | 'reason'].place ?? null,
      label: { of: 'point', number, what: labelled(LABELS, what) },
    };
  }
  return { place: null, label: { of: 'control', number: 0, what: labelled(FIGURES, what) } };
}

const labelled = (labels: Readonly<Record<string, Localized>>, key: string): Localized =>
  labels[key] ?? { fr: key, en: key };
