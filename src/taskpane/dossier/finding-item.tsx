import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Place } from '../../workbook/scalar';
import { figureOf } from '../../documents/dossier/explain/figure-of';
import type { Finding } from '../../documents/dossier/rules/finding';
import { inWords } from '../../documents/dossier/messages/in-words';
import { CorrectButtons } from '../correct/correct-buttons';
import { Disclosure } from '../frame/disclosure';
import { NARROW } from '../frame/narrow';
import { Quote } from '../frame/quote';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { WhyButton } from '../explain/why-button';
import { CellChip } from '../frame/cell-chip';

const useStyles = makeStyles({
  item: {
    padding: '10px 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    [NARROW]: { padding: '8px' },
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  message: { margin: '0 0 6px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
});

interface FindingItemProps {
  /** The finding's key, by which the focus finds it. */
  readonly id: string;
  readonly finding: Finding;
  readonly onSelect: (place: Place) => void;
}

/** One finding: its sentence, where it stands, and what the call says. */
export const FindingItem = memo(function FindingItem({ id, finding, onSelect }: FindingItemProps) {
  const styles = useStyles();
  const { messages, text, language } = useWording();
  const { place, quote } = finding;
  const explained = figureOf(finding);
  return (
    <li className={styles.item} data-rule={finding.rule} data-finding={id}>
      <p className={styles.message}>{inWords(finding.message, language)}</p>
      <div className={styles.actions}>
        {place && (
          <CellChip
            label={formatPlace(place)}
            description={messages.findings.goTo(formatPlace(place))}
            onClick={() => onSelect(place)}
          />
        )}
        <CorrectButtons id={id} finding={finding} />
        {explained && (
          <WhyButton
            worded
            figure={explained.figure}
            label={text(explained.label)}
            from={`finding ${finding.rule} ${place === null ? '' : formatPlace(place)}`}
          />
        )}
      </div>
      {quote && (
        <Disclosure small summary={messages.call.quote}>
          <Quote quote={quote} />
        </Disclosure>
      )}
    </li>
  );
});
