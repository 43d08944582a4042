import { changedSince } from '../documents/jury/closing/changed-since';
import type { SessionDossier } from '../documents/jury/session';
import type { Standing } from '../documents/jury/scoring/standings';
import { OPINIONS } from '../documents/jury/template/choices';
import type { JuryVerdict } from '../documents/jury/verdict';
import type { FileContent } from '../documents/portfolio/consolidate/reading';
import type { Opinion } from '../documents/portfolio/portfolio';
import type { Language, Localized } from '../language/language';
import { frenchSpacing } from '../language/typography';
import { sealedStage } from '../seals/header';
import { labelOf } from '../workbook/choices';

/** What the session of a jury says to a portfolio: its opinions, once they are closed, and as they were closed. */
export function juryContent(verdict: JuryVerdict, language: Language): FileContent {
  const { session } = verdict;
  const title = session.settings.title.value ?? session.callTitle;
  const closed = closedOpinions(verdict);
  if ('why' in closed) return { kind: 'jury', title, opinions: [], why: closed.why[language] };
  const ranks = new Map(
    (verdict.standings ?? []).map((standing) => [standing.dossier.id, rankOf(standing)]),
  );
  const opinions = session.dossiers
    .filter(({ isDouble }) => !isDouble)
    .flatMap((dossier) =>
      opinionOf(dossier, ranks.get(dossier.id) ?? null, language).map((said) => ({
        ...said,
        ...closed,
        call: session.callCode,
        session: title,
      })),
    );
  return { kind: 'jury', title, opinions, why: null };
}

const rankOf = (standing: Standing): number | null =>
  standing.status === 'ranked' ? standing.rank : null;

type Said = Pick<Opinion, 'number' | 'title' | 'opinion' | 'amount' | 'rank'>;

function opinionOf(
  { number, title, opinion, proposed }: SessionDossier,
  rank: number | null,
  language: Language,
): readonly Said[] {
  if (opinion.value === null && proposed.value === null) return [];
  return [
    {
      number: number.value,
      title: title.value,
      opinion: opinion.value === null ? null : labelOf(OPINIONS, opinion.value)[language],
      amount: proposed.value,
      rank,
    },
  ];
}

const NOT_CLOSED: Localized = {
  fr: 'L’avis du jury n’est pas clos : rien n’en est repris.',
  en: 'The jury’s opinion is not closed: nothing of it is taken.',
};
const CHANGED: Localized = {
  fr: 'Ce qui a été clos n’est plus ce qui est dans la séance : rien n’en est repris. Ouvrez-la, Barème dit ce qui a changé.',
  en: 'What was closed is no longer what the session holds: nothing of it is taken. Open it, and Barème says what has changed.',
};
const REHEARSAL: Localized = {
  fr: frenchSpacing('C’est une répétition : rien n’en est repris.'),
  en: 'This is a rehearsal: nothing of it is taken.',
};

/** The last closing of the opinion, where it still is what was sealed. */
function closedOpinions({
  session,
  standings,
  line,
}: JuryVerdict):
  { readonly seal: string; readonly closedAt: string } | { readonly why: Localized } {
  if (session.isRehearsal) return { why: REHEARSAL };
  const closings = session.closings.flatMap((closing, index) => {
    const sheet = session.seals.find(({ number }) => number === closing.number);
    const isOfOpinion = sheet !== undefined && sealedStage(sheet.lines) === 'opinion';
    return isOfOpinion ? [{ closing, sheet, check: session.sealChecks[index] }] : [];
  });
  const last = closings.at(-1);
  if (!last) return { why: NOT_CLOSED };
  const isChanged = changedSince(session, { standings, line }).some(
    ({ closing }) => closing.number === last.closing.number,
  );
  const seal = last.closing.seal.value;
  if (isChanged || seal === null || (last.check?.faults.length ?? 1) > 0) return { why: CHANGED };
  const at = last.sheet.lines.find(([key]) => key === 'at')?.[1];
  return { seal, closedAt: String(at ?? '') };
}
