import { makeStyles, tokens } from '@fluentui/react-components';
import { askedInWords } from '../../documents/dossier/fit/messages/asked-in-words';
import type { OpenPoint } from '../../documents/dossier/fit/undeclared';
import type { Place } from '../../workbook/scalar';
import { CellChip } from '../frame/cell-chip';
import { Disclosure } from '../frame/disclosure';
import { NARROW } from '../frame/narrow';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';

const useStyles = makeStyles({
  card: {
    marginBottom: '12px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    [NARROW]: { padding: '8px' },
  },
  title: {
    display: 'inline',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  point: { padding: '4px 0' },
  sentence: { margin: '0 0 2px' },
});

interface NotCheckedProps {
  readonly points: readonly OpenPoint[];
  readonly open: boolean;
  readonly onSelect: (place: Place) => void;
}

/** What the rules have not looked at yet, each point with the cell that they wait for. */
export function NotChecked({ points, open, onSelect }: NotCheckedProps) {
  const styles = useStyles();
  const { language, messages } = useWording();
  if (points.length === 0) return null;
  const title = messages.findings.notChecked(points.length);
  return (
    <section className={styles.card}>
      <Disclosure open={open} summary={<h2 className={styles.title}>{title}</h2>}>
        <ul className={styles.list}>
          {points.map(({ topic, message, place }) => (
            <li key={topic} className={styles.point} data-topic={topic}>
              <p className={styles.sentence}>{askedInWords(message, language)}</p>
              {place && (
                <CellChip
                  label={formatPlace(place)}
                  description={messages.findings.goTo(formatPlace(place))}
                  onClick={() => onSelect(place)}
                />
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
