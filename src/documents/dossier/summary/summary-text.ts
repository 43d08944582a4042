import { formatEuros } from '../../../money/format';
import { fill } from '../../../sheets/in-words';
import { momentInWords, type Summary, type SummaryGroup } from './summary';

/** The same as lines of plain text, for a mail. */
export function summaryText(summary: Summary): string {
  const { texts, call, amounts, language, cautions, outcome, groups, checkedBy } = summary;
  return [
    fill(texts.title, { call }),
    fill(texts.moment, { at: momentInWords(summary) }),
    ...cautions,
    '',
    ...factsIn(summary).map(({ label, value }) => pair(summary, label, value)),
    '',
    texts.amounts,
    ...amounts.map(({ label, amount }) =>
      pair(summary, label, amount === null ? texts.requestedBlank : formatEuros(amount, language)),
    ),
    '',
    outcome,
    ...groups.flatMap((group) => groupLines(group)),
    ...notCheckedLines(summary),
    '',
    pair(summary, texts.facts.by, checkedBy),
  ].join('\n');
}

const factsIn = ({ texts, project, carrier, references }: Summary) => [
  { label: texts.facts.project, value: project ?? texts.notTyped },
  { label: texts.facts.carrier, value: carrier ?? texts.notTyped },
  ...references,
];

const pair = ({ language }: Summary, label: string, value: string): string =>
  `${label}${language === 'fr' ? '\u00a0: ' : ': '}${value}`;

const groupLines = ({ heading, told, others }: SummaryGroup): readonly string[] => [
  '',
  heading,
  ...told.map(({ cells, message, rule }) => item(cells, `${message} [${rule.id}]`)),
  ...others.map((sentence) => item(null, sentence)),
];

const item = (cell: string | null, sentence: string): string =>
  cell === null ? `- ${sentence}` : `- ${cell} – ${sentence}`;

function notCheckedLines({ texts, notChecked }: Summary): readonly string[] {
  if (notChecked.length === 0) return [];
  return [
    '',
    fill(texts.notChecked, { count: String(notChecked.length) }),
    ...notChecked.map(({ cell, message }) => item(cell, message)),
  ];
}
