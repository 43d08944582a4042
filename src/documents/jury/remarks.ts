import type { Language } from '../../language/language';
import { isBlank, type Scalar } from '../../workbook/scalar';
import type { PanelDossier } from './scoring/panel';
import type { JurorLine, Session, SessionJuror } from './session';

/** What jurors wrote about one dossier, without a word of who wrote what. */
export interface Remarks {
  readonly appreciations: readonly string[];
  /** By criterion, in the order of the session’s; none under one that does not apply. */
  readonly comments: readonly (readonly string[])[];
}

/**
 * Remarks of jurors whose scores count and who take part in the dossier, each list sorted by its texts: in the order of
 * the jurors, the first remark of every list would be one person’s. A line that stands twice tells nothing.
 */
export function remarksOn(session: Session, { id, applies }: PanelDossier): Remarks {
  const lines = session.jurors.flatMap((juror) => lineThatCounts(session, juror, id));
  const sorted = (raws: readonly Scalar[]) => sortedTexts(raws, session.language);
  return {
    appreciations: sorted(lines.map(({ appreciation }) => appreciation.raw)),
    comments: session.criteria.map((_, criterion) =>
      applies[criterion] === true
        ? sorted(lines.map(({ comments }) => comments[criterion]?.raw ?? null))
        : [],
    ),
  };
}

function lineThatCounts(
  { sheets }: Session,
  { code, counts }: SessionJuror,
  id: string,
): readonly JurorLine[] {
  if (counts.value !== true) return [];
  const own = sheets.get(code)?.lines.filter((line) => line.id.toLowerCase() === id.toLowerCase());
  const [line, ...others] = own ?? [];
  return line && others.length === 0 && line.participation.kind === 'blank' ? [line] : [];
}

const sortedTexts = (raws: readonly Scalar[], language: Language): readonly string[] =>
  raws
    .filter((raw) => !isBlank(raw))
    .map((raw) => String(raw).trim())
    .filter((text) => text !== '')
    .toSorted((one, other) => one.localeCompare(other, language));

/** Dossiers, by identifier, in whose remarks a juror’s own name stands: nobody but a person can tell whether it may. */
export function namingJurors(
  session: Session,
  dossiers: readonly PanelDossier[],
): readonly string[] {
  const names = session.jurors.flatMap(({ name }) => folded(name.value ?? '') || []);
  return dossiers
    .filter((dossier) => {
      const { appreciations, comments } = remarksOn(session, dossier);
      return [appreciations, ...comments]
        .flat()
        .some((text) => names.some((name) => folded(text).includes(name)));
    })
    .map(({ id }) => id);
}

/** Accents and case aside. */
const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
