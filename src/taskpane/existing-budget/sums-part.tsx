import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatEuros } from '../../money/format';
import type { BudgetReading, Control } from '../../recognition/reading';
import type { Place } from '../../workbook/scalar';
import { CellChip } from '../frame/cell-chip';
import { Section } from '../frame/section';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { sumsOf } from './sums';
import { BUDGET_TEXTS } from './texts';

const useStyles = makeStyles({
  sums: {
    margin: 0,
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  what: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 8px',
    color: tokens.colorNeutralForeground2,
  },
  amount: { margin: '0 0 6px', fontWeight: tokens.fontWeightSemibold },
  beside: { fontWeight: tokens.fontWeightRegular },
  differs: { color: tokens.colorStatusDangerForeground1 },
  note: {
    margin: '6px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface SumsPartProps {
  readonly reading: BudgetReading;
  readonly onSelect: ((place: Place) => void) | null;
}

/** What the lines come to, beside what the table says that they do: the one check that owes nothing to how they were read. */
export function SumsPart({ reading, onSelect }: SumsPartProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  const { net, gross, unread } = sumsOf(reading);
  return (
    <Section title={texts.sums}>
      <dl className={styles.sums}>
        <dt className={styles.what}>{texts.read(reading.lines.length)}</dt>
        <dd className={styles.amount}>
          {formatEuros(gross, language)} {texts.taxes.gross}{' '}
          <span className={styles.beside}>
            ({formatEuros(net, language)} {texts.taxes.net})
          </span>
        </dd>
        {reading.control.map((control) => (
          <Stated
            key={`${control.place.row},${control.place.column}`}
            control={control}
            onSelect={onSelect}
          />
        ))}
      </dl>
      {unread > 0 && (
        <p className={mergeClasses(styles.note, styles.differs)}>{texts.unread(unread)}</p>
      )}
      {reading.control.length === 0 && <p className={styles.note}>{texts.noTotal}</p>}
    </Section>
  );
}

interface StatedProps {
  readonly control: Control;
  readonly onSelect: ((place: Place) => void) | null;
}

function Stated({ control: { place, tax, stated, difference }, onSelect }: StatedProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  const signed = `${difference > 0 ? '+' : ''}${formatEuros(difference, language)}`;
  return (
    <>
      <dt className={styles.what}>
        {texts.stated(tax === null ? '' : texts.taxes[tax])}
        {onSelect && (
          <CellChip
            label={formatPlace(place)}
            description={texts.goTo(formatPlace(place))}
            onClick={() => onSelect(place)}
          />
        )}
      </dt>
      <dd className={styles.amount}>
        {formatEuros(stated, language)}{' '}
        <span className={difference === 0 ? styles.beside : styles.differs}>
          ({difference === 0 ? texts.equal : texts.difference(signed)})
        </span>
      </dd>
    </>
  );
}
