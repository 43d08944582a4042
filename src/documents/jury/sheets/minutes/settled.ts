import { fill } from '../../../../sheets/in-words';
import { COMMENT_RULES, POLICIES } from '../../template/choices';
import { labelOf } from '../../../../workbook/choices';
import { namesIn, tieKeysInWords } from '../context';
import { sealedStage } from '../../../../seals/header';
import { piece, type PageWriter } from '../../../../sheets/page-writer';
import { writeFact } from './meeting';
import { number, shown, shownDay, type MinutesContext } from './minutes-context';

/** By what dossiers are judged. */
export function writeCriteria(page: PageWriter, context: MinutesContext): void {
  const { session, texts } = context;
  const { criteria, sections, none } = texts;
  page.section(sections.criteria).heads([
    [1, criteria.code],
    [4, criteria.label],
    [1, criteria.coefficient],
    [1, criteria.threshold],
  ]);
  for (const { code, label, coefficient, threshold } of session.criteria) {
    page.line([
      piece(1, code, 'cellCentre'),
      piece(4, label, 'cellText'),
      piece(1, coefficient.value, 'cellCentre'),
      piece(1, threshold.value ?? none, 'cellCentre'),
    ]);
  }
}

/** How scores become a ranking, and the ranking a line: what was settled before anything was scored. */
export function writeRules(page: PageWriter, context: MinutesContext): void {
  const { session, texts, language } = context;
  const { settings } = session;
  const { facts, none, toFill, sections } = texts;
  const numeral = (value: number | null): string =>
    value === null ? none : number(context, value);
  const isSealed = session.seals.some(({ lines }) => sealedStage(lines) === 'opening');
  page.section(isSealed ? sections.rules : sections.rulesOfNow);
  writeFact(page, facts.scale, scaleInWords(context));
  writeFact(page, facts.total, facts.computed);
  writeFact(page, facts.minimum, numeral(settings.minimum.value));
  const accepted = session.dossiers.filter((dossier) => dossier.accepted.value === true);
  if (accepted.length > 0) {
    writeFact(
      page,
      facts.accepted,
      namesIn(
        accepted.map(({ id }) => id),
        language,
      ),
    );
  }
  writeFact(page, facts.threshold, numeral(settings.threshold.value));
  const rule = settings.commentRule.value;
  writeFact(page, facts.comments, rule === null ? toFill : labelOf(COMMENT_RULES, rule)[language]);
  const keys = settings.tieKeys.value ?? [];
  writeFact(page, facts.ties, keys.length === 0 ? none : tieKeysInWords(keys, language));
  if (keys.some(({ kind }) => kind === 'lot')) writeFact(page, facts.lot, lotInWords(context));
  const policy = settings.policy.value;
  writeFact(page, facts.policy, policy === null ? toFill : labelOf(POLICIES, policy)[language]);
}

function scaleInWords(context: MinutesContext): string {
  const { scaleMin, scaleMax, step } = context.session.settings;
  const bounds = { min: scaleMin, max: scaleMax, step };
  const words = Object.entries(bounds).map(([key, { value }]) => [
    key,
    value === null ? context.texts.toFill : number(context, value),
  ]);
  return fill(context.texts.facts.scaleWords, Object.fromEntries(words) as Record<string, string>);
}

function lotInWords({ session, texts: { facts } }: MinutesContext): string {
  const { lotSource, lotDate } = session.settings;
  const source = shown(lotSource);
  const day = shownDay(lotDate);
  if (source === null) return facts.lotPhysical;
  return day === null
    ? fill(facts.lotPublic, { source })
    : fill(facts.lotPublicOn, { source, day });
}
