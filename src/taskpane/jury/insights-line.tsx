import { makeStyles } from '@fluentui/react-components';
import type { Deliberation } from '../../documents/jury/insights/deliberation';
import type { Insights } from '../../documents/jury/insights/insights';
import type { UndecidedPair } from '../../documents/jury/insights/undecided';
import type { Session } from '../../documents/jury/session';
import { Disclosure } from '../frame/disclosure';
import { formatPoints } from '../wording/format';
import { useWording } from '../wording/language';
import { Enough, Insight, Said } from './insights-frame';
import { INSIGHTS_TEXTS } from './insights-texts';
import { dossierIn } from './names';

const useStyles = makeStyles({ list: { margin: '2px 0', paddingLeft: '18px' } });

/** The closest pairs come first; more than these are looked at on request. */
const SHOWN = 8;

interface LinePartProps {
  readonly insights: Insights;
  readonly deliberation: Deliberation;
  readonly session: Session;
}

/** Pairs that the line parts, and their scores do not. */
export function LinePart({ insights, deliberation, session }: LinePartProps) {
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language].line;
  const { shown, value } = insights.undecided;
  return (
    <Insight title={texts.title} lead={texts.lead}>
      {deliberation.envelope === null ? (
        <Said>{texts.noLine}</Said>
      ) : (
        <Enough shown={shown}>
          {value === null && <Said>{texts.noPrecision}</Said>}
          {value?.length === 0 && <Said>{texts.none}</Said>}
          {value && value.length > 0 && <Pairs pairs={value.slice(0, SHOWN)} session={session} />}
          {value && value.length > SHOWN && (
            <Disclosure small summary={texts.more(value.length - SHOWN)}>
              <Pairs pairs={value.slice(SHOWN)} session={session} />
            </Disclosure>
          )}
        </Enough>
      )}
    </Insight>
  );
}

interface PairsProps {
  readonly pairs: readonly UndecidedPair[];
  readonly session: Session;
}

function Pairs({ pairs, session }: PairsProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language].line;
  return (
    <ul className={styles.list}>
      {pairs.map(({ ahead, behind, gap, standardError }) => (
        <li key={`${ahead} ${behind}`}>
          {texts.pair(dossierIn(session, ahead), dossierIn(session, behind))} (
          {texts.gap(formatPoints(gap, language), formatPoints(standardError, language))})
        </li>
      ))}
    </ul>
  );
}
