import { makeStyles, tokens } from '@fluentui/react-components';
import type { AuditFinding } from '../../audit/finding';
import { formatEuros } from '../../money/format';
import type { Place } from '../../workbook/scalar';
import { CellChip } from '../frame/cell-chip';
import { NARROW } from '../frame/narrow';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  item: {
    padding: '10px 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    [NARROW]: { padding: '8px' },
  },
  message: { margin: '0 0 6px' },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  stake: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

interface AuditedFindingProps {
  readonly finding: AuditFinding;
  readonly onSelect: (place: Place) => void;
}

/** What is there and why it matters, the way to its cell, and what is at stake. */
export function AuditedFinding({ finding, onSelect }: AuditedFindingProps) {
  const styles = useStyles();
  const { language, messages } = useWording();
  const { rule, place, stake } = finding;
  const hasStake = stake !== null && stake !== 0;
  return (
    <li className={styles.item} data-rule={rule}>
      <p className={styles.message}>{finding.inWords(language)}</p>
      {(place !== null || hasStake) && (
        <div className={styles.facts}>
          {place && (
            <CellChip
              label={formatPlace(place)}
              description={messages.findings.goTo(formatPlace(place))}
              onClick={() => onSelect(place)}
            />
          )}
          {hasStake && (
            <span className={styles.stake}>
              {TEXTS[language].stake(formatEuros(stake, language))}
            </span>
          )}
        </div>
      )}
    </li>
  );
}
