import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Place } from '../../workbook/scalar';
import { formatEuros } from '../../money/format';
import { isLineFigure, type Step } from '../../documents/dossier/explain/explanation';
import { toldInWords } from '../../documents/dossier/explain/messages/in-words';
import { CellChip } from '../frame/cell-chip';
import { Disclosure } from '../frame/disclosure';
import { Quote } from '../frame/quote';
import { useShownItems } from '../frame/shown-items';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { TEXTS } from './texts';
import { WhyButton } from './why-button';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  inner: {
    marginTop: '4px',
    paddingLeft: '10px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  step: { padding: '7px 0', '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 24px',
    alignItems: 'center',
    columnGap: '4px',
    minHeight: '24px',
  },
  statement: { overflowWrap: 'anywhere' },
  amount: { whiteSpace: 'nowrap', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  decisive: { fontWeight: tokens.fontWeightSemibold },
  remark: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  places: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
  more: { margin: '4px 0' },
});

interface StepsProps {
  readonly steps: readonly Step[];
  /** Where the list stands in its screen: tells its buttons from those of other lists. */
  readonly path: string;
  readonly onSelect: (place: Place) => void;
  readonly inner?: boolean;
}

/** Steps in their order. */
export function Steps({ steps, path, onSelect, inner = false }: StepsProps) {
  const styles = useStyles();
  const { messages } = useWording();
  const { list, shown, hidden, showAll } = useShownItems<Step, HTMLOListElement>(steps);
  return (
    <>
      <ol ref={list} className={mergeClasses(styles.list, inner && styles.inner)}>
        {shown.map((step, rank) => (
          <StepItem
            key={keyOf(step, rank)}
            step={step}
            path={`${path}.${rank}`}
            onSelect={onSelect}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <Button className={styles.more} size="small" onClick={showAll}>
          {messages.findings.more(hidden)}
        </Button>
      )}
    </>
  );
}

/** What is taken away bears a minus sign, which is wider than the formatters’ hyphen. */
const signed = (amount: string): string => amount.replace('-', '−');

/** A line stays itself while others come and go. */
const keyOf = ({ figure }: Step, rank: number): string =>
  figure !== null && isLineFigure(figure) ? `line ${figure.row}` : `${rank}`;

interface StepItemProps {
  readonly step: Step;
  readonly path: string;
  readonly onSelect: (place: Place) => void;
}

function StepItem({ step, path, onSelect }: StepItemProps) {
  const styles = useStyles();
  const { language, messages } = useWording();
  const { statement, effect, quote, ours, decisive, places, figure, steps } = step;
  const texts = TEXTS[language];
  return (
    <li className={styles.step}>
      <div className={mergeClasses(styles.row, decisive && styles.decisive)}>
        <span className={styles.statement}>{toldInWords(statement, language)}</span>
        <span className={styles.amount}>
          {effect.kind !== 'note' && signed(formatEuros(effect.amount, language))}
        </span>
        {figure !== null && (
          <WhyButton figure={figure} label={toldInWords(statement, language)} from={path} />
        )}
      </div>
      {decisive && <p className={styles.remark}>{texts.decisive}</p>}
      {ours && <p className={styles.remark}>{texts.ours}</p>}
      {quote && <Quote quote={quote} />}
      {places.length > 0 && (
        <div className={styles.places}>
          {places.map((place) => (
            <CellChip
              key={formatPlace(place)}
              label={formatPlace(place)}
              description={messages.findings.goTo(formatPlace(place))}
              onClick={() => onSelect(place)}
            />
          ))}
        </div>
      )}
      <Parts steps={steps} path={path} onSelect={onSelect} />
    </li>
  );
}

/** What a step is made of: in view, or where that is a list of lines on request. */
function Parts({ steps, path, onSelect }: Omit<StepsProps, 'inner'>) {
  const { language } = useWording();
  if (steps.length === 0) return null;
  const list = <Steps steps={steps} path={path} onSelect={onSelect} inner />;
  const areLines = steps.every(({ figure }) => figure !== null && isLineFigure(figure));
  if (!areLines) return list;
  return (
    <Disclosure small summary={TEXTS[language].lines(steps.length)}>
      {list}
    </Disclosure>
  );
}
