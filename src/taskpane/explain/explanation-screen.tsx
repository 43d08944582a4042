import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Place } from '../../workbook/scalar';
import { formatEuros, formatPercent } from '../../money/format';
import { explain } from '../../documents/dossier/explain/explain';
import type { Explanation, FigureId } from '../../documents/dossier/explain/explanation';
import { toldInWords } from '../../documents/dossier/explain/messages/in-words';
import type { Subject } from '../../documents/dossier/rules/rule';
import { BackButton } from '../frame/back-button';
import { Message } from '../frame/message';
import { Screen } from '../frame/screen';
import { useWording, type Wording } from '../wording/language';
import { Reckoning } from './reckoning';
import { Steps } from './step-list';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  label: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface ExplanationScreenProps {
  readonly subject: Subject;
  readonly figure: FigureId;
  /** How many explanations deep: the first leads back to the dossier. */
  readonly depth: number;
  readonly isReturning: boolean;
  readonly notices: ReactNode;
  readonly onBack: () => void;
  readonly onSelect: (place: Place) => void;
}

/** The calculation of one figure, step by step, as the dossier stands now. */
export function ExplanationScreen(props: ExplanationScreenProps) {
  const { subject, figure, depth, isReturning, notices, onBack, onSelect } = props;
  const styles = useStyles();
  const wording = useWording();
  const { language } = wording;
  const texts = TEXTS[language];
  const explanation = explain(subject, figure);
  const amount = explanation && formatEuros(explanation.amount, language);
  const label = explanation && nameOf(explanation, wording);
  return (
    <Screen
      title={amount === null ? texts.goneTitle : texts.title(amount)}
      status={amount === null || label === null ? texts.goneTitle : texts.status(label, amount)}
      focusElsewhere={isReturning}
      above={<BackButton onClick={onBack}>{depth === 1 ? texts.toDossier : texts.back}</BackButton>}
      below={label !== null && <p className={styles.label}>{label}</p>}
    >
      {notices}
      {explanation ? (
        <Calculations explanation={explanation} onSelect={onSelect} />
      ) : (
        <Message tone="info">{texts.gone}</Message>
      )}
    </Screen>
  );
}

function nameOf({ label, line }: Explanation, { language }: Wording): string {
  return line === null
    ? toldInWords(label, language)
    : TEXTS[language].ofLine(toldInWords(label, language), toldInWords(line, language));
}

interface CalculationsProps {
  readonly explanation: Explanation;
  readonly onSelect: (place: Place) => void;
}

function Calculations({ explanation, onSelect }: CalculationsProps) {
  const { language } = useWording();
  const texts = TEXTS[language];
  const { amount, calculations, label, share } = explanation;
  return (
    <>
      {calculations.map(({ title, steps }, rank) => (
        <Reckoning
          key={rank}
          title={title && toldInWords(title, language)}
          outcome={{ label: toldInWords(label, language), figure: formatEuros(amount, language) }}
        >
          <Steps steps={steps} path={`${rank}`} onSelect={onSelect} />
        </Reckoning>
      ))}
      {share && (
        <Reckoning
          title={texts.share}
          outcome={{ label: texts.share, figure: formatPercent(share.points, language) }}
        >
          <Steps steps={share.steps} path="share" onSelect={onSelect} />
        </Reckoning>
      )}
    </>
  );
}
