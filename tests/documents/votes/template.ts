import type { Field, Slot, Template } from '../../../src/workbook/template';

// A kind made up for these tests: members vote on projects, each in a table of their own; minutes come later.

const slot = (
  key: string,
  kind: Slot['kind'],
  role: Slot['role'],
  fr: string,
  en: string,
): Slot => ({
  key,
  kind,
  role,
  label: { fr, en },
});

const field = (name: string, ...rest: Parameters<typeof slot>): Field => ({
  name,
  ...slot(...rest),
});

export const VOTES_FIELDS = {
  mark: field('brm_votes', 'mark', 'text', 'mark', 'Votes', 'Votes'),
  language: field('brm_votes_langue', 'language', 'text', 'mark', 'Langue', 'Language'),
  title: field('brm_votes_titre', 'title', 'text', 'input', 'Séance', 'Meeting'),
  quorum: field('brm_votes_quorum', 'quorum', 'integer', 'input', 'Quorum', 'Quorum'),
  total: field('brm_votes_total', 'total', 'number', 'computed', 'Voix', 'Votes cast'),
} as const;

export const MINUTES_FIELDS = {
  date: field('brm_votes_date', 'date', 'date', 'input', 'Date', 'Date'),
  grant: field('brm_votes_subvention', 'grant', 'amount', 'computed', 'Subvention', 'Grant'),
} as const;

export const BALLOT_COLUMNS = [
  slot('project', 'text', 'input', 'Projet', 'Project'),
  slot('votes', 'number', 'input', 'Voix', 'Votes'),
  slot('double', 'number', 'computed', 'Doublées', 'Doubled'),
] as const;

export const BALLOT = {
  key: 'ballot',
  name: 'Bareme_Voix_',
  isPerMember: true,
  columns: BALLOT_COLUMNS,
};

export const VOTES: Template = [
  { key: 'votes', fields: Object.values(VOTES_FIELDS), blocks: [], tables: [], texts: [] },
  { key: 'member', fields: [], blocks: [], tables: [BALLOT], texts: [] },
  {
    key: 'minutes',
    fields: Object.values(MINUTES_FIELDS),
    blocks: [],
    tables: [],
    texts: [],
    asks: ['brm_subvention'],
  },
];
