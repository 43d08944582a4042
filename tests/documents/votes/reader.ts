import { DOSSIER_KIND } from '../../../src/documents/dossier/dossier-kind';
import { reader, type Beside, type Refusal, type Resources } from '../../../src/documents/kind';
import type { Language } from '../../../src/language/language';
import { columnFinder } from '../../../src/workbook/headers';
import type { Place, Scalar } from '../../../src/workbook/scalar';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { memberIn } from '../../../src/workbook/template';
import type { AlteredCell } from '../../../src/workbook/alterations';
import { votesBaseline } from './baseline';
import { BALLOT, BALLOT_COLUMNS, MINUTES_FIELDS, VOTES_FIELDS } from './template';
import type { VotesVerdict } from './votes-kind';
import { inWords, say } from './words';

interface Seed {
  readonly language: Language;
  readonly members: readonly string[];
}

interface Ballot {
  readonly member: string;
  readonly place: Place;
  readonly votes: Scalar;
}

interface Votes {
  readonly title: string | null;
  readonly quorum: { readonly value: number; readonly place: Place } | null;
  readonly ballots: readonly Ballot[];
  readonly hasMinutes: boolean;
  readonly altered: readonly AlteredCell[];
}

const LOST: Refusal = {
  reason: 'mark-lost',
  message: { fr: 'Le nom brm_votes manque.', en: 'The name brm_votes is missing.' },
};

async function seedIn({ names, tables }: WorkbookSnapshot) {
  if (!names[VOTES_FIELDS.mark.name]) return { refusal: LOST };
  const language: Language =
    names[VOTES_FIELDS.language.name]?.values[0]?.[0] === 'en' ? 'en' : 'fr';
  const members = Object.keys(tables).flatMap((name) => memberIn(BALLOT, name) ?? []);
  return { seed: { language, members: members.sort() } };
}

async function parse(
  { names, tables }: WorkbookSnapshot,
  { language, members }: Seed,
  { alterations }: Resources,
): Promise<Votes> {
  const hasMinutes = MINUTES_FIELDS.date.name in names;
  const altered = await alterations?.(votesBaseline({ language, members, hasMinutes }));
  const title = names[VOTES_FIELDS.title.name]?.values[0]?.[0];
  const quorum = names[VOTES_FIELDS.quorum.name];
  const value = quorum?.values[0]?.[0];
  return {
    title: typeof title === 'string' && title !== '' ? title : null,
    quorum: quorum && typeof value === 'number' ? { value, place: quorum } : null,
    ballots: members.flatMap((member) => ballotsOf(member, tables)),
    hasMinutes,
    altered: altered?.cells ?? [],
  };
}

function ballotsOf(member: string, tables: WorkbookSnapshot['tables']): Ballot[] {
  const table = tables[`${BALLOT.name}${member}`];
  if (!table) return [];
  const find = columnFinder(table.header.values[0] ?? [], BALLOT_COLUMNS);
  const column = find(BALLOT_COLUMNS[1])?.index;
  const { sheet, row: first, column: from, values } = table.body;
  return values.flatMap((row, line) => {
    const votes = column === undefined ? null : (row[column] ?? null);
    if (votes === null || votes === '') return [];
    return [{ member, votes, place: { sheet, row: first + line, column: from + (column ?? 0) } }];
  });
}

function assess(
  { title, quorum, ballots, hasMinutes, altered }: Votes,
  { members }: Seed,
  beside: Beside,
): VotesVerdict {
  const numbers = ballots.flatMap(({ votes }) => (typeof votes === 'number' ? votes : []));
  const cast = numbers.reduce((sum, votes) => sum + votes, 0);
  const dossier = beside.verdictOf(DOSSIER_KIND);
  const findings: VotesVerdict['findings'][number][] = ballots
    .filter(({ votes }) => typeof votes !== 'number')
    .map(({ member, place }) => ({
      rule: 'votes.number',
      severity: 'error',
      place,
      message: say('unreadable', { member }),
    }));
  for (const { place, label } of altered) {
    const message = say('altered', { label });
    findings.push({ rule: 'votes.formula', severity: 'warning', place, message });
  }
  if (quorum && cast < quorum.value) {
    const message = say('belowQuorum', { cast, quorum: quorum.value });
    findings.push({ rule: 'votes.quorum', severity: 'warning', place: quorum.place, message });
  }
  if (dossier?.title && dossier.figures.requested === null && cast > 0) {
    const message = say('aboveGrant', { title: dossier.title });
    findings.push({ rule: 'votes.grant', severity: 'info', place: null, message });
  }
  return { title, members, cast, hasMinutes, findings };
}

export const VOTES_READER = reader({ seedIn, parse, assess, inWords });
