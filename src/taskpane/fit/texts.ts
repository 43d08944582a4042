import type { Language } from '../../language/language';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;

/** The words of the comparison of calls. They come with it, not with the pane. */
const fr = {
  title: 'Changer d’appel',
  back: 'Retour au dossier',
  lead: (calls: number) =>
    `Ce budget, essayé sur les règles de ${calls}\u00a0appels. Si le projet répond à leur objet, c’est à vous d’en juger. Choisissez un appel pour voir ce qui changerait\u202f; rien n’est encore écrit.`,
  asked: (amount: string) =>
    `Les montants sont ceux qu’obtiendrait une demande au maximum\u202f; vous demandez ${amount}.`,
  slips: (count: number) =>
    `${plural(count, 'point de saisie est', 'points de saisie sont')} à corriger d’abord\u00a0: les montants illisibles comptent pour 0 dans tous les appels.`,
  noBudget: 'Le budget n’a pas encore de ligne\u00a0: il n’y a rien à comparer.',
  noAmount:
    'Les lignes du budget totalisent 0,00\u00a0€\u00a0: il n’y a rien à comparer. Renseignez leur quantité et leur prix, ou corrigez ceux qui sont illisibles.',
  computing: 'Les appels sont comparés…',
  done: (count: number, best: string) => `${count} appels comparés. En tête\u00a0: ${best}.`,
  openTo: 'Sans obstacle, de la plus forte subvention à la plus faible',
  hindered: 'Avec un obstacle à lever',
  present: 'Appel actuel',
  noObstacle: 'Aucun obstacle',
  nothingFunded: 'Rien de finançable',
  obstacles: (count: number) => plural(count, 'obstacle', 'obstacles'),
  reservations: (count: number) => plural(count, 'réserve', 'réserves'),
  open: (count: number) => `${count} à préciser`,
  requestKept: 'Votre demande tient en entier sous le maximum.',
  requestCut: (granted: string, gap: string) =>
    `Votre demande serait ramenée à ${granted} (−${gap}).`,
  /** Nothing is granted as long as something stands in the way. */
  blocked: {
    requestKept: (obstacles: number): string =>
      obstacles === 1
        ? 'Votre demande tiendrait en entier sous le maximum, une fois l’obstacle levé.'
        : 'Votre demande tiendrait en entier sous le maximum, une fois les obstacles levés.',
    requestCut: (obstacles: number, granted: string, gap: string) =>
      `Votre demande serait ramenée à ${granted} (−${gap}), une fois ${obstacles === 1 ? 'l’obstacle levé' : 'les obstacles levés'}.`,
  },
  obstaclesTitle: 'Ce qui fait obstacle',
  reservationsTitle: 'Ce qui appelle une réserve',
  openTitle: 'Ce qui resterait à préciser',
  nothing: 'Le budget satisfait cet appel, tel qu’il est renseigné.',
};

const en: typeof fr = {
  title: 'Change call',
  back: 'Back to the dossier',
  lead: (calls) =>
    `This budget, tried against the rules of ${calls} calls. Whether the project is what they are for is yours to judge. Choose a call to see what would change; nothing is written yet.`,
  asked: (amount) =>
    `The amounts are what asking for the maximum would obtain; you ask for ${amount}.`,
  slips: (count) =>
    `${plural(count, 'slip is', 'slips are')} to be corrected first: unreadable amounts count as 0 in every call.`,
  noBudget: 'The budget has no line yet: there is nothing to compare.',
  noAmount:
    'The lines of the budget add up to €0.00: there is nothing to compare. Fill in their quantities and prices, or correct those that cannot be read.',
  computing: 'The calls are being compared…',
  done: (count, best) => `${count} calls compared. First: ${best}.`,
  openTo: 'Without obstacle, from the highest grant to the lowest',
  hindered: 'With an obstacle to be removed',
  present: 'Present call',
  noObstacle: 'No obstacle',
  nothingFunded: 'Nothing fundable',
  obstacles: (count) => plural(count, 'obstacle', 'obstacles'),
  reservations: (count) => plural(count, 'reservation', 'reservations'),
  open: (count) => `${count} to be stated`,
  requestKept: 'Your request fits in full under the maximum.',
  requestCut: (granted, gap) => `Your request would be cut to ${granted} (−${gap}).`,
  blocked: {
    requestKept: (obstacles) =>
      obstacles === 1
        ? 'Your request would fit in full under the maximum, once the obstacle is removed.'
        : 'Your request would fit in full under the maximum, once the obstacles are removed.',
    requestCut: (obstacles, granted, gap) =>
      `Your request would be cut to ${granted} (−${gap}), once the ${obstacles === 1 ? 'obstacle is' : 'obstacles are'} removed.`,
  },
  obstaclesTitle: 'What stands in the way',
  reservationsTitle: 'What raises a reservation',
  openTitle: 'What would still have to be stated',
  nothing: 'The budget satisfies this call, as far as it is filled in.',
};

export const TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
