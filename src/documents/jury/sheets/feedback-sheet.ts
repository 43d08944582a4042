import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { fill } from '../../../sheets/in-words';
import type { Language } from '../../../language/language';
import { remarksOn } from '../remarks';
import { numberOf } from '../scoring/fraction';
import type { Standing } from '../scoring/standings';
import type { CriterionScores } from '../scoring/totals';
import type { Deliberated } from '../deliberated';
import { DECISIONS } from '../template/choices';
import { labelOf } from '../../../workbook/choices';
import { minutesContext, number, points, rowOf, shown, shownDay } from './minutes/minutes-context';
import type { MinutesContext } from './minutes/minutes-context';
import { whyUnranked } from './minutes/outcome';
import { sessionLine } from './context';
import { PageWriter, partsOf, piece } from '../../../sheets/page-writer';
import { writeRecordTable, type RecordMark } from './record-table';
import { enFeedback } from './texts/en-feedback';
import { frFeedback } from './texts/fr-feedback';

type FeedbackTexts = typeof frFeedback;
const TEXTS: Readonly<Record<Language, FeedbackTexts>> = { fr: frFeedback, en: enFeedback };

/**
 * What it is, what is said of it, and three figures. All that is written stands in cells of its own: a hundred dossiers
 * have ten thousand remarks, and as many merged cells would take Excel minutes.
 */
const WIDTHS = [20, 76, 13, 10, 14];

/** What is told beside scores and remarks. */
export interface Told {
  /** Candidates are told where they stand among the others. */
  readonly rank: boolean;
}

interface Feedback extends MinutesContext {
  readonly words: FeedbackTexts;
  readonly told: Told;
}

/**
 * What is handed back to those who applied, a block a dossier in the order of the list: scores by criterion, total,
 * remarks, and the decision once it was taken. No juror is named, and no order tells who wrote what. Values alone, as
 * in the minutes. One sheet for all, since a workbook of a hundred more sheets could no longer be found one’s way in.
 */
export function feedbackSheet(
  recorded: Deliberated,
  mark: RecordMark,
  told: Told,
): SheetDeclaration {
  const context = minutesContext(recorded);
  const { session, sheets, language } = context;
  const words = TEXTS[language];
  const feedback: Feedback = { ...context, words, told };
  const sheet = new SheetBuilder({
    key: `jury-feedback-${mark.number}`,
    name: mark.number === 1 ? words.sheet : fill(words.again, { number: String(mark.number) }),
    columnWidths: WIDTHS,
    tabColor: '#1E6B34',
  });
  sheet.band(fill(words.title, { call: sheets.callTitle }), sessionLine(sheets));
  const page = new PageWriter(sheet, 2).paragraph(words.guide);
  if (session.isRehearsal) page.paragraph(words.loud, 'loud');
  for (const standing of recorded.standings) writeDossier(page, feedback, standing);
  page.section(words.marks.title);
  writeRecordTable(sheet, page.row, 0, { session, mark, words: words.marks });
  return sheet.build(printSetup(sheets.texts.page, session.callCode, 1, 'portrait'));
}

function writeDossier(page: PageWriter, feedback: Feedback, standing: Standing): void {
  const { words } = feedback;
  const row = rowOf(feedback, standing);
  const fact = (label: string, value: string | null): void => {
    if (value === null) return;
    page.line([piece(1, label, 'labelWrap'), piece(1, value, 'plain')]);
  };
  page.section(
    fill(words.dossier, { id: standing.dossier.id, title: (row && shown(row.title)) ?? '' }),
  );
  fact(words.facts.number, row ? shown(row.number) : null);
  fact(words.facts.carrier, row ? shown(row.carrier) : null);
  writeScores(page, feedback, standing);
  writeStanding(fact, feedback, standing);
  const decision = row?.decision.value ?? null;
  if (row && decision !== null) {
    const day = shownDay(row.decidedOn);
    const word = labelOf(DECISIONS, decision)[feedback.language];
    fact(
      words.facts.decision,
      day === null ? word : fill(words.facts.decisionOn, { decision: word, day }),
    );
    fact(words.facts.decisionReason, shown(row.decisionReason));
  }
  writeRemarks(page, feedback, standing);
}

type WriteFact = (label: string, value: string | null) => void;

function writeStanding(fact: WriteFact, feedback: Feedback, standing: Standing): void {
  const { session, standings, told, words } = feedback;
  const { facts } = words;
  const { total } = standing.totals;
  const max = session.settings.scaleMax.value;
  if (total !== null && standing.status !== 'not-receivable') {
    const figure = points(feedback, total);
    fact(
      facts.total,
      max === null ? figure : fill(facts.totalOf, { total: figure, max: number(feedback, max) }),
    );
  }
  if (standing.status !== 'ranked') {
    fact(facts.unranked, fill(facts.notRanked, { why: whyUnranked(feedback, standing) }));
  } else if (told.rank) {
    const count = standings.filter(({ status }) => status === 'ranked').length;
    fact(facts.rank, fill(facts.rankOf, { rank: String(standing.rank), count: String(count) }));
  }
}

/** Nothing was scored of what screening has left out. */
function writeScores(page: PageWriter, feedback: Feedback, { totals, status }: Standing): void {
  if (status === 'not-receivable') return;
  const { session, words } = feedback;
  const { scores } = words;
  page.heads([
    [1, scores.code],
    [1, scores.criterion],
    [1, scores.coefficient],
    [1, scores.score],
    [1, scores.count],
  ]);
  session.criteria.forEach(({ code, label, coefficient }, index) => {
    const figures = totals.criteria[index];
    page.line([
      piece(1, code, 'cellCentre'),
      piece(1, label, 'cellText'),
      piece(1, coefficient.value, 'cellCentre'),
      figures?.retained
        ? piece(1, numberOf(figures.retained), 'cellScore')
        : piece(1, null, 'cellCentre'),
      piece(1, countOf(words, figures), 'cellCentre'),
    ]);
  });
}

function countOf({ scores }: FeedbackTexts, figures: CriterionScores | undefined): string | number {
  if (!figures?.applies) return scores.notApplicable;
  if (figures.agreed !== null) return scores.agreed;
  return figures.count === 0 ? scores.none : figures.count;
}

function writeRemarks(page: PageWriter, feedback: Feedback, { dossier }: Standing): void {
  const { session, words } = feedback;
  const { appreciations, comments } = remarksOn(session, dossier);
  writeList(page, words.appreciation, appreciations);
  session.criteria.forEach(({ code }, index) =>
    writeList(page, fill(words.commentOn, { code }), comments[index] ?? []),
  );
}

function writeList(page: PageWriter, heading: string, texts: readonly string[]): void {
  if (texts.length === 0) return;
  for (const text of texts) {
    for (const part of partsOf(text)) {
      page.line([piece(1, heading, 'labelWrap'), piece(1, part, 'plain')]);
    }
  }
}
