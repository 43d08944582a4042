import { CARRIER_TYPES } from '../../themes/catalogue';
import type { Quote, Session, Track } from '../../themes/schema';
import { day, listing, percent } from '../amounts';
import type { SheetBuilder } from '../builder';
import { amountText, fill, type Context } from '../context';
import { area } from '../layout';
import { writeSection } from '../section';
import { BODY_SIZE, SMALL_SIZE } from '../styles';
import { heightFor } from '../text-height';

interface BriefLine {
  readonly label: string;
  readonly value: string;
  readonly quote: Quote | null;
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
  const quote = line.quote ? fill(texts.common.quoted, { ...line.quote }) : null;
  sheet
    .put(row, 0, line.label, 'labelWrap')
    .put(row, VALUE, line.value, 'plain')
    .merge(quoted)
    .format(quoted, 'quote')
    .put(row, QUOTE, quote)
    .height(row, heightFor(line.label, sheet.charactersOf(0) - 2, BODY_SIZE, 18))
    .height(row, heightFor(line.value, sheet.charactersOf(VALUE), BODY_SIZE))
    .height(row, heightFor(quote ?? '', sheet.charactersOf(QUOTE, quoted.columns) - 2, SMALL_SIZE));
}

function briefOf(context: Context): readonly BriefLine[] {
  return [
    rateLine(context),
    ...capLines(context),
    sizeLine(context),
    envelopeLine(context),
    ...context.call.track.sessions.map((session) => sessionLine(context, session)),
    carrierLine(context),
    staffLine(context),
    ...baseLines(context),
  ];
}

function rateLine({ call, texts, language }: Context): BriefLine {
  const value = fill(texts.brief.rate, { rate: percent(call.rate.percent, language) });
  return { label: texts.brief.grant, value, quote: call.rate.quote };
}

function capLines(context: Context): readonly BriefLine[] {
  const { call, texts } = context;
  return call.caps.map((cap) => ({
    label: texts.brief.cap,
    value: fill(cap.scope === 'project' ? texts.brief.capProject : texts.brief.capDossier, {
      amount: amountText(context, cap.amount),
    }),
    quote: cap.quote,
  }));
}

function sizeLine(context: Context): BriefLine {
  const { call, texts } = context;
  const { size } = call.track;
  if (!size) return { label: texts.brief.size, value: texts.brief.noSize, quote: null };
  return { label: texts.brief.size, value: sizeText(context, size), quote: size.quote };
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
  const { envelope } = context.call.track;
  return {
    label: context.texts.brief.envelope,
    value: fill(context.texts.brief.envelopeAmount, {
      amount: amountText(context, envelope.amount),
    }),
    quote: envelope.quote,
  };
}

function sessionLine(context: Context, session: Session): BriefLine {
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
  return { label: brief.dates, value: `${kind}, ${value}`, quote: session.quote };
}

function carrierLine({ call, texts, language }: Context): BriefLine {
  const eligible = new Set(call.carriers.eligible.map((one) => one.type));
  const labels = CARRIER_TYPES.filter((type) => eligible.has(type.id)).map(
    (type) => type.label[language],
  );
  return { label: texts.brief.carriers, value: labels.join(', '), quote: call.carriers.quote };
}

function staffLine({ call, texts }: Context): BriefLine {
  const { brief } = texts;
  const value = {
    counted: brief.staffCounted,
    counterpart: brief.staffCounterpart,
    silent: brief.staffSilent,
  }[call.staff.treatment];
  return { label: brief.staff, value, quote: call.staff.quote };
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
      quote: fundedTitles.quote,
    });
  }
  if (years) {
    const template = years.measure === 'commitments' ? brief.commitmentsOf : brief.paymentsOf;
    const value = fill(template, { years: listing(years.inBase, language) });
    lines.push({ label: brief.years, value, quote: years.quote });
  }
  if (requirements.extraEuropeanLicences) {
    const { quote } = requirements.extraEuropeanLicences;
    lines.push({ label: brief.licences, value: brief.licencesOut, quote });
  }
  return lines;
}
