/** What an open point of a comparison asks for (`open-points.ts`). */
export type Topic =
  | 'types'
  | 'years'
  | 'carrier'
  | 'origins'
  | 'licences'
  | 'observatory'
  | 'relay'
  | 'population'
  | 'services'
  | 'results'
  | 'phases'
  | 'commitments'
  | 'filing';
