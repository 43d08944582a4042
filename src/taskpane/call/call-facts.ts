import { formatDay } from '../../money/format';
import type { Call } from '../../calls/call';
import { carrierLabel } from '../../calls/catalogue';
import type { Cap, Quote, Session, Track } from '../../calls/schema/theme';
import { formatCallAmount, formatCallPercent } from '../wording/format';
import type { Wording } from '../wording/language';

/** One fact of a call: what it is, what it says (a line each), and the sentences it comes from. */
export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
  /** Our own remarks, shown with the quotes. */
  readonly notes?: readonly string[];
  readonly quotes: readonly Quote[];
}

type Size = NonNullable<Track['size']>;

const amountIn =
  ({ language }: Wording) =>
  (euros: number): string =>
    formatCallAmount(euros, language);

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sizeLine(size: Size, wording: Wording): string {
  const { call } = wording.messages;
  const amount = amountIn(wording);
  if (size.min !== null && size.max !== null) {
    return size.maxExclusive
      ? call.sizeBelow(amount(size.min), amount(size.max))
      : call.sizeBetween(amount(size.min), amount(size.max));
  }
  if (size.min !== null) {
    return size.minExclusive ? call.sizeAbove(amount(size.min)) : call.sizeFrom(amount(size.min));
  }
  return size.max === null ? call.sizeUnknown : call.sizeUpTo(amount(size.max));
}

function sizeFact({ track: { size } }: Call, wording: Wording): Fact {
  const { call } = wording.messages;
  if (size === null) return { label: call.size, lines: [call.sizeUnknown], quotes: [] };
  const deconcentrated =
    size.deconcentratedMin === null
      ? []
      : [call.sizeDeconcentrated(amountIn(wording)(size.deconcentratedMin))];
  const lines = [sizeLine(size, wording), ...deconcentrated].map(upperFirst);
  return { label: call.size, lines, quotes: [size.quote] };
}

function capLine({ amount, scope }: Cap, wording: Wording): string {
  const { call } = wording.messages;
  const euros = amountIn(wording)(amount);
  return scope === 'project' ? call.capPerProject(euros) : call.capPerDossier(euros);
}

function sessionLine(session: Session, wording: Wording): string {
  const { call } = wording.messages;
  const { opens, closes, period, endowment } = session;
  const dates =
    opens === null
      ? period && wording.text(period)
      : closes === null
        ? `${call.opensOn(formatDay(opens))}, ${call.noClosing}`
        : call.openFromTo(formatDay(opens), formatDay(closes));
  const money = endowment === null ? null : call.endowment(amountIn(wording)(endowment));
  return [dates, money].filter(Boolean).join(' · ');
}

function carrierFact(fromCall: Call, wording: Wording): Fact {
  const { carriers } = fromCall;
  const { call } = wording.messages;
  const kindsByNote = new Map<string, string[]>();
  const kinds = carriers.eligible.map(({ type, note }) => {
    const kind = wording.text(carrierLabel(fromCall, type));
    if (note) {
      const remark = wording.text(note);
      kindsByNote.set(remark, [...(kindsByNote.get(remark) ?? []), kind]);
    }
    return kind;
  });
  const lines = carriers.grouping ? [...kinds, call.grouping] : kinds;
  const notes = [...kindsByNote].map(
    ([note, noted]) => `${noted.join(', ')}${wording.messages.separator}${note}`,
  );
  return { label: call.carriers, lines, notes, quotes: [carriers.quote] };
}

function yearsFacts({ years }: Call, wording: Wording): readonly Fact[] {
  if (years === null) return [];
  const { call } = wording.messages;
  const line = call.yearsOf[years.measure](years.inBase.join(', '));
  return [{ label: call.years, lines: [line], quotes: [years.quote] }];
}

function expensesFacts({ expenses }: Call, wording: Wording): readonly Fact[] {
  if (expenses.list === 'open') return [];
  const { call } = wording.messages;
  const own = expenses.types.filter(({ listed, family }) => listed && family !== 'staff');
  const rule = expenses.list === 'closed' ? call.closedList : call.exampleList;
  const lines = [...own.map(({ label }) => wording.text(label)), rule];
  return [{ label: call.expenses, lines, quotes: expenses.quote ? [expenses.quote] : [] }];
}

/** The facts that decide whether and how much a project is funded, money first. Amounts in euros TTC. */
export function factsOf(call: Call, wording: Wording): readonly Fact[] {
  const { call: words } = wording.messages;
  const { caps, track, staff, fundedTitles } = call;
  const isExcluded = staff.treatment === 'silent' && staff.quote !== null;
  const rate = formatCallPercent(call.rate.percent, wording.language);
  return [
    { label: words.rate, lines: [rate], quotes: [call.rate.quote] },
    ...caps.map((cap) => ({
      label: words.cap,
      lines: [capLine(cap, wording)],
      quotes: [cap.quote],
    })),
    sizeFact(call, wording),
    {
      label: words.envelope,
      lines: [track.envelope ? amountIn(wording)(track.envelope.amount) : words.noEnvelope],
      quotes: track.envelope ? [track.envelope.quote] : [],
    },
    {
      label: words.dates,
      lines: track.sessions.map((session) => sessionLine(session, wording)),
      quotes: track.sessions.map(({ quote }) => quote),
    },
    carrierFact(call, wording),
    {
      label: words.staff,
      lines: [words.staffTreatment[isExcluded ? 'excluded' : staff.treatment]],
      quotes: staff.quote ? [staff.quote] : [],
    },
    ...(fundedTitles
      ? [
          {
            label: words.titles,
            lines: [fundedTitles.titles.join(', ')],
            quotes: [fundedTitles.quote],
          },
        ]
      : []),
    ...yearsFacts(call, wording),
    ...expensesFacts(call, wording),
  ];
}
