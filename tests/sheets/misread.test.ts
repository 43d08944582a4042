import { isMisread } from '../../src/sheets/misread';

describe('A text that Excel would take for something else', () => {
  it.each([
    ...['80 %', '80%', '7/10', '07-oct', '1/2', '20.000', '12 000,50 €', '12 €', '€ 12', '$5'],
    ...[
      '1e5',
      '(5)',
      '+5',
      '-5',
      '.5',
      ',5',
      '\u00a012',
      ' 12',
      '10:30',
      '10:30 pm',
      "'12",
      '#N/A',
    ],
    ...['TRUE', 'false', 'VRAI', 'faux ', '=1+1', '@nom', 'mars 2021', 'Oct 7, 2021'],
    ...['oct 7 2021 10:00', 'Jan 5 2021 9:15 am', 'mars-21', 'EUR 12', '5 mars', '2021-10-07'],
  ])('is marked as a text: %s', (text) => {
    expect(isMisread(text)).toBe(true);
  });

  it.each(['Refonte du portail', 'vraiment', 'faux départ', 'à définir', 'mars', 'Lot deux'])(
    'plain words are not: %s',
    (text) => {
      expect(isMisread(text)).toBe(false);
    },
  );
});
