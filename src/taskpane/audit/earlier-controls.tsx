import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { CARRIED } from '../../documents/control/template/choices';
import { labelOf } from '../../workbook/choices';
import { ChooseFiles } from '../files/choose-files';
import { Disclosure } from '../frame/disclosure';
import { useFocusBack } from '../frame/focus-back';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import type { Brought, EarlierControl } from './earlier';
import { EARLIER_TEXTS } from './earlier-texts';
import type { ChosenControls } from './use-earlier';

const useStyles = makeStyles({
  text: { margin: '8px 0', overflowWrap: 'anywhere' },
  choose: { marginBottom: '8px' },
  list: { margin: '0 0 8px', padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  sentence: { margin: 0 },
  lines: {
    margin: '2px 0',
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface EarlierControlsProps {
  readonly controls: ChosenControls;
}

/** The controls of earlier versions: which are chosen, and what they bring to the one that is prepared. */
export function EarlierControls({ controls }: EarlierControlsProps) {
  const styles = useStyles();
  const { language, text } = useWording();
  const texts = EARLIER_TEXTS[language];
  const { chosen, unreadable, isReading, isComparing, brought, trouble } = controls;
  return (
    <>
      <p className={styles.text}>{texts.lead}</p>
      <div className={styles.choose}>
        <ChooseFiles
          label={texts.choose}
          accept=".xlsx,.xlsm"
          isBusy={isReading}
          onFiles={controls.add}
        />
      </div>
      {isReading && <Spinner size="tiny" delay={300} label={texts.reading} />}
      {unreadable.map(({ name, refusal }) => (
        <Message key={name} tone="warning" title={name}>
          {text(refusal)}
        </Message>
      ))}
      {chosen.length > 0 && (
        <ul className={styles.list} aria-label={texts.list}>
          {chosen.map((one) => (
            <Chosen key={one.name} one={one} onRemove={() => controls.remove(one.name)} />
          ))}
        </ul>
      )}
      {trouble && <TroubleMessage trouble={trouble} />}
      {isComparing && <Spinner size="tiny" delay={300} label={texts.comparing} />}
      {brought && !isComparing && <WhatIsBrought brought={brought} of={chosen.length} />}
    </>
  );
}

interface ChosenProps {
  readonly one: EarlierControl;
  readonly onRemove: () => void;
}

function Chosen({ one: { name, control }, onRemove }: ChosenProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = EARLIER_TEXTS[language];
  const item = useRef<HTMLLIElement>(null);
  useFocusBack(item);
  const { title } = control.facts;
  return (
    <li ref={item} className={styles.item}>
      <span>{title === null ? name : `${name} · ${title}`}</span>
      <Button
        size="small"
        appearance="subtle"
        aria-label={texts.removeOne(name)}
        onClick={onRemove}
      >
        {texts.remove}
      </Button>
    </li>
  );
}

interface WhatIsBroughtProps {
  readonly brought: Brought;
  /** How many were chosen. */
  readonly of: number;
}

/** Which control decisions are taken over from, how many, and what is to be decided anew; or why none are. */
function WhatIsBrought({ brought, of }: WhatIsBroughtProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = EARLIER_TEXTS[language];
  const { carrying, decisions, followUps } = brought;
  switch (carrying.kind) {
    case 'none':
      return <Message tone="warning">{texts.none(of)}</Message>;
    case 'several':
      return <Message tone="warning">{texts.several(carrying.paths.join(', '))}</Message>;
    case 'altered':
    case 'newer':
      return <Message tone="warning">{texts[carrying.kind](carrying.path)}</Message>;
    case 'carried':
      return (
        <Message tone="info">
          <p className={styles.sentence}>{texts.carried(carrying.path, decisions)}</p>
          {followUps > 0 && <p className={styles.sentence}>{texts.followUps(followUps)}</p>}
          <ToReview brought={brought} />
        </Message>
      );
  }
}

/** So many lines are named; more are counted. */
const MOST_NAMED = 30;

function ToReview({ brought: { toReview } }: Pick<WhatIsBroughtProps, 'brought'>) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = EARLIER_TEXTS[language];
  if (toReview.length === 0) return <p className={styles.sentence}>{texts.nothingToReview}</p>;
  const more = toReview.length - MOST_NAMED;
  return (
    <Disclosure summary={texts.toReview(toReview.length)} open={more <= 0}>
      <ul className={styles.lines}>
        {toReview.slice(0, MOST_NAMED).map(({ cell, label, carried }) => (
          <li key={cell}>
            {texts.ofLine(
              label === '' ? texts.unnamed : label,
              carried ? labelOf(CARRIED, carried.how)[language] : '',
            )}
          </li>
        ))}
        {more > 0 && <li>{texts.more(more)}</li>}
      </ul>
    </Disclosure>
  );
}
