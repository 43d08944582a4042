import { formatMoment } from '../../../../money/format';
import { isBlank } from '../../../../workbook/scalar';
import { fill } from '../../../../sheets/in-words';
import type { ClosingEntry } from '../../session';
import { piece, type PageWriter } from '../../../../sheets/page-writer';
import { nameAndCapacity } from './meeting';
import { shown, shownDay, type MinutesContext } from './minutes-context';

/** What was changed once scoring had started: as it was entered, then the scores, which need no entry to be told. */
export function writeLog(page: PageWriter, context: MinutesContext): void {
  const { session, texts, changes } = context;
  const { log, sections, nothing } = texts;
  page.section(sections.log);
  if (session.log.length === 0 && changes.scores.length === 0) {
    page.paragraph(nothing);
    return;
  }
  if (session.log.length > 0) {
    page.heads([
      [2, log.date],
      [1, log.subject],
      [3, log.change],
      [1, log.by],
    ]);
  }
  for (const { date, subject, change, by } of session.log) {
    page.line([
      piece(2, shownDay(date), 'cellCentre'),
      piece(1, shown(subject), 'cellText'),
      piece(3, shown(change), 'cellText'),
      piece(1, shown(by), 'cellText'),
    ]);
  }
  if (changes.scores.length > 0) writeChangedScores(page, context);
}

function writeChangedScores(page: PageWriter, { session, texts, changes }: MinutesContext): void {
  const { scores } = texts;
  page.paragraph(scores.lead).heads([
    [2, scores.dossier],
    [1, scores.criterion],
    [1, scores.juror],
    [1, scores.before],
    [1, scores.now],
    [1, scores.which],
  ]);
  const labels = new Map(session.criteria.map(({ code, label }) => [code, label]));
  for (const { dossier, criterion, juror, isAfterAudition, before, now } of changes.scores) {
    page.line([
      piece(2, dossier, 'cellCentre'),
      piece(1, `${criterion} · ${labels.get(criterion) ?? ''}`, 'cellText'),
      piece(1, juror ?? scores.jury, 'cellCentre'),
      piece(1, isBlank(before) ? scores.none : before, 'cellCentre'),
      piece(1, isBlank(now) ? scores.none : now, 'cellCentre'),
      piece(
        1,
        juror === null ? scores.agreed : isAfterAudition ? scores.after : scores.first,
        'cellText',
      ),
    ]);
  }
}

/** What was closed, with the seals: on paper, they hold against whoever would seal everything anew. */
export function writeClosings(page: PageWriter, context: MinutesContext): void {
  const { session, texts } = context;
  const { closings, sections, nothing } = texts;
  page.section(sections.closings);
  if (session.closings.length === 0) {
    page.paragraph(nothing);
    return;
  }
  page.heads([
    [1, closings.number],
    [2, closings.what],
    [4, closings.seal],
  ]);
  session.closings.forEach((closing, index) => {
    const isBroken = (session.sealChecks[index]?.faults ?? []).length > 0;
    page.line([
      piece(1, closing.number, 'cellCentre'),
      piece(2, closingInWords(context, closing, isBroken), 'cellText'),
      piece(4, shown(closing.seal), 'sealed'),
    ]);
  });
  page.paragraph(closings.note);
}

function closingInWords(
  { texts: { closings }, changes }: MinutesContext,
  { number, stage, date, by, reason }: ClosingEntry,
  isBroken: boolean,
): string {
  const line = fill(closings.line, {
    stage: shown(stage) ?? '',
    date: formatMoment(shown(date) ?? ''),
    by: shown(by) ?? '',
  });
  const why = shown(reason);
  const whole = why === null ? line : fill(closings.again, { line, reason: why });
  if (isBroken) return fill(closings.broken, { line: whole });
  const count = changes.counts.get(number);
  return count === undefined
    ? whole
    : fill(closings.changed, { line: whole, count: String(count) });
}

/** Points: room for a hand. */
const TO_SIGN = 34;

/** The chair, then everyone who is not absent. */
export function writeSignatures(page: PageWriter, { session, texts }: MinutesContext): void {
  const { signatures, sections } = texts;
  const chair = shown(session.settings.chair);
  page.section(sections.signatures).heads([
    [3, signatures.name],
    [4, signatures.signature],
  ]);
  const names = [
    chair === null ? signatures.chairBlank : fill(signatures.chair, { name: chair }),
    ...session.jurors
      .filter(({ presence, name }) => presence.value !== 'absent' && shown(name) !== chair)
      .map(nameAndCapacity),
  ];
  for (const name of names) {
    page.line([piece(3, name, 'cellText'), piece(4, null, 'cellText')], TO_SIGN);
  }
}
