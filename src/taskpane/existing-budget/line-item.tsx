import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Call } from '../../calls/call';
import { UNITS } from '../../documents/dossier/template/columns';
import type { Language } from '../../language/language';
import { formatEuros, formatNumber, formatPrice, formatShare } from '../../money/format';
import type { ReadLine } from '../../recognition/reading';
import type { Place } from '../../workbook/scalar';
import { CellChip } from '../frame/cell-chip';
import { NARROW } from '../frame/narrow';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { RemarksList } from './remarks-list';
import { BUDGET_TEXTS } from './texts';
import type { TakenBudget } from './use-reading';

const useStyles = makeStyles({
  item: {
    padding: '8px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    [NARROW]: { padding: '8px' },
    ':focus': { outlineStyle: 'none' },
  },
  label: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: { margin: '0 0 2px', color: tokens.colorNeutralForeground2 },
  amount: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    marginTop: '4px',
  },
  type: { flexBasis: '100%', minWidth: 0 },
});

interface LineItemProps {
  readonly line: ReadLine;
  readonly call: Call | null;
  readonly budget: Pick<TakenBudget, 'keepRow' | 'sayType'>;
  readonly onSelect: ((place: Place) => void) | null;
}

/** A line as it will stand in the budget, with what is to be said of it. */
export function LineItem({ line: read, call, budget, onSelect }: LineItemProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  const { line, place, row, gross } = read;
  const label = line.label ?? texts.untitled;
  return (
    <li className={styles.item} data-line={place.row + 1}>
      <p className={styles.label}>{label}</p>
      <p className={styles.facts}>
        {factsOf(read, language)}
        <span className={styles.amount}>
          {gross === null ? texts.noAmount : `${formatEuros(gross, language)} ${texts.taxes.gross}`}
        </span>
      </p>
      <Years line={read} />
      <RemarksList remarks={read.remarks} onSelect={null} />
      <div className={styles.actions}>
        {call && (
          <Select
            className={styles.type}
            size="small"
            aria-label={texts.typeOf(label)}
            value={read.type?.id ?? ''}
            onChange={(_, { value }) => budget.sayType(row, value === '' ? null : value)}
          >
            {!read.type && <option value="">{texts.noType}</option>}
            {call.expenses.types.map((type) => (
              <option key={type.id} value={type.id}>
                {type.label[language]}
              </option>
            ))}
          </Select>
        )}
        {onSelect && (
          <CellChip
            label={formatPlace(place)}
            description={texts.goTo(formatPlace(place))}
            onClick={() => onSelect(place)}
          />
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-label={texts.removeOne(label)}
          onClick={() => budget.keepRow(row, false)}
        >
          {texts.remove}
        </Button>
      </div>
    </li>
  );
}

/** « 60 × 850,00 € HT (Jour) · TVA 20 % · », what of it is known. */
function factsOf({ line, net, vatFrom }: ReadLine, language: Language): string {
  const texts = BUDGET_TEXTS[language];
  const { quantity, unit, unitPrice, vat, supplier } = line;
  // The list's own word, which has no plural.
  const of = UNITS.find(({ id }) => id === unit)?.label[language];
  const count = quantity === undefined ? null : formatNumber(quantity, language);
  const price = unitPrice === undefined ? null : formatPrice(unitPrice, language);
  const product = [count, price].filter(Boolean).join(' × ');
  const known = vatFrom === null ? undefined : texts.vatFrom[vatFrom];
  const rate = vat === undefined ? null : formatShare(Number(`${vat}e-2`), language);
  const parts = [
    supplier,
    product === '' ? null : `${product} ${texts.taxes.net}${of ? ` (${of})` : ''}`,
    quantity === 1 || net === null ? null : `${formatEuros(net, language)} ${texts.taxes.net}`,
    rate && `${texts.vatShort} ${rate}${known === undefined ? '' : ` (${known})`}`,
  ];
  return parts
    .filter(Boolean)
    .map((part) => `${part} · `)
    .join('');
}

function Years({ line: { line } }: { readonly line: ReadLine }) {
  const styles = useStyles();
  const { language, messages } = useWording();
  const years = Object.entries(line.years ?? {});
  if (years.length === 0) return null;
  return (
    <p className={styles.facts}>
      {years
        .map(([year, euros]) => `${year}${messages.separator}${formatPrice(euros, language)}`)
        .join(' · ')}
    </p>
  );
}
