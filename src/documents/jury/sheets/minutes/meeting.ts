import { formatDay } from '../../../../money/format';
import { fill } from '../../../../sheets/in-words';
import { YES_NO } from '../../../../workbook/yes-no';
import { quorumOf } from '../../quorum';
import { hourOf, isRecused } from '../../recusals';
import type { SessionJuror } from '../../session';
import { PRESENCES, STAGES } from '../../template/choices';
import { labelOf } from '../../../../workbook/choices';
import { namesIn } from '../context';
import { piece, type PageWriter } from '../../../../sheets/page-writer';
import { shown, shownDay, titleOf, type MinutesContext } from './minutes-context';

const COLUMNS = 7;
const LABEL = 3;

/** A line of the page that says one thing: what it is, and what it is worth. */
export function writeFact(page: PageWriter, label: string, value: string): void {
  page.line([piece(LABEL, label, 'labelWrap'), piece(COLUMNS - LABEL, value, 'plain')]);
}

/** Which session it is. `at`: when the minutes are drawn up, as declared. */
export function writeSession(page: PageWriter, context: MinutesContext, at: string): void {
  const { session, sheets, texts, language } = context;
  const { settings } = session;
  const { facts, sections, toFill } = texts;
  page.section(sections.session);
  writeFact(page, facts.title, shown(settings.title) ?? toFill);
  writeFact(page, facts.call, sheets.callTitle);
  writeFact(page, facts.meeting, shownDay(settings.meeting) ?? toFill);
  const { audition } = settings;
  if (settings.stages.value?.includes('audition') === true || audition.kind !== 'blank') {
    writeFact(page, facts.audition, shownDay(audition) ?? toFill);
  }
  writeFact(page, facts.chair, shown(settings.chair) ?? toFill);
  writeFact(page, facts.decider, shown(settings.decider) ?? toFill);
  writeFact(
    page,
    facts.stages,
    (settings.stages.value ?? []).map((id) => labelOf(STAGES, id)[language]).join(' > '),
  );
  writeFact(page, facts.opinion, facts.authority);
  writeFact(page, facts.established, momentInWords(at));
}

/** `2021-03-15 17:30` as people write it. */
function momentInWords(at: string): string {
  const [day = '', time = ''] = at.split(' ');
  // What a person has typed otherwise is theirs.
  return /^\d{4}-\d\d-\d\d$/.test(day) ? `${formatDay(day)} ${time}`.trimEnd() : at;
}

/** Who takes part, and whether they are enough. */
export function writePresence(page: PageWriter, context: MinutesContext): void {
  const { session, texts, language } = context;
  const { presence, sections, toFill } = texts;
  const yesNo = (value: boolean | null) =>
    value === null ? toFill : YES_NO[value ? 'yes' : 'no'][language];
  page.section(sections.presence).heads([
    [1, presence.code],
    [1, presence.votes],
    [3, presence.name],
    [1, presence.counts],
    [1, presence.presence],
  ]);
  for (const juror of session.jurors) {
    const how = juror.presence.value;
    page.line([
      piece(1, juror.code, 'cellCentre'),
      piece(1, yesNo(juror.votes.value), 'cellCentre'),
      piece(3, nameAndCapacity(juror), 'cellText'),
      piece(1, yesNo(juror.counts.value), 'cellCentre'),
      piece(1, how === null ? toFill : labelOf(PRESENCES, how)[language], 'cellText'),
    ]);
  }
  writeQuorum(page, context);
}

export const nameAndCapacity = ({ code, name, capacity }: SessionJuror): string =>
  [shown(name) ?? code, shown(capacity)].filter((part) => part !== null).join(', ');

function writeQuorum(page: PageWriter, { session, texts: { quorum } }: MinutesContext): void {
  const { members, takingPart, needed, isReached, isOpen, unknown } = quorumOf(session);
  if (members === 0) {
    page.paragraph(quorum.nobody, 'verdict');
    return;
  }
  const counts = { part: String(takingPart), members: String(members), needed: String(needed) };
  const verdict = isReached ? quorum.reached : isOpen ? quorum.open : quorum.missed;
  page
    .paragraph(quorum.rule)
    .paragraph(fill(verdict, counts), isReached || isOpen ? 'keyLabel' : 'loud');
  if (unknown > 0) page.paragraph(fill(quorum.unknown, { count: String(unknown) }));
  if (!isReached) page.paragraph(quorum.second);
}

/** Who takes no part in which dossier; why is kept nowhere. */
export function writeRecusals(page: PageWriter, context: MinutesContext): void {
  const { session, texts } = context;
  const { recusals, sections, nothing } = texts;
  page.section(sections.recusals);
  const rows = session.dossiers.flatMap((dossier) => {
    const away = recusalsOf(context, dossier.id);
    return away.length === 0 ? [] : [{ dossier, away }];
  });
  if (rows.length === 0) {
    page.paragraph(nothing);
    return;
  }
  page.heads([
    [2, recusals.id],
    [1, recusals.title],
    [4, recusals.who],
  ]);
  for (const { dossier, away } of rows) {
    page.line([
      piece(2, dossier.id, 'cellCentre'),
      piece(1, titleOf(dossier), 'cellText'),
      piece(4, whoIsAway(context, away), 'cellText'),
    ]);
  }
  if (rows.some(({ away }) => away.some(({ at }) => at === null)))
    page.paragraph(recusals.noHourNote);
}

interface Recusal {
  readonly juror: SessionJuror;
  /** `2021-03-15 17:30`; null: nobody knows. */
  readonly at: string | null;
}

const recusalsOf = ({ session }: MinutesContext, id: string): readonly Recusal[] =>
  session.jurors.flatMap((juror) => {
    const lines = session.sheets.get(juror.code)?.lines ?? [];
    const line = lines.find((one) => one.id.toLowerCase() === id.toLowerCase() && isRecused(one));
    return line ? { juror, at: hourOf(line) } : [];
  });

function whoIsAway(context: MinutesContext, away: readonly Recusal[]): string {
  const { session, texts, language } = context;
  const { recusals } = texts;
  const nameOf = ({ code, name }: SessionJuror): string => shown(name) ?? code;
  const names = namesIn(
    away.map(({ juror, at }) =>
      at === null
        ? fill(recusals.noHour, { name: nameOf(juror) })
        : fill(recusals.at, { name: nameOf(juror), at: momentInWords(at) }),
    ),
    language,
  );
  const chair = folded(session.settings.chair.value);
  const isChair = chair !== '' && away.some(({ juror }) => folded(nameOf(juror)) === chair);
  return isChair ? fill(recusals.acting, { names }) : names;
}

const folded = (name: string | null): string => (name ?? '').trim().toLowerCase();
