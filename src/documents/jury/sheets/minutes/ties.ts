import { fill } from '../../../../sheets/in-words';
import { isBlank } from '../../../../workbook/scalar';
import type { TieKey } from '../../scoring/panel';
import type { Placed } from '../../scoring/standings';
import { namesIn } from '../context';
import type { PageWriter } from '../../../../sheets/page-writer';
import { number, points, type MinutesContext } from './minutes-context';
import { placedOf } from './outcome';

/** Which dossiers had the same total, what told them apart, and which ones nothing did. */
export function writeTies(page: PageWriter, context: MinutesContext): void {
  const { texts } = context;
  page.section(texts.sections.ties);
  const sentences = tiesInWords(context);
  for (const sentence of sentences.length > 0 ? sentences : [texts.ties.none]) {
    page.paragraph(sentence);
  }
}

/** One sentence for each dossier and key that put it before others, then one for those that remain ex aequo. */
function tiesInWords(context: MinutesContext): readonly string[] {
  const placed = placedOf(context);
  const ranks = new Map(placed.map(({ dossier, rank }) => [dossier.id, rank] as const));
  return placed.flatMap((standing) => [
    ...standing.decidedBy.flatMap(({ key, from }) => {
      // The same decision stands with the one that came off worse.
      const behind = from.filter((id) => (ranks.get(id) ?? 0) > standing.rank);
      return behind.length === 0 ? [] : [aheadInWords(context, standing, key, behind)];
    }),
    ...equalInWords(context, standing, placed),
  ]);
}

const aheadInWords = (
  context: MinutesContext,
  { total, dossier }: Placed,
  key: TieKey,
  behind: readonly string[],
): string =>
  fill(context.texts.ties.ahead, {
    total: points(context, total),
    id: dossier.id,
    others: namesIn(behind, context.language),
    key: keyInWords(context, key),
  });

/** Said once, with the first of them. */
function equalInWords(
  context: MinutesContext,
  { total, rank, position, exAequoWith }: Placed,
  placed: readonly Placed[],
): readonly string[] {
  if (exAequoWith.length === 0 || position !== rank) return [];
  const ids = placed.filter((other) => other.rank === rank).map(({ dossier }) => dossier.id);
  return [
    fill(context.texts.ties.equal, {
      total: points(context, total),
      ids: namesIn(ids, context.language),
      rank: String(rank),
    }),
  ];
}

function keyInWords({ session, texts }: MinutesContext, key: TieKey): string {
  const { keys } = texts.ties;
  if (key.kind !== 'criterion') return keys[key.kind];
  const { code = '', label = '' } = session.criteria[key.criterion] ?? {};
  return fill(keys.criterion, { code, label });
}

/** Scores that the jury agreed on in the place of a mean, in the order of the dossiers. */
export function writeAgreed(page: PageWriter, context: MinutesContext): void {
  const { session, texts } = context;
  const agreed = session.agreed.filter(({ raw }) => !isBlank(raw));
  if (agreed.length === 0) return;
  page.section(texts.sections.agreed);
  const words = agreed.map(({ id, criterion, raw }) => {
    const score = typeof raw === 'number' ? number(context, raw) : String(raw);
    return `${id}, ${criterion} = ${score}`;
  });
  page.paragraph(words.join(' ; '));
}
