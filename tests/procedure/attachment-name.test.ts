import fc from 'fast-check';
import { attachmentName } from '../../src/procedure/attachment-name';

const BUDGET = 'budget-14-03-2021-09-05-8345.xlsx';

describe('a file that démarches-simplifiées put into an export', () => {
  it('says its dossier, when it was filed, and the name that the carrier gave it', () => {
    expect(attachmentName(`export/dossier-2301457/pieces_justificatives/${BUDGET}`)).toEqual({
      number: '2301457',
      filedAt: '2021-03-14T09:05',
      attachment: '8345',
      name: 'budget.xlsx',
      isMessage: false,
    });
  });

  it('is read the same where Windows has unpacked it', () => {
    const path = `export/dossier-2301457/messagerie/${BUDGET}`;
    expect(attachmentName(path.replaceAll('/', '\\'))).toEqual(attachmentName(path));
  });

  it.each([
    ['dossier-12/messagerie/', true],
    ['dossier-12/pieces_justificatives/', false],
    ['dossier-12/', false],
    ['messagerie/', true],
    ['messagerie/dossier-12/pieces_justificatives/', false],
    ['dossier-11/messagerie/dossier-12/pieces_justificatives/', false],
  ])('in %s: sent with a message, %s', (folder, isMessage) => {
    expect(attachmentName(folder + BUDGET).isMessage).toBe(isMessage);
  });

  it.each([
    ['dossier-12/', '12'],
    ['2021/dossier-12/pieces_justificatives/', '12'],
    ['dossier-11/old/dossier-12/a/b/', '12'],
    ['C:\\reçus\\dossier-12\\', '12'],
    ['dossier-12 (1)/', '12'],
    ['dossier-12 - Copie/', '12'],
  ])('of the innermost dossier: in %s, of %s', (folder, number) => {
    expect(attachmentName(folder + BUDGET).number).toBe(number);
  });

  it.each(['', 'dossier/', 'dossier-/', 'dossier-012/', 'dossier-12-bis/', 'mon dossier-12/'])(
    'is of no dossier in « %s »',
    (folder) => {
      expect(attachmentName(folder + BUDGET).number).toBeNull();
    },
  );

  it('is of no dossier by its own name', () => {
    expect(attachmentName('dossier-12')).toMatchObject({ number: null, name: 'dossier-12' });
  });
});

describe('the name of a file', () => {
  it.each([
    'budget-14-03-2021-09-05-8345 (1).xlsx',
    'budget-14-03-2021-09-05-8345 - Copie.xlsx',
    'budget-14-03-2021-09-05-8345 - Copie (2).xlsx',
    'budget-14-03-2021-09-05-8345 copie 2.xlsx',
    'budget-14-03-2021-09-05-8345.xlsx',
  ])('%s: is that of the file it is a copy of', (file) => {
    expect(attachmentName(file)).toMatchObject({ name: 'budget.xlsx', attachment: '8345' });
  });

  it('keeps what the carrier wrote, dashes, dots and dates among them', () => {
    expect(attachmentName('plan 01-02-2021 v1.2 (3)-14-03-2021-09-05-8345.xlsx')).toMatchObject({
      name: 'plan 01-02-2021 v1.2 (3).xlsx',
      filedAt: '2021-03-14T09:05',
    });
  });

  it('is the same however its accents are written', () => {
    const composed = 'dossier-12/Matériel-14-03-2021-09-05-8345.xlsx';
    expect(attachmentName(composed.normalize('NFD'))).toEqual(attachmentName(composed));
    expect(attachmentName(composed).name).toBe('Matériel.xlsx');
  });

  it.each([
    ['a day that no month has', 'budget-31-02-2021-09-05-8345.xlsx'],
    ['a 29th of February of an ordinary year', 'budget-29-02-2021-09-05-8345.xlsx'],
    ['a month that no year has', 'budget-14-13-2021-09-05-8345.xlsx'],
    ['midnight at the end of a day', 'budget-14-03-2021-24-00-8345.xlsx'],
    ['a minute that no hour has', 'budget-14-03-2021-09-60-8345.xlsx'],
    ['another century', 'budget-14-03-1921-09-05-8345.xlsx'],
    ['no number of the attachment', 'budget-14-03-2021-09-05.xlsx'],
    ['a number with letters', 'budget-14-03-2021-09-05-v2.xlsx'],
    ['no name before', '-14-03-2021-09-05-8345.xlsx'],
    ['the year first', 'budget-2021-03-14-09-05-8345.xlsx'],
    ['the date alone', 'budget-14-03-2021.xlsx'],
    ['a copy of another name', 'budget (1).xlsx'],
  ])('is kept whole with %s', (_, file) => {
    expect(attachmentName(`dossier-12/${file}`)).toEqual({
      number: '12',
      filedAt: null,
      attachment: null,
      name: file,
      isMessage: false,
    });
  });

  it('knows a 29th of February', () => {
    expect(attachmentName('budget-29-02-2024-23-59-1.xlsx').filedAt).toBe('2024-02-29T23:59');
  });
});

describe('what is written in that form', () => {
  const base = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => text.replace(/[/\\]/g, '-').normalize('NFC'));
  const ending = fc.constantFrom('', '.xlsx', '.XLSM', '.json', '.pdf');
  const moment = fc.date({
    min: new Date('2015-01-01T00:00Z'),
    max: new Date('2099-12-31T23:59Z'),
    noInvalidDate: true,
  });
  const above = fc.constantFrom('', 'export/', 'C:\\reçus\\', 'dossier-1/', 'messagerie/');

  it('is read back', () => {
    fc.assert(
      fc.property(
        above,
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.boolean(),
        base,
        ending,
        moment,
        fc.integer({ min: 0, max: 99_999_999 }),
        (folders, number, isMessage, named, type, date, attachment) => {
          // A name without an ending has no point: what follows it would be the ending.
          const start = type === '' ? named.replaceAll('.', '_') : named;
          const filedAt = date.toISOString().slice(0, 16);
          const [year, month, day] = filedAt.slice(0, 10).split('-');
          const time = filedAt.slice(11).replace(':', '-');
          const where = isMessage ? 'messagerie' : 'pieces_justificatives';
          const file = `${start}-${day}-${month}-${year}-${time}-${attachment}${type}`;
          expect(attachmentName(`${folders}dossier-${number}/${where}/${file}`)).toEqual({
            number: String(number),
            filedAt,
            attachment: String(attachment),
            name: `${start}${type}`,
            isMessage,
          });
        },
      ),
    );
  });
});
