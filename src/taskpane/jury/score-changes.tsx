import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { changedScores } from '../../documents/jury/closing/changed-scores';
import type { Deliberated } from '../../documents/jury/deliberated';
import type { ScoreChange } from '../../documents/jury/score-change';
import { isBlank, type Scalar } from '../../workbook/scalar';
import type { Language } from '../../language/language';
import { useWording } from '../wording/language';
import { Section } from '../frame/section';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  more: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200 },
  list: {
    margin: 0,
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** A pane is no list of hundreds: the minutes have them all. */
const MOST = 20;

interface ScoreChangesProps {
  /** Deliberation is open: before, nobody is shown another’s score. */
  readonly recorded: Deliberated;
}

/** The scores that are no longer those of the last closing, as long as they are not; nothing where all still are. */
export function ScoreChanges({ recorded }: ScoreChangesProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].changes;
  const { session, standings, line } = recorded;
  const changes = useMemo(
    () => changedScores(session, { standings, line }),
    [session, standings, line],
  );
  if (changes.length === 0) return null;
  return (
    <Section title={texts.title} lead={texts.lead}>
      <ul className={styles.list}>
        {changes.slice(0, MOST).map((change) => (
          <li key={keyOf(change)}>
            {texts.line(
              [change.dossier, change.criterion, change.juror ?? texts.agreed].join(' · '),
              shown(change.before, language) ?? texts.none,
              shown(change.now, language) ?? texts.none,
              change.isAfterAudition,
            )}
          </li>
        ))}
      </ul>
      {changes.length > MOST && <p className={styles.more}>{texts.more(changes.length - MOST)}</p>}
    </Section>
  );
}

const keyOf = ({ dossier, criterion, juror, isAfterAudition }: ScoreChange): string =>
  [dossier, criterion, juror, isAfterAudition].join(' ');

const shown = (score: Scalar, language: Language): string | null =>
  isBlank(score)
    ? null
    : typeof score === 'number'
      ? score.toLocaleString(language)
      : String(score);
