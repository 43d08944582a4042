import { add, subtract, ZERO } from '../../../../money/cents';
import { fill } from '../../../../sheets/in-words';
import { amountOf, type Line, type LineEntry } from '../../scoring/line';
import type { NotPlaced, Placed, Standing } from '../../scoring/standings';
import type { SessionDossier } from '../../session';
import { REASONS, SCREENINGS } from '../../template/choices';
import { labelOf } from '../../../../workbook/choices';
import { namesIn } from '../context';
import { piece, type PageWriter } from '../../../../sheets/page-writer';
import { money, rowOf, shown, shownDay, titleOf, type MinutesContext } from './minutes-context';

const isPlaced = (standing: Standing): standing is Placed => standing.status === 'ranked';

/** Those that are ranked, best first. */
export const placedOf = ({ standings }: Pick<MinutesContext, 'standings'>): readonly Placed[] =>
  standings.filter(isPlaced).toSorted((one, other) => one.position - other.position);

const euros = (amount: number | null): number | null => (amount === null ? null : amount / 100);

/** Who comes where, with what they would take and what the envelope gives them. */
export function writeRanking(page: PageWriter, context: MinutesContext): void {
  const { texts, line } = context;
  const { ranking, sections } = texts;
  const placed = placedOf(context);
  page.section(sections.ranking);
  if (placed.length === 0) {
    page.paragraph(ranking.none);
    return;
  }
  page.heads([
    [1, ranking.rank],
    [1, ranking.id],
    [1, ranking.title],
    [1, ranking.total],
    [1, ranking.amount],
    [1, ranking.granted],
    [1, ranking.situation],
  ]);
  for (const standing of placed) {
    const entry = line?.entries.find(({ id }) => id === standing.dossier.id);
    page.line([
      piece(1, standing.rank, 'cellCentre'),
      piece(1, standing.dossier.id, 'cellCentre'),
      piece(1, titleOf(rowOf(context, standing)), 'cellText'),
      piece(1, standing.total / 100, 'cellScore'),
      piece(1, euros(amountOf(standing.dossier)), 'cellAmount'),
      piece(1, entry ? euros(entry.granted) : null, 'cellAmount'),
      piece(1, situationOf(context, standing, entry), 'cellText'),
    ]);
  }
}

function situationOf(
  { texts: { ranking }, sheets }: MinutesContext,
  standing: Placed,
  entry: LineEntry | undefined,
): string {
  const words = sheets.texts.ranking.situations;
  const situation = situationWord({ ...words, partial: ranking.partial }, standing, entry);
  return standing.exAequoWith.length > 0 ? fill(ranking.tied, { situation }) : situation;
}

type Situations = MinutesContext['sheets']['texts']['ranking']['situations'];

function situationWord(
  words: Situations,
  { dossier }: Placed,
  entry: LineEntry | undefined,
): string {
  if (dossier.isFavourable === false) return words.unfavourable;
  switch (entry?.verdict) {
    case undefined:
    case 'takes-nothing':
      return words.noLine;
    case 'funded':
      return words.funded;
    case 'partial':
      return words.partial;
    case 'beyond':
      return words.beyond;
    case 'to-settle':
      return words.settle;
    case 'blocked':
      return words.blocked;
    case 'unknown-amount':
      return words.unknown;
  }
}

/** What there is to give, what was proposed, and where the line falls. */
export function writeLine(page: PageWriter, context: MinutesContext): void {
  const { session, line, language } = context;
  const words = context.texts.line;
  page.section(context.texts.sections.line);
  const { envelope, carriedOver } = session.settings;
  if (line === null || envelope.value === null) {
    page.paragraph(words.none);
    return;
  }
  const available = add(envelope.value, carriedOver.value ?? ZERO);
  const list = (ids: readonly string[]) => ({ ids: namesIn(ids, language) });
  page.paragraph(
    fill(words.sums, {
      available: money(context, available),
      envelope: money(context, envelope.value),
      carried: money(context, carriedOver.value ?? ZERO),
      granted: money(context, subtract(available, line.left)),
      left: money(context, line.left),
    }),
  );
  page.paragraph(
    line.crossing.length > 0 ? fill(words.crossing, list(line.crossing)) : words.notCrossed,
  );
  const open = idsOf(line, 'to-settle');
  if (open.length > 0) page.paragraph(fill(words.settle, list(open)), 'loud');
  if (line.unknown.length > 0) page.paragraph(fill(words.unknown, list(line.unknown)));
}

const idsOf = ({ entries }: Line, verdict: LineEntry['verdict']): readonly string[] =>
  entries.filter((entry) => entry.verdict === verdict).map(({ id }) => id);

/** What stands outside the ranking, each with its reason. */
export function writeUnranked(page: PageWriter, context: MinutesContext): void {
  const { standings, texts } = context;
  const { unranked, sections, nothing } = texts;
  page.section(sections.unranked);
  const left = standings.filter((standing): standing is NotPlaced => !isPlaced(standing));
  if (left.length === 0) {
    page.paragraph(nothing);
    return;
  }
  page.heads([
    [2, unranked.id],
    [1, unranked.title],
    [4, unranked.why],
  ]);
  for (const standing of left) {
    page.line([
      piece(2, standing.dossier.id, 'cellCentre'),
      piece(1, titleOf(rowOf(context, standing)), 'cellText'),
      piece(4, whyUnranked(context, standing), 'cellText'),
    ]);
  }
}

/** `moins de notes que le minimum pour C2 et C3` */
export function whyUnranked(
  context: Pick<MinutesContext, 'session' | 'texts' | 'language'>,
  standing: NotPlaced,
): string {
  const { unranked } = context.texts;
  const named = (positions: readonly number[]) => ({
    criteria: namesIn(
      positions.map((position) => context.session.criteria[position]?.code ?? ''),
      context.language,
    ),
  });
  switch (standing.status) {
    case 'not-receivable':
      return screeningInWords(context, rowOf(context, standing));
    case 'incomplete':
      return standing.criteria.length === 0
        ? unranked.nothingApplies
        : fill(unranked.incomplete, named(standing.criteria));
    case 'below-minimum':
      return fill(unranked.few, named(standing.criteria));
    case 'below-threshold':
      return [
        ...(standing.criteria.length > 0 ? [fill(unranked.below, named(standing.criteria))] : []),
        ...(standing.isTotalBelow ? [unranked.belowTotal] : []),
      ].join(', ');
  }
}

/** `Irrecevable : Pièce manquante, budget absent` */
function screeningInWords(
  { texts, language }: Pick<MinutesContext, 'texts' | 'language'>,
  dossier: SessionDossier | undefined,
): string {
  const screening = dossier?.screening.value;
  if (!dossier || !screening) return texts.unranked.screening;
  const { reason, details, completeBy } = dossier;
  const day = shownDay(completeBy);
  const known = REASONS.find(({ label }) => reason.value === label.fr || reason.value === label.en);
  const more = [
    known ? known.label[language] : shown(reason),
    shown(details),
    day === null ? null : fill(texts.unranked.until, { day }),
  ].filter((part) => part !== null);
  const word = labelOf(SCREENINGS, screening)[language];
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  return more.length === 0 ? word : `${word}${colon}${more.join(', ')}`;
}
