import type { Language } from '../../../src/language/language';
import { SheetBuilder, printSetup } from '../../../src/sheets/builder';
import type { SheetDeclaration, WorkbookDeclaration } from '../../../src/sheets/declaration';
import { area } from '../../../src/sheets/layout';
import { stylesFor } from '../../../src/sheets/styles';
import type { Field } from '../../../src/workbook/template';
import { BALLOT, BALLOT_COLUMNS, MINUTES_FIELDS, VOTES_FIELDS } from './template';

export interface VotesSeed {
  readonly language: Language;
  readonly members: readonly string[];
  readonly hasMinutes: boolean;
  /** A vote counts so many times in the last column; absent: twice. */
  readonly weight?: number;
  /** Each member's sheet says so in its title. */
  readonly isClosed?: boolean;
}

/** The sheets of a vote: one that adds up, one a member, and the minutes once there are any. */
export function declareVotes(seed: VotesSeed): WorkbookDeclaration {
  const { language, members, hasMinutes } = seed;
  return {
    mark: VOTES_FIELDS.mark.name,
    madeFor: 'votes',
    language,
    sheets: [
      votesSheet(seed),
      ...members.map((member) => memberSheet(member, seed)),
      ...(hasMinutes ? [minutesSheet(language)] : []),
    ],
    styles: stylesFor(language),
  };
}

type Content = Parameters<SheetBuilder['put']>[2];

function fieldsSheet(
  key: string,
  name: string,
  language: Language,
  fields: readonly (readonly [Field, Content])[],
): SheetDeclaration {
  const builder = new SheetBuilder({ key, name, columnWidths: [24, 24] });
  fields.forEach(([field, content], row) => {
    builder.put(row, 0, field.label[language]).put(row, 1, content);
    builder.name(field.name, area(row, 1));
  });
  return builder.build(printSetup('Page &P', 'votes', null));
}

function votesSheet({ language, members }: VotesSeed): SheetDeclaration {
  const votes = BALLOT_COLUMNS[1].label[language];
  const sums = members.map((member) => `SUM(${BALLOT.name}${member}[${votes}])`);
  return fieldsSheet('votes', 'Votes', language, [
    [VOTES_FIELDS.mark, 'votes 1'],
    [VOTES_FIELDS.language, language],
    [VOTES_FIELDS.title, null],
    [VOTES_FIELDS.quorum, 10],
    [VOTES_FIELDS.total, { formula: `=${sums.join('+')}` }],
  ]);
}

function memberSheet(
  member: string,
  { language, weight = 2, isClosed = false }: VotesSeed,
): SheetDeclaration {
  const builder = new SheetBuilder({
    // As many characters as a temporary name has room for.
    key: `member-${member}`.slice(0, 17),
    name: `${language === 'fr' ? 'Voix de' : 'Votes of'} ${member}`,
    columnWidths: [24, 12, 12],
  });
  const [project, votes, double] = BALLOT_COLUMNS.map(({ label }) => label[language]);
  const name = `${BALLOT.name}${member}`;
  builder.table({
    name,
    area: area(2, 0, 4, 3),
    style: 'TableStyleLight1',
    columns: [
      { header: project ?? '', formula: null },
      { header: votes ?? '', formula: null },
      { header: double ?? '', formula: `=${weight}*${name}[[#This Row],[${votes}]]` },
    ],
  });
  return builder
    .put(0, 0, isClosed ? `${member} (clos)` : member)
    .build(printSetup('Page &P', 'votes', null));
}

/** It reads the dossier's grant where there is one. */
const minutesSheet = (language: Language): SheetDeclaration =>
  fieldsSheet('minutes', language === 'fr' ? 'Procès-verbal' : 'Minutes', language, [
    [MINUTES_FIELDS.date, null],
    [MINUTES_FIELDS.grant, { formula: '=brm_subvention' }],
  ]);
