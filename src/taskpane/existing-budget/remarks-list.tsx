import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { inWords } from '../../recognition/messages/in-words';
import type { Remark } from '../../recognition/reading';
import type { Place } from '../../workbook/scalar';
import { CellChip } from '../frame/cell-chip';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { BUDGET_TEXTS } from './texts';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  item: {
    padding: '3px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  told: { marginRight: '6px' },
  tone: { fontWeight: tokens.fontWeightSemibold },
  fault: { color: tokens.colorStatusDangerForeground1 },
  question: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorBrandForeground1 },
});

interface RemarksListProps {
  readonly remarks: readonly Remark[];
  /** null: the cells stand in no sheet of this workbook. */
  readonly onSelect: ((place: Place) => void) | null;
}

/** What is to be said of a budget or of one of its lines, the gravest first, each with its cell. */
export function RemarksList({ remarks, onSelect }: RemarksListProps) {
  const styles = useStyles();
  const { language, messages } = useWording();
  const texts = BUDGET_TEXTS[language];
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.list}>
      {bySeverity(remarks).map(({ severity, message, place }, rank) => (
        <li key={rank} className={styles.item} data-remark={message.id}>
          <span className={styles.told}>
            <span className={mergeClasses(styles.tone, styles[severity])}>
              {texts[severity]}
              {messages.separator}
            </span>
            {inWords(message, language)}
          </span>
          {place && onSelect && (
            <CellChip
              label={formatPlace(place)}
              description={texts.goTo(formatPlace(place))}
              onClick={() => onSelect(place)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

const SEVERITIES: readonly Remark['severity'][] = ['fault', 'question', 'note'];

const bySeverity = (remarks: readonly Remark[]): readonly Remark[] =>
  SEVERITIES.flatMap((severity) => remarks.filter((one) => one.severity === severity));
