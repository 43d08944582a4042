import type { Cell } from '../../../workbook/cell';
import { DECISIONS, STAGES } from '../template/choices';
import { SESSION_FIELDS } from '../template/fields';
import type { Session, Settings } from '../session';
import { say } from '../messages/say';
import { rule, type Fault } from './rule';

export const settingKeys = (settings: Settings): readonly (keyof Settings)[] =>
  Object.keys(settings) as (keyof Settings)[];

/** Several words in one cell, each of a list of ours; the tie keys have a rule of their own. */
const LISTS = { stages: STAGES, decisions: DECISIONS } as const;
const SAID_APART: readonly string[] = ['tieKeys', ...Object.keys(LISTS)];

export const settingCells = rule({
  id: 'jury.setting-cells',
  severity: 'error',
  description: {
    fr: 'Ce que la feuille Session arrête se lit : nombres, dates, choix, montants qui ne sont pas négatifs.',
    en: 'What the Session sheet settles can be read: numbers, dates, choices, amounts that are not negative.',
  },
  blocksClosing: 'opening',
  faults: ({ session: { settings } }) => [
    ...settingKeys(settings).flatMap((key): readonly Fault[] => {
      const cell: Cell<unknown> = settings[key];
      if (cell.kind !== 'problem' || SAID_APART.includes(key)) return [];
      const { label } = SESSION_FIELDS[key];
      const { place, problem } = cell;
      return [{ place, message: say('unreadable', { label, cells: null, problem }) }];
    }),
    ...(['stages', 'decisions'] as const)
      .filter((key) => settings[key].kind === 'problem')
      .map((key) => ({
        place: settings[key].place,
        message: say('listUnreadable', {
          label: SESSION_FIELDS[key].label,
          words: LISTS[key].map(({ label }) => label),
        }),
      })),
    ...(['envelope', 'carriedOver'] as const)
      .filter((key) => (settings[key].value ?? 0) < 0)
      .map((key) => ({
        place: settings[key].place,
        message: say('negative', { label: SESSION_FIELDS[key].label, cells: null }),
      })),
  ],
});

/** Without these nobody knows what a score is, or which dossiers are ranked. */
const NEEDED = ['scaleMin', 'scaleMax', 'step', 'minimum', 'stages', 'stage'] as const;

export const settingsMissing = rule({
  id: 'jury.settings-missing',
  severity: 'error',
  description: {
    fr: 'L’échelle, le minimum de notes et les étapes sont remplis.',
    en: 'The scale, the minimum of scores and the stages are filled in.',
  },
  blocksClosing: 'opening',
  faults: ({ session: { settings } }) =>
    NEEDED.filter((key) => settings[key].kind === 'blank' && settings[key].place !== null).map(
      (key) => ({
        place: settings[key].place,
        message: say('settingMissing', { label: SESSION_FIELDS[key].label }),
      }),
    ),
});

/** Ours, as the proposed scale is: whole or half points. */
const STEPS: readonly number[] = [0.5, 1];

export const scale = rule({
  id: 'jury.scale',
  severity: 'error',
  description: {
    fr: 'La note la plus basse est au-dessous de la plus haute, le pas est 1 ou 0,5, et les deux bornes tombent sur le pas.',
    en: 'The lowest score is below the highest, the step is 1 or 0.5, and both ends fall on the step.',
  },
  blocksClosing: 'opening',
  faults: ({ session: { settings } }) => {
    const { scaleMin, scaleMax, step } = settings;
    const [min, max] = [scaleMin.value, scaleMax.value];
    const faults: Fault[] = [];
    if (min !== null && max !== null && min >= max) {
      faults.push({ place: scaleMax.place, message: say('scaleUpsideDown', { min, max }) });
    }
    if (step.value === null) return faults;
    if (!STEPS.includes(step.value)) {
      return [...faults, { place: step.place, message: say('oddStep', { step: step.value }) }];
    }
    for (const end of [scaleMin, scaleMax]) {
      if (end.value === null || isOnStep(end.value, step.value)) continue;
      const facts = { end: end.value, step: step.value };
      faults.push({ place: end.place, message: say('endOffStep', facts) });
    }
    return faults;
  },
});

/** As the sheets' own validation has it. */
export const isOnStep = (score: number, step: number): boolean =>
  Math.abs(score / step - Math.round(score / step)) < 0.000001;

/** Both ends are known, and in their order: else no score can be held against them. */
export const isScaleSound = ({ scaleMin, scaleMax }: Settings): boolean =>
  scaleMin.value !== null && scaleMax.value !== null && scaleMin.value < scaleMax.value;

export const minimum = rule({
  id: 'jury.minimum',
  severity: 'error',
  description: {
    fr: 'Le minimum de notes par critère est au moins 1.',
    en: 'The minimum of scores per criterion is at least 1.',
  },
  blocksClosing: 'opening',
  faults: ({ session: { settings } }) => {
    const { value, place } = settings.minimum;
    if (value === null || value >= 1) return [];
    return [{ place, message: say('minimumBelowOne', { minimum: value }) }];
  },
});

/** A jury may be completed later: nothing has to wait for it. */
export const minimumReachable = rule({
  id: 'jury.minimum-reachable',
  severity: 'warning',
  description: {
    fr: 'Le minimum de notes par critère ne dépasse pas le nombre de jurés dont les notes comptent.',
    en: 'The minimum of scores per criterion does not exceed the number of jurors whose scores count.',
  },
  blocksClosing: null,
  faults: ({ session: { settings, jurors, dispatch } }) => {
    const { value, place } = settings.minimum;
    const count = jurors.filter(({ counts }) => counts.value === true).length;
    // A file for one juror need not name the others; where nobody counts, that is what is said.
    if (value === null || dispatch !== null || count === 0 || value <= count) return [];
    return [{ place, message: say('minimumAboveJurors', { minimum: value, jurors: count }) }];
  },
});

export const thresholds = rule({
  id: 'jury.thresholds',
  severity: 'error',
  description: {
    fr: 'Les seuils, celui du total et ceux des critères, sont sur l’échelle.',
    en: 'The thresholds, that of the total and those of criteria, are on the scale.',
  },
  blocksClosing: 'opening',
  faults: ({ session }) => (isScaleSound(session.settings) ? offScale(session) : []),
});

function offScale({ settings, criteria }: Session): readonly Fault[] {
  const [min, max] = [settings.scaleMin.value ?? 0, settings.scaleMax.value ?? 0];
  const cells = [
    { cell: settings.threshold, criterion: null },
    ...criteria.map(({ code, label, threshold }) => ({
      cell: threshold,
      criterion: { code, label },
    })),
  ];
  return cells.flatMap(({ cell: { value, place }, criterion }) =>
    value === null || (value >= min && value <= max)
      ? []
      : [{ place, message: say('thresholdOffScale', { criterion, threshold: value, min, max }) }],
  );
}
