import { carrierTypesOf } from '../../../../calls/catalogue';
import type { Quote, Session, Track } from '../../../../calls/schema/theme';
import { day, listing, percent } from '../../../../sheets/amounts';
import type { SheetBuilder } from '../../../../sheets/builder';
import { amountText, type Context } from '../context';
import { fill } from '../../../../sheets/in-words';
import { area } from '../../../../sheets/layout';
import { writeSection } from '../../../../sheets/section';
import { BODY_SIZE, SMALL_SIZE } from '../../../../sheets/styles';
import { heightFor } from '../../../../sheets/text-height';

interface BriefLine {
  readonly label: string;
  readonly value: string;
  readonly quotes: readonly Quote[];
}

const VALUE = 1;
const QUOTE = 2;

/** What the call grants, to whom and until when, each with the call's own sentence. Returns the next free row. */
export function writeBrief(sheet: SheetBuilder, context: Context, start: number): number {
  writeSection(sheet, start, context.texts.dossier.brief);
  const lines = briefOf(context);
  lines.forEach((line, index) => writeLine(sheet, context, start + 1 + index, line));
  return start + lines.length + 2;
}

function writeLine(sheet: SheetBuilder, { texts }: Context, row: number, line: BriefLine): void {
  const quoted = area(row, QUOTE, 1, sheet.width - QUOTE);
  const quote = line.quotes.map((one) => fill(texts.common.quoted, { ...one })).join('\n');
  sheet
    .put(row, 0, line.label, 'labelWrap')
    .put(row, VALUE, line.value, 'plain')
    .merge(quoted)
    .format(quoted, 'quote')
    .put(row, QUOTE, quote === '' ? null : quote)
    .height(row, heightFor(line.label, sheet.charactersOf(0) - 2, BODY_SIZE, 17))
    .height(row, heightFor(line.value, sheet.charactersOf(VALUE) - 2, BODY_SIZE))
    .height(row, heightFor(quote, sheet.charactersOf(QUOTE, quoted.columns) - 2, SMALL_SIZE));
}

function briefOf(context: Context): readonly BriefLine[] {
  return [
    rateLine(context),
    ...capLines(context),
    sizeLine(context),
    envelopeLine(context),
    sessionsLine(context),
    carrierLine(context),
    staffLine(context),
    ...baseLines(context),
  ];
}

function rateLine({ call, texts, language }: Context): BriefLine {
  const value = fill(texts.brief.rate, { rate: percent(call.rate.percent, language) });
  return { label: texts.brief.grant, value, quotes: [call.rate.quote] };
}

function capLines(context: Context): readonly BriefLine[] {
  const { call, texts } = context;
  return call.caps.map((cap) => ({
    label: texts.brief.cap,
    value: fill(cap.scope === 'project' ? texts.brief.capProject : texts.brief.capDossier, {
      amount: amountText(context, cap.amount),
    }),
    quotes: [cap.quote],
  }));
}

function sizeLine(context: Context): BriefLine {
  const { call, texts } = context;
  const { size } = call.track;
  if (!size) return { label: texts.brief.size, value: texts.brief.noSize, quotes: [] };
  return { label: texts.brief.size, value: sizeText(context, size), quotes: [size.quote] };
}

function sizeText(context: Context, size: NonNullable<Track['size']>): string {
  const { brief } = context.texts;
  const bound = (template: string, amount: number | null): string[] =>
    amount === null ? [] : [fill(template, { amount: amountText(context, amount) })];
  return [
    ...bound(size.minExclusive ? brief.above : brief.from, size.min),
    ...bound(size.maxExclusive ? brief.below : brief.upTo, size.max),
    ...bound(brief.deconcentrated, size.deconcentratedMin),
  ].join(', ');
}

function envelopeLine(context: Context): BriefLine {
  const { brief } = context.texts;
  const { envelope } = context.call.track;
  if (!envelope) return { label: brief.envelope, value: brief.noEnvelope, quotes: [] };
  const amount = amountText(context, envelope.amount);
  return {
    label: brief.envelope,
    value: fill(brief.envelopeAmount, { amount }),
    quotes: [envelope.quote],
  };
}

/**
 * All sessions in one row: the tracks of a theme then have the same rows, so that a dossier goes from one track
 * to the other by its texts alone.
 */
function sessionsLine(context: Context): BriefLine {
  const { sessions } = context.call.track;
  return {
    label: context.texts.brief.dates,
    value: sessions.map((session) => sessionText(context, session)).join('\n'),
    quotes: sessions.map(({ quote }) => quote),
  };
}

function sessionText(context: Context, session: Session): string {
  const { call, texts, language } = context;
  const { brief } = texts;
  const kind = call.track.kind === 'guichet' ? brief.guichet : brief.aap;
  const { opens, closes, period, endowment } = session;
  const when =
    period?.[language] ??
    fill(closes ? brief.window : brief.opens, {
      opens: day(opens ?? ''),
      closes: day(closes ?? ''),
    });
  const value =
    endowment === null
      ? when
      : fill(brief.endowment, { session: when, amount: amountText(context, endowment) });
  return `${kind}, ${value}`;
}

function carrierLine({ call, texts, language }: Context): BriefLine {
  const eligible = new Set(call.carriers.eligible.map((one) => one.type));
  const labels = carrierTypesOf(call)
    .filter((type) => eligible.has(type.id))
    .map((type) => type.label[language]);
  return { label: texts.brief.carriers, value: labels.join(', '), quotes: [call.carriers.quote] };
}

function staffLine({ call, texts }: Context): BriefLine {
  const { brief } = texts;
  const { quote, treatment } = call.staff;
  const value = {
    counted: brief.staffCounted,
    counterpart: brief.staffCounterpart,
    silent: quote ? brief.staffExcluded : brief.staffSilent,
  }[treatment];
  return { label: brief.staff, value, quotes: quote ? [quote] : [] };
}

/** What else decides whether an expense is in the base, for the calls that say so. */
function baseLines({ call, texts, language }: Context): readonly BriefLine[] {
  const { brief } = texts;
  const { fundedTitles, years, requirements } = call;
  const lines: BriefLine[] = [];
  if (fundedTitles) {
    lines.push({
      label: brief.titles,
      value: listing(fundedTitles.titles, language),
      quotes: [fundedTitles.quote],
    });
  }
  if (years) {
    const template = years.measure === 'commitments' ? brief.commitmentsOf : brief.paymentsOf;
    const value = fill(template, { years: listing(years.inBase, language) });
    lines.push({ label: brief.years, value, quotes: [years.quote] });
  }
  if (requirements.extraEuropeanLicences) {
    const { quote } = requirements.extraEuropeanLicences;
    lines.push({ label: brief.licences, value: brief.licencesOut, quotes: [quote] });
  }
  return lines;
}
