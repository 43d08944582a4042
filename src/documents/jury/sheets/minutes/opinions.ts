import { least } from '../../../../money/cents';
import { fill } from '../../../../sheets/in-words';
import { amountOf } from '../../scoring/line';
import type { PanelDossier } from '../../scoring/panel';
import { OPINIONS } from '../../template/choices';
import { labelOf } from '../../../../workbook/choices';
import { namesIn } from '../context';
import { partsOf, piece, type PageWriter } from '../../../../sheets/page-writer';
import { rowOf, shown, titleOf, type MinutesContext } from './minutes-context';
import { placedOf } from './outcome';

/** What the jury thinks of each ranked dossier, and what it proposes; amounts are those that the line counts. */
export function writeOpinions(page: PageWriter, context: MinutesContext): void {
  const { texts, language } = context;
  const { opinions, sections, nothing } = texts;
  const placed = placedOf(context);
  page.section(sections.opinions);
  if (placed.length === 0) {
    page.paragraph(nothing);
    return;
  }
  page.heads([
    [1, opinions.rank],
    [1, opinions.id],
    [2, opinions.title],
    [1, opinions.requested],
    [1, opinions.proposed],
    [1, opinions.opinion],
  ]);
  for (const standing of placed) {
    const { dossier, rank } = standing;
    const opinion = rowOf(context, standing)?.opinion.value ?? null;
    const proposed = opinion === null ? null : amountOf(dossier);
    page.line([
      piece(1, rank, 'cellCentre'),
      piece(1, dossier.id, 'cellCentre'),
      piece(2, titleOf(rowOf(context, standing)), 'cellText'),
      piece(1, dossier.requested === null ? null : dossier.requested / 100, 'cellAmount'),
      piece(1, proposed === null ? null : proposed / 100, 'cellAmount'),
      piece(1, opinion ? labelOf(OPINIONS, opinion)[language] : opinions.none, 'cellText'),
    ]);
  }
  writeUnrankedOpinions(page, context);
  const capped = placed.map(({ dossier }) => dossier).filter(isCapped);
  if (capped.length > 0) {
    const ids = namesIn(
      capped.map(({ id }) => id),
      language,
    );
    page.paragraph(fill(opinions.capped, { ids }));
  }
}

/** A jury may think something of a dossier that is not ranked: it is said, and takes nothing of the envelope. */
function writeUnrankedOpinions(page: PageWriter, context: MinutesContext): void {
  const { session, standings, texts, language } = context;
  const ranked = new Set(
    standings.flatMap(({ status, dossier }) => (status === 'ranked' ? dossier.id : [])),
  );
  for (const { id, title, opinion } of session.dossiers) {
    if (opinion.value === null || ranked.has(id)) continue;
    const said = labelOf(OPINIONS, opinion.value)[language];
    page.paragraph(fill(texts.opinions.unranked, { id, title: shown(title) ?? '', opinion: said }));
  }
}

/** More was typed than may be proposed. */
function isCapped({ proposed, requested, maximum, isFavourable }: PanelDossier): boolean {
  if (proposed === null || isFavourable === false) return false;
  const [first, ...others] = [requested, maximum].filter((amount) => amount !== null);
  return first !== undefined && proposed > least(first, ...others);
}

/** Reservations and dissent, word for word, of dossiers in the order of the list. */
export function writeRemarks(page: PageWriter, context: MinutesContext): void {
  const { session, texts } = context;
  const { remarks, sections, nothing } = texts;
  page.section(sections.remarks);
  const all = session.dossiers.flatMap(({ id, reservations, dissent }) => [
    { id, kind: remarks.reservations, text: shown(reservations) },
    { id, kind: remarks.dissent, text: shown(dissent) },
  ]);
  const said = all.flatMap(({ text, ...one }) => (text === null ? [] : [{ ...one, text }]));
  if (said.length === 0) {
    page.paragraph(nothing);
    return;
  }
  page.heads([
    [2, remarks.id],
    [1, remarks.kind],
    [4, remarks.text],
  ]);
  for (const { id, kind, text } of said) {
    for (const part of partsOf(text)) {
      page.line([
        piece(2, id, 'cellCentre'),
        piece(1, kind, 'cellText'),
        piece(4, part, 'cellText'),
      ]);
    }
  }
}
