import { hasWeights } from '../scoring';
import type { Localized } from '../../language/language';
import { numberInWords } from '../../language/numbers';
import type { Theme } from '../schema/theme';

/** Something in a theme that is well formed and yet unlikely, or that weakens what people are told. */
export interface Doubt {
  /** `staff.quote`. */
  readonly path: string;
  /** The line of the file, from 1, where there is one. */
  readonly line?: number;
  readonly sentence: Localized;
}

const doubt = (path: string, fr: string, en: string): Doubt => ({ path, sentence: { fr, en } });

/** 0.75 meant as 75 %; no fund grants so little, and nothing is required in so small a share. */
const looksLikeShare = (percent: number): boolean => percent > 0 && percent < 1;

const asShare = (path: string, percent: number): Doubt => {
  const { fr, en } = numberInWords(percent);
  return doubt(
    path,
    `Ce pourcentage est de ${fr}\u00a0%\u00a0: écrivez 75 pour 75\u00a0%, et non 0.75.`,
    `This percentage is ${en}%: write 75 for 75%, not 0.75.`,
  );
};

function rate({ rate: { percent } }: Theme): readonly Doubt[] {
  if (percent === 0) {
    const fr = 'Le taux est de 0\u00a0%\u00a0: aucune subvention ne serait possible.';
    return [doubt('rate.percent', fr, 'The rate is 0%: no grant would be possible.')];
  }
  return looksLikeShare(percent) ? [asShare('rate.percent', percent)] : [];
}

function requiredShares({ requirements }: Theme): readonly Doubt[] {
  const { innovativeSuppliers, territory } = requirements;
  const shares: readonly (readonly [string, number | undefined])[] = [
    ['requirements.innovativeSuppliers.percent', innovativeSuppliers?.percent],
    ['requirements.territory.deconcentratedPercent', territory?.deconcentratedPercent],
  ];
  return shares.flatMap(([path, percent = 0]) =>
    looksLikeShare(percent) ? [asShare(path, percent)] : [],
  );
}

function quotes({ staff, expenses }: Theme): readonly Doubt[] {
  const missing = [
    ...(staff.treatment !== 'silent' && staff.quote === null ? ['staff.quote'] : []),
    ...(expenses.list !== 'open' && expenses.quote === null ? ['expenses.quote'] : []),
  ];
  return missing.map((path) =>
    doubt(
      path,
      'Cette règle n’a pas de citation\u00a0: les contrôles ne pourront pas dire d’où elle vient.',
      'This rule has no quotation: checks will not be able to say where it comes from.',
    ),
  );
}

function caps({ caps: all, tracks }: Theme): readonly Doubt[] {
  // A track without one may give any amount.
  const envelope = Math.max(...tracks.map((track) => track.envelope?.amount ?? Infinity));
  return all.flatMap(({ amount }, index) =>
    amount > 0 && amount <= envelope
      ? []
      : [
          doubt(
            `caps[${index}].amount`,
            amount === 0
              ? 'Ce plafond est de 0\u00a0€\u00a0: aucune subvention ne serait possible.'
              : 'Ce plafond dépasse l’enveloppe de l’appel\u00a0: vérifiez les deux montants.',
            amount === 0
              ? 'This cap is €0: no grant would be possible.'
              : 'This cap is above the call’s envelope: check both amounts.',
          ),
        ],
  );
}

function weights({ criteria, scoring }: Theme): readonly Doubt[] {
  const equal = hasWeights(criteria)
    ? []
    : [
        doubt(
          'criteria',
          'Aucun critère n’a de poids\u00a0: la grille proposera des poids égaux, en disant que c’est une proposition de Barème.',
          'No criterion has a weight: the grid will propose equal weights, and say that this is Barème’s proposal.',
        ),
      ];
  const worthless = criteria.flatMap(({ weight }, index) =>
    weight === 0
      ? [
          doubt(
            `criteria[${index}].weight`,
            'Ce critère pèse 0\u00a0%\u00a0: sa note ne compterait pas.',
            'This criterion weighs 0%: its score would not count.',
          ),
        ]
      : [],
  );
  if (scoring) return [...equal, ...worthless];
  const scale = doubt(
    'criteria',
    'L’appel ne donne pas d’échelle (scoring)\u00a0: la grille proposera des notes de 0 à 5.',
    'The call gives no scale (scoring): the grid will propose scores from 0 to 5.',
  );
  return [...equal, ...worthless, scale];
}

/** Sessions that lie wholly outside the plan's years are most often a copied year. */
function years({ tracks, firstYear }: Theme): readonly Doubt[] {
  const days = tracks.flatMap(({ sessions }) => sessions.flatMap(({ opens }) => opens ?? []));
  const opening = days.map((day) => Number(day.slice(0, 4))).sort((a, b) => a - b)[0];
  if (opening === undefined || Math.abs(opening - firstYear) <= 2) return [];
  return [
    doubt(
      'firstYear',
      `Le plan commence en ${firstYear}, l’appel ouvre en ${opening}\u00a0: vérifiez ces années.`,
      `The plan begins in ${firstYear}, the call opens in ${opening}: check these years.`,
    ),
  ];
}

/** All that a person should look at again in a theme that is sound. */
export const doubtsAbout = (theme: Theme): readonly Doubt[] =>
  [rate, requiredShares, caps, quotes, weights, years].flatMap((look) => look(theme));
