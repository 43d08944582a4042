import type { Call } from '../../calls/call';
import { loadCatalogues } from '../../language/catalogue';
import { RECOGNITION_SENTENCES } from '../../recognition/messages/in-words';
import { readBudget } from '../../recognition/read-budget';
import type { BudgetReading, Choices } from '../../recognition/reading';
import { parseArguments, usage } from '../arguments';
import type { Command } from '../command';
import { loadLanguages, outputLanguage } from '../language';
import { messagesIn } from '../messages/say';
import { chooseCall } from '../new/choose-call';
import { saveWhole } from '../new/save';
import { tell, tellDoubts } from '../tell';
import { STATUS } from '../trouble';
import { renderReading } from './render';
import { budgetIn } from './sheets';

const OPTIONS = {
  sheet: { value: true },
  call: { value: true },
  track: { value: true },
  amounts: { value: true },
  vat: { value: true },
  output: { value: true, short: 'o' },
  force: { value: false, short: 'f' },
  json: { value: false },
  lang: { value: true },
  help: { value: false, short: 'h' },
} as const;

/** `bareme read`: a budget of any shape, line by line, and as the JSON of a dossier. */
export const readBudgetFile: Command = async (args, host) => {
  const { positionals, flags, values } = parseArguments(args, OPTIONS);
  const [file, needless] = positionals;
  if (file === undefined) throw usage((m) => m.read.noFile());
  if (needless !== undefined) throw usage((m) => m.needlessArgument({ argument: needless }));
  const language = outputLanguage(values.lang, false, host.env);
  const choices = choicesIn(values);
  const chosen = values.call === undefined ? null : await chooseCall(values.call, values.track);
  if (chosen) await tellDoubts(values.call ?? '', chosen.doubts, language, host);

  const block = await budgetIn(file, values.sheet);
  const call = chosen?.call ?? null;
  const reading = readBudget(block, call, choices);
  await loadLanguages();
  await loadCatalogues([RECOGNITION_SENTENCES]);
  const preview = flags.has('json') ? host.stderr : host.stdout;
  const title = block.sheet === '' ? file : `${file} · ${block.sheet}`;
  await preview.write(renderReading(title, reading, { language, width: preview.columns, call }));
  const isWritten = flags.has('json') || values.output !== undefined;
  if (isWritten && reading.asksForTax) throw usage((m) => m.read.asksForTax());
  const json = `${JSON.stringify(dossierOf(reading, call), null, 2)}\n`;
  if (flags.has('json')) await host.stdout.write(json);
  if (values.output !== undefined) {
    await saveWhole(values.output, Buffer.from(json), flags.has('force'));
    const { read } = messagesIn(language);
    await tell(read.wrote({ path: values.output, count: reading.lines.length }), host);
  }
  return hasFault(reading) ? STATUS.blocking : STATUS.done;
};

/** The file from which `bareme new` fills the sheets. */
const dossierOf = ({ lines }: BudgetReading, call: Call | null) => ({
  schema: 1,
  ...(call && { call: call.id }),
  lines: lines.map(({ line }) => line),
});

const hasFault = ({ remarks, lines }: BudgetReading): boolean =>
  [...remarks, ...lines.flatMap((line) => line.remarks)].some(
    ({ severity }) => severity === 'fault',
  );

function choicesIn({
  amounts,
  vat,
}: {
  readonly amounts?: string;
  readonly vat?: string;
}): Choices {
  if (amounts !== undefined && !/^(ht|ttc)$/i.test(amounts)) {
    throw usage((m) => m.read.badAmounts({ value: amounts }));
  }
  const percent = vat === undefined ? null : Number(vat.replace(',', '.').replace(/\s*%$/, ''));
  if (percent !== null && !(percent >= 0 && percent <= 100)) {
    throw usage((m) => m.read.badVat({ value: vat ?? '' }));
  }
  return {
    ...(amounts !== undefined && { amounts: /^ht$/i.test(amounts) ? 'net' : 'gross' }),
    ...(percent !== null && { vat: Number(`${percent}e-2`) }),
  };
}
