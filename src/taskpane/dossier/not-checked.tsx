import { makeStyles } from '@fluentui/react-components';
import { askedInWords } from '../../documents/dossier/fit/messages/asked-in-words';
import type { OpenPoint } from '../../documents/dossier/fit/undeclared';
import type { Place } from '../../workbook/scalar';
import { CellChip } from '../frame/cell-chip';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { FoldedCard } from './folded-card';

const useStyles = makeStyles({
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
    <FoldedCard title={title} open={open}>
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
    </FoldedCard>
  );
}
