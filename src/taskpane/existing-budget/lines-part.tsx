import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Call } from '../../calls/call';
import type { LeftOutRow, ReadLine } from '../../recognition/reading';
import { formatEuros } from '../../money/format';
import type { Place } from '../../workbook/scalar';
import { Disclosure } from '../frame/disclosure';
import { Section } from '../frame/section';
import { useShownItems } from '../frame/shown-items';
import { useWording } from '../wording/language';
import { LineItem } from './line-item';
import { BUDGET_TEXTS } from './texts';
import type { TakenBudget } from './use-reading';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
    '& > li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  more: { marginTop: '6px' },
  lead: {
    margin: '4px 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: {
    padding: '6px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

interface LinesPartProps {
  readonly call: Call | null;
  readonly budget: TakenBudget;
  readonly onSelect: ((place: Place) => void) | null;
}

/** The table line by line, as it will stand in the budget. */
export function LinesPart({ call, budget, onSelect }: LinesPartProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  const { lines } = budget.reading;
  const { list, shown, hidden, showAll } = useShownItems<ReadLine, HTMLUListElement>(lines);
  if (lines.length === 0) return null;
  const untyped = call ? lines.filter(({ type }) => type === null).length : 0;
  return (
    <Section
      title={texts.linesTitle(lines.length)}
      lead={untyped > 0 ? texts.untyped(untyped) : null}
    >
      <ul ref={list} className={styles.list}>
        {shown.map((line) => (
          <LineItem key={line.row} line={line} call={call} budget={budget} onSelect={onSelect} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button className={styles.more} size="small" onClick={showAll}>
          {texts.showAll(hidden)}
        </Button>
      )}
    </Section>
  );
}

/** What became of all other rows: nothing of a table vanishes without a word. */
export function LeftOutPart({ budget }: Pick<LinesPartProps, 'budget'>) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  const { leftOut } = budget.reading;
  const { list, shown, hidden, showAll } = useShownItems<LeftOutRow, HTMLUListElement>(leftOut);
  if (leftOut.length === 0) return null;
  return (
    <Disclosure summary={texts.leftOut(leftOut.length)}>
      <p className={styles.lead}>{texts.leftOutLead}</p>
      <ul ref={list} className={styles.list}>
        {shown.map((row) => (
          <LeftOut key={row.row} row={row} onKeep={() => budget.keepRow(row.row, true)} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button className={styles.more} size="small" onClick={showAll}>
          {texts.showAll(hidden)}
        </Button>
      )}
    </Disclosure>
  );
}

interface LeftOutProps {
  readonly row: LeftOutRow;
  readonly onKeep: () => void;
}

function LeftOut({ row: { place, text, amount, reason }, onKeep }: LeftOutProps) {
  const styles = useStyles();
  const { language, messages } = useWording();
  const texts = BUDGET_TEXTS[language];
  const row = place.row + 1;
  const said = [text, amount === null ? '' : formatEuros(amount, language)].filter(Boolean);
  return (
    <li className={styles.row}>
      {`${texts.row(row)}, ${texts.reasons[reason]}${said.length === 0 ? '' : messages.separator}${said.join(' · ')} `}
      {isDoubtful(reason) && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={texts.keepOne(row, text)}
          onClick={onKeep}
        >
          {texts.keep}
        </Button>
      )}
    </li>
  );
}

/** What stands above the table, its headings among it, is no row of it. */
const isDoubtful = (reason: LeftOutRow['reason']): boolean =>
  reason !== 'above' && reason !== 'heading';
