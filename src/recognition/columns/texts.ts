import { isNumeric, isTextual, type Draft } from './draft';

/** Settles which columns of texts say what: the label of a line, what sorts lines, what is left. */
export function settleTexts(drafts: readonly Draft[]): void {
  for (const draft of drafts) setAsideByContent(draft);
  settleLabel(drafts);
  keepOne(drafts, 'type');
  keepOne(drafts, 'supplier');
  keepOne(drafts, 'origin');
  keepOne(drafts, 'unit');
}

const OF_TEXT = new Set(['type', 'supplier', 'origin', 'unit']);
const OF_FIGURES = new Set(['price', 'rate', 'tax-amount', 'amount', 'period']);

function setAsideByContent(draft: Draft): void {
  const { role, profile } = draft;
  if (role === null || draft.reasons[0]?.kind === 'chosen') return;
  const isEmpty = profile.texts + profile.numbers === 0;
  if (OF_TEXT.has(role) && profile.numbers > 0 && profile.texts === 0) draft.role = 'other';
  // « Budget » over names, « Dépenses » over amounts.
  if (OF_FIGURES.has(role) && !isEmpty && profile.numbers === 0) forget(draft);
  if (role === 'quantity' && !isEmpty && profile.numbers === 0 && profile.distinct > 2)
    forget(draft);
  if (role === 'label' && isNumeric(draft)) {
    draft.role = /d[ée]pense|charge|expen/i.test(draft.heading) ? 'amount' : 'other';
  }
}

function forget(draft: Draft): void {
  draft.role = null;
  draft.certainty = 'unsure';
  draft.reasons = [];
}

/** Two texts name a line: the one that differs most from row to row is its label, the other one sorts lines. */
function settleLabel(drafts: readonly Draft[]): void {
  const named = drafts.filter((draft) => draft.role === 'label' && !isNumeric(draft));
  const label = fullest(named) ?? byContent(drafts) ?? sorting(drafts);
  for (const draft of named) {
    if (draft === label) continue;
    const hasType = drafts.some(({ role }) => role === 'type');
    const sorts = draft.profile.distinct < draft.profile.texts || draft.profile.blanks > 0;
    draft.role =
      !hasType && sorts && label !== null && draft.index < label.index ? 'type' : 'other';
    draft.certainty = 'likely';
  }
}

const fullest = (candidates: readonly Draft[]): Draft | null =>
  candidates.toSorted(
    (one, other) => other.profile.distinct - one.profile.distinct || one.index - other.index,
  )[0] ?? null;

/** Texts under no heading that is known. */
function byContent(drafts: readonly Draft[]): Draft | null {
  const found = fullest(drafts.filter((draft) => draft.role === null && isTextual(draft)));
  return found && become(found);
}

/** « Nature » or « Type » alone says what a line is. */
function sorting(drafts: readonly Draft[]): Draft | null {
  const found = drafts.find((draft) => draft.role === 'type' && isTextual(draft));
  return found ? become(found) : null;
}

function become(draft: Draft): Draft {
  draft.role = 'label';
  draft.certainty = 'likely';
  draft.reasons = [...draft.reasons, { kind: 'content' }];
  return draft;
}

/** Of several, the first that holds something. */
function keepOne(drafts: readonly Draft[], role: Draft['role']): void {
  const [, ...others] = drafts
    .filter((draft) => draft.role === role)
    .toSorted((one, other) => Number(other.profile.texts > 0) - Number(one.profile.texts > 0));
  for (const other of others) other.role = 'other';
}
