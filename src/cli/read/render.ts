import type { Call } from '../../calls/call';
import type { Language } from '../../language/language';
import type { Cents } from '../../money/cents';
import { formatEuros, formatNumber } from '../../money/format';
import { inWords } from '../../recognition/messages/in-words';
import type { BudgetReading, ReadColumn, ReadLine, Remark } from '../../recognition/reading';
import type { Tax } from '../../recognition/terms';
import { cellName, columnLetters } from '../../workbook/reference';
import { wrap } from '../check/wrap';
import { messagesIn } from '../messages/say';
import { printable } from '../printable';

interface Look {
  readonly language: Language;
  readonly width: number | undefined;
  readonly call: Call | null;
}

/** A budget that was read, line by line, as a person checks it before taking it over. */
export function renderReading(file: string, reading: BudgetReading, look: Look): string {
  const { read } = messagesIn(look.language);
  const { columns, lines, leftOut, control, remarks } = reading;
  const parts: readonly (readonly string[])[] = [
    [printable(file)],
    [read.columns(), ...columns.filter(isTold).map((one) => columnLine(one, look))],
    [read.lines({ count: lines.length }), ...lines.flatMap((line) => lineLines(line, look))],
    ...(leftOut.length === 0
      ? []
      : [
          [
            read.leftOut(),
            ...leftOut.map(
              ({ place, text, reason, amount }) =>
                `  ${place.row + 1}  ${read.says({ what: read.reasons[reason], said: printable(text) })}${amount === null ? '' : ` · ${formatEuros(amount, look.language)}`}`,
            ),
          ],
        ]),
    ...(control.length === 0
      ? []
      : [
          control.map(({ tax, stated, read: found, difference, unread }) => {
            const euros = (amount: Cents): string => formatEuros(amount, look.language);
            const facts = {
              stated: euros(stated),
              read: euros(found),
              difference: euros(difference),
              unread,
            };
            const what = [read.total(), taxed(tax, look)].filter(Boolean).join(' ');
            return read.says({ what, said: read.control(facts) });
          }),
        ]),
    ...(remarks.length === 0
      ? []
      : [[read.remarks(), ...remarks.flatMap((one) => told(one, look))]]),
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

const isTold = ({ role, heading }: ReadColumn): boolean => role !== 'other' || heading !== '';

const taxed = (tax: Tax | null, { language }: Look): string =>
  tax === null ? '' : messagesIn(language).read.taxes[tax];

function columnLine({ place, heading, role, tax }: ReadColumn, look: Look): string {
  const { read } = messagesIn(look.language);
  const what = [read.roles[role], taxed(tax, look)].filter(Boolean).join(' ');
  return `  ${columnLetters(place.column)}  ${printable(heading)} → ${what}`;
}

function lineLines(line: ReadLine, look: Look): readonly string[] {
  const { language, call } = look;
  const { read } = messagesIn(language);
  const { label = '', quantity, unitPrice, vat } = line.line;
  const number = (value: number): string => formatNumber(value, language);
  const product =
    quantity === undefined || unitPrice === undefined
      ? read.unknownAmount()
      : `${number(quantity)} × ${number(unitPrice)} €`;
  const type = call?.expenses.types.find(({ id }) => id === line.type?.id)?.label[language];
  const parts = [
    `  ${line.place.row + 1}`,
    printable(label),
    ...(type === undefined ? [] : [printable(type)]),
    product,
    ...(vat === undefined ? [] : [`${read.roles.rate} ${number(vat)} %`]),
    ...[line.net, line.gross].map((amount) =>
      amount === null ? '–' : formatEuros(amount, language),
    ),
  ];
  return [parts.join(' · '), ...line.remarks.flatMap((one) => told(one, look, '      '))];
}

function told(
  { message, place, severity }: Remark,
  { language, width }: Look,
  indent = '  ',
): string[] {
  const sign = { fault: '!', question: '?', note: '·' }[severity];
  const cell = place === null ? '' : `${cellName(place.row, place.column)} `;
  return wrap(printable(`${sign} ${cell}${inWords(message, language)}`), width, indent);
}
