import { frenchSpacing } from '../../language/typography';
import type { Side } from '../../documents/jury/statistics/stability';

interface TooFew {
  readonly needed: number;
  readonly have: number;
}

export const fr = {
  title: 'Fiabilité du classement',
  lead: frenchSpacing(
    'Pour information, dans ce volet seulement : rien n’en est écrit dans le classeur, et le classement n’en tient pas compte. À partir de combien de jurés et de dossiers une valeur est affichée : ce sont des seuils proposés par Barème.',
  ),
  show: 'Afficher la fiabilité',
  hide: 'Masquer la fiabilité',
  tooFew: {
    jurors: ({ needed, have }: TooFew) =>
      frenchSpacing(
        `Affiché à partir de ${needed} jurés dont les notes comptent (ici ${have}) : seuil proposé par Barème.`,
      ),
    dossiers: ({ needed, have }: TooFew) =>
      frenchSpacing(
        `Affiché à partir de ${needed} dossiers notés par assez de jurés (ici ${have}) : seuil proposé par Barème.`,
      ),
  },
  spread: {
    title: 'Notes de chaque dossier',
    lead: frenchSpacing(
      'Trait : de la note d’un juré la plus basse à la plus haute. Barre verticale : médiane. Losange : note totale, celle du classement. Étendue à partir de 3 jurés, médiane à partir de 5 (seuils proposés par Barème).',
    ),
    picture: (total: string, min: string, max: string) =>
      `Note totale ${total} sur une échelle de ${min} à ${max}`,
    range: (lowest: string, highest: string) => `notes des jurés de ${lowest} à ${highest}`,
    median: (median: string) => `médiane ${median}`,
    table: 'Les mêmes valeurs en tableau',
    rank: 'Rang',
    dossier: 'Dossier',
    marks: 'Jurés',
    ends: 'Étendue',
    fromTo: (lowest: string, highest: string) => `${lowest} à ${highest}`,
    middle: 'Médiane',
    total: 'Note totale',
    expected: 'Rang attendu',
    expectedLead: frenchSpacing(
      'Rang attendu : le rang moyen si le jury notait une nouvelle fois. L’idée vient du Fonds national suisse de la recherche scientifique, le calcul n’est pas le sien.',
    ),
    none: '–',
    divergences: (count: number, threshold: string) =>
      frenchSpacing(
        `Écarts d’au moins ${threshold} sous un critère (seuil de cette session) : ${count}`,
      ),
    divergence: (dossier: string, criterion: string, lowest: string, highest: string) =>
      frenchSpacing(`${dossier}, ${criterion} : de ${lowest} à ${highest}`),
  },
  agreement: {
    title: 'Accord du jury',
    w: (value: string, jurors: number, dossiers: number) =>
      frenchSpacing(
        `Concordance W de Kendall : ${value} (${jurors} jurés, ${dossiers} dossiers que tous ont notés).`,
      ),
    wMeans: frenchSpacing(
      'W dit si les jurés rangent les dossiers dans le même ordre : 1, le même ordre pour tous ; 0, aucun ordre commun.',
    ),
    chance: (percent: string) =>
      frenchSpacing(
        `Des jurés qui les rangeraient au hasard s’accorderaient autant dans ${percent} des cas.`,
      ),
    chanceBelow: (percent: string) =>
      frenchSpacing(
        `Des jurés qui les rangeraient au hasard s’accorderaient autant dans moins de ${percent} des cas.`,
      ),
    alpha: (value: string, jurors: number, dossiers: number) =>
      frenchSpacing(
        `Accord α de Krippendorff : ${value} (${jurors} jurés, ${dossiers} dossiers notés par deux jurés ou plus).`,
      ),
    alphaMeans: frenchSpacing(
      'α dit si les jurés donnent les mêmes notes aux mêmes dossiers : 1, les mêmes ; 0, comme au hasard ; moins de 0, ils se contredisent.',
    ),
    caution: frenchSpacing(
      'Un accord faible n’est pas une faute : un jury réunit des regards différents. Il dit de lire les petits écarts avec prudence.',
    ),
    wLabel: 'Concordance W',
    alphaLabel: 'Accord α',
    notComputable: {
      jurors: frenchSpacing('Non calculable : il faut deux jurés.'),
      dossiers: frenchSpacing('Non calculable : il faut deux dossiers notés par ces jurés.'),
      'all-tied': frenchSpacing('Non calculable : aucun juré ne distingue deux dossiers.'),
      'all-equal': frenchSpacing('Non calculable : toutes les notes sont les mêmes.'),
    },
  },
  severity: {
    title: 'Générosité et sévérité',
    lead: frenchSpacing(
      'De combien chaque juré note en moyenne plus haut ou plus bas que les autres sur les mêmes dossiers, en points. Au-dessus de zéro : plus généreux ; au-dessous : plus sévère. Ce n’est ni un mérite ni un défaut, et aucune note n’est corrigée.',
    ),
    juror: 'Juré',
    mean: 'Moyenne',
    difference: 'Écart',
    dossiers: 'Moyennes des dossiers, brutes et à jury complet',
    dossiersLead: frenchSpacing(
      'À jury complet : ce que la moyenne aurait été, selon ce calcul, si tous les jurés avaient noté le dossier.',
    ),
    raw: 'Brute',
    adjusted: 'À jury complet',
    notConnected: frenchSpacing(
      'Non calculable : des jurés n’ont de dossier en commun avec aucun des autres, même de proche en proche.',
    ),
    noMarks: frenchSpacing('Non calculable : aucun juré n’a noté tous les critères d’un dossier.'),
  },
  line: {
    title: 'Autour de la ligne',
    lead: frenchSpacing(
      'Deux dossiers que la ligne sépare sont « non départagés » quand l’écart de leurs notes est plus petit que son erreur type (règle proposée par Barème).',
    ),
    pair: (ahead: string, behind: string) =>
      frenchSpacing(`${ahead} et ${behind} : non départagés`),
    gap: (gap: string, error: string) => `écart ${gap}, erreur type ${error}`,
    none: frenchSpacing(
      'Aucune paire : chaque écart de part et d’autre de la ligne dépasse son erreur type.',
    ),
    noLine: 'Sans enveloppe, pas de ligne.',
    noPrecision: 'Les notes ne permettent pas d’estimer une erreur type.',
    more: (count: number) => `Encore ${count}`,
  },
  whatIf: {
    title: 'Ce qui changerait le classement',
    lead: frenchSpacing(
      'Barème classe à nouveau sans l’un des jurés, avec un coefficient de 20 % plus fort ou plus faible, puis avec un point de plus ou de moins à une seule note (essais proposés par Barème).',
    ),
    start: 'Essayer',
    again: 'Essayer à nouveau',
    stop: 'Arrêter',
    outdated: frenchSpacing('Le classeur a changé depuis : essayez à nouveau.'),
    progress: 'Essais',
    tried: (done: string, of: string) => `${done} essais sur ${of}`,
    done: 'Essais terminés.',
    withoutJuror: 'Sans l’un des jurés',
    coefficients: frenchSpacing('Un coefficient de 20 % plus fort ou plus faible'),
    points: 'Un point d’une seule note',
    noCrossing: 'Aucun dossier ne change de côté de la ligne.',
    without: (juror: string) => `Sans ${juror}`,
    coefficient: (criterion: string, change: string) => frenchSpacing(`${criterion}, ${change}`),
    point: (dossier: string, change: 1 | -1, criteria: string) =>
      `${dossier}, un point de ${change === 1 ? 'plus' : 'moins'} à une note (${criteria})`,
    moved: (what: string, moves: string) => frenchSpacing(`${what} : ${moves}.`),
    move: (dossier: string, to: Side) =>
      ({
        above: `${dossier} entrerait dans l’enveloppe`,
        tied: `${dossier} serait à départager`,
        below: `${dossier} n’aurait rien de l’enveloppe`,
      })[to],
    badCoefficients: frenchSpacing(
      'Un coefficient n’est pas un nombre entier : rien n’a été essayé.',
    ),
    ranks: 'Rangs atteints dans ces essais',
    asIs: 'Rang',
    reached: (best: number, worst: number) =>
      best === worst ? String(best) : `de ${best} à ${worst}`,
    unranked: 'parfois non classé',
    withoutShort: 'Sans un juré',
    coefficientShort: 'Coefficients',
  },
};

export type InsightsTexts = typeof fr;
