import { csvHead, csvRow } from '../../src/cli/check/csv';
import { controlOf } from '../../src/cli/check/control';
import { failureOf, reportOf } from '../../src/cli/check/report';
import type { Language } from '../../src/language/language';
import { callOf } from '../builders/calls';
import { aDossier } from '../builders/dossier';
import '../builders/load-sentences';

const call = callOf('ITN6');
const control = controlOf('2021-03-01T12:00:00.000Z', Buffer.from('abc'));

function rowFor(title: string, language: Language = 'fr'): string {
  const filled = aDossier(call).withField('projectTitle', title).withLine({ amount: 80_000.5 });
  const { figures, findings } = filled.check();
  const told = {
    call,
    dossier: filled.build(),
    figures,
    mark: null,
    told: findings,
    notChecked: [],
  };
  return csvRow(reportOf({ file: 'a.xlsx', language, control }, told), language);
}

describe('A control as a table', () => {
  it('begins with what tells Excel that it is UTF-8, and a header a column', () => {
    expect(csvHead('fr')).toMatch(/^\uFEFFFichier;Appel;Projet;.*;Pas encore contrôlé\r\n$/);
    expect(csvHead('en')).toMatch(/^\uFEFFFile,Call,Project,.*,Not checked yet\r\n$/);
    const columns = csvHead('fr').split(';').length;
    expect(rowFor('Portail').split(';')).toHaveLength(columns);
  });

  it('separates cells and writes decimals as the spreadsheets of its readers do', () => {
    expect(rowFor('Portail', 'fr')).toContain(';80000,5;');
    expect(rowFor('Portail', 'en')).toContain(',80000.5,');
  });

  it('is one line a file, quoted where the text holds a sign of the table', () => {
    const row = rowFor('Un "grand" portail ; à\ndeux');
    expect(row).toContain(';"Un ""grand"" portail ; à deux";');
    expect(row.match(/\r\n/g)).toHaveLength(1);
  });

  it.each(['=1+1', '+33 1', '-1', '@SUM(A1)', ' =1', '|cmd', '%0A'])(
    'takes the life out of a text that a spreadsheet would compute: %s',
    (title) => {
      expect(rowFor(title)).toMatch(/;"?'\s*[=+\-@|%]/);
    },
  );

  it('leaves the figures of an unreadable file empty and says why, with the trace', () => {
    const sentence = { fr: 'Illisible ; refaites-le.', en: 'Unreadable.' };
    const failure = failureOf(
      { file: 'b.xlsx', language: 'fr', control },
      { problem: 'damaged', sentence },
    );
    const row = csvRow(failure, 'fr');
    expect(row).toMatch(/^b\.xlsx;;;.*;damaged;"Illisible ; refaites-le\.";2021-03-01T12:00/);
    expect(row).toContain('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
