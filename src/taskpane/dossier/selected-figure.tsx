import { makeStyles, tokens } from '@fluentui/react-components';
import { cellName } from '../../workbook/reference';
import type { Place } from '../../workbook/scalar';
import type { SelectedCell } from '../../excel/port';
import { formatEuros } from '../../money/format';
import { figureAt } from '../../documents/dossier/explain/figure-at';
import { WhyButton } from '../explain/why-button';
import type { Examined } from '../live/verdict';
import { useWording } from '../wording/language';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    paddingBottom: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: { color: tokens.colorNeutralForeground2 },
  differs: { flexBasis: '100%', margin: 0, color: tokens.colorStatusWarningForeground3 },
  amount: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

interface SelectedFigureProps {
  readonly examined: Examined;
  readonly selected: SelectedCell | null;
}

/** The computed figure in the cell where the person is, and the way to its calculation; nothing elsewhere. */
export function SelectedFigure({ examined, selected }: SelectedFigureProps) {
  const styles = useStyles();
  const { language, messages, text } = useWording();
  const { snapshot, figures } = examined;
  if (selected === null) return null;
  const { sheetId, row, column } = selected;
  const sheet = snapshot.sheetNames?.[sheetId];
  const place: Place | null = sheet === undefined ? null : { sheet, row, column };
  const shown = place && figureAt(snapshot, figures, place);
  if (place === null || shown === null) return null;
  const { inSheet } = shown;
  return (
    <div className={styles.row}>
      <span>
        <span className={styles.cell}>
          {cellName(row, column)}
          {shown.isStep && ` ${messages.dossier.stepOf}`}
        </span>{' '}
        {text(shown.label)}{' '}
        <span className={styles.amount}>{formatEuros(shown.amount, language)}</span>
      </span>
      <WhyButton worded figure={shown.figure} label={text(shown.label)} from="selected cell" />
      {inSheet !== null && inSheet !== shown.amount && (
        <p className={styles.differs}>
          {messages.dossier.cellDiffers(
            formatEuros(shown.amount, language),
            formatEuros(inSheet, language),
          )}
        </p>
      )}
    </div>
  );
}
