import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import type { ReactNode } from 'react';
import { subtract } from '../../money/cents';
import { formatEuros } from '../../money/format';
import { standsOpen, type Fit } from '../../documents/dossier/fit/fit';
import { askedInWords } from '../../documents/dossier/fit/messages/asked-in-words';
import { inWords } from '../../documents/dossier/messages/in-words';
import { summarise } from '../../calls/catalogue';
import type { Call } from '../../calls/call';
import type { Language } from '../../language/language';
import type { Quote as QuotedSentence } from '../../calls/schema/theme';
import { glanceAt } from '../catalogue/glance';
import { Disclosure } from '../frame/disclosure';
import { Quote } from '../frame/quote';
import { useWording } from '../wording/language';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  item: {
    position: 'relative',
    padding: '10px 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  choosable: { ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  present: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: '8px', flexWrap: 'wrap' },
  title: {
    margin: 0,
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: '150px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  // The whole row is its button: what it covers is seen through it, and what opens lies above it.
  choice: {
    padding: 0,
    border: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outline: 'none' },
    ':focus-visible::after': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  above: { position: 'relative', width: 'fit-content', maxWidth: '100%' },
  chevron: { marginLeft: '4px', verticalAlign: '-3px', fontSize: '16px' },
  code: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  amount: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  small: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  badge: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { marginRight: '4px', fontSize: '16px', verticalAlign: '-3px' },
  clear: { color: tokens.colorStatusSuccessForeground1 },
  blocked: { color: tokens.colorStatusDangerForeground1 },
  heading: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  points: { margin: '2px 0 0', padding: 0, listStyleType: 'none' },
  point: { padding: '4px 0' },
  sentence: { margin: 0 },
});

interface PointsProps<Message> {
  readonly title: string;
  readonly points: readonly { readonly message: Message; readonly quote: QuotedSentence | null }[];
  readonly inWords: (message: Message, language: Language) => string;
}

function Points<Message>({ title, points, inWords: worded }: PointsProps<Message>) {
  const styles = useStyles();
  const { messages, language } = useWording();
  if (points.length === 0) return null;
  return (
    <>
      <h4 className={styles.heading}>{title}</h4>
      <ul className={styles.points}>
        {points.map(({ message, quote }, rank) => (
          <li key={rank} className={styles.point}>
            <p className={styles.sentence}>{worded(message, language)}</p>
            {quote && (
              <Disclosure small summary={messages.call.quote}>
                <Quote quote={quote} />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many obstacles, reservations and open points: the words say it, the icon repeats it. */
function Status({ fit }: { readonly fit: Fit }): ReactNode {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language];
  const { maximum, obstacles, reservations, open } = fit;
  const funded = maximum > 0;
  const clear = standsOpen(fit);
  const Icon = clear ? CheckmarkCircleRegular : DismissCircleRegular;
  const parts = [
    ...(funded ? [] : [texts.nothingFunded]),
    ...(clear ? [texts.noObstacle] : []),
    ...(obstacles.length > 0 ? [texts.obstacles(obstacles.length)] : []),
    ...(reservations.length > 0 ? [texts.reservations(reservations.length)] : []),
    ...(open.length > 0 ? [texts.open(open.length)] : []),
  ];
  return (
    <span>
      <Icon
        className={mergeClasses(styles.icon, clear ? styles.clear : styles.blocked)}
        aria-hidden
      />
      {parts.join(' · ')}
    </span>
  );
}

/** What would become of the amount asked for; nothing is granted while an obstacle stands. */
function RequestLine({ fit }: { readonly fit: Fit }) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language];
  const { forRequest, figures, obstacles } = fit;
  if (forRequest === null || figures.requested === null) return null;
  const gap = subtract(figures.requested, forRequest);
  const [granted, cut] = [formatEuros(forRequest, language), formatEuros(gap, language)];
  const blocked = obstacles.length;
  const kept = blocked > 0 ? texts.blocked.requestKept(blocked) : texts.requestKept;
  const lessened =
    blocked > 0 ? texts.blocked.requestCut(blocked, granted, cut) : texts.requestCut(granted, cut);
  return <p className={styles.small}>{gap > 0 ? lessened : kept}</p>;
}

interface FitItemProps {
  readonly fit: Fit;
  readonly onChange: (call: Call) => void;
}

/** One call: what it would grant, what stands in the way, and, but for the present one, the way to it. */
export function FitItem({ fit, onChange }: FitItemProps) {
  const styles = useStyles();
  const wording = useWording();
  const { language, text } = wording;
  const texts = TEXTS[language];
  const { call, present, maximum, obstacles, reservations, open } = fit;
  const title = (
    <>
      <span className={styles.code}>{call.code}</span> {text(call.shortTitle)}
      {call.track.label && ` · ${text(call.track.label)}`}
    </>
  );
  return (
    <li
      className={mergeClasses(styles.item, present ? styles.present : styles.choosable)}
      data-call={call.id}
    >
      <div className={styles.head}>
        <h3 className={styles.title}>
          {present ? (
            title
          ) : (
            <button type="button" className={styles.choice} onClick={() => onChange(call)}>
              {title}
            </button>
          )}
        </h3>
        <p className={styles.amount}>
          {formatEuros(maximum, language)}
          {!present && <ChevronRightRegular className={styles.chevron} aria-hidden />}
        </p>
      </div>
      {present && <p className={mergeClasses(styles.small, styles.badge)}>{texts.present}</p>}
      <RequestLine fit={fit} />
      <div className={styles.above}>
        <Disclosure small summary={<Status fit={fit} />}>
          {glanceAt(summarise(call), wording).map((line) => (
            <p key={line} className={styles.small}>
              {line}
            </p>
          ))}
          {obstacles.length + reservations.length + open.length === 0 && (
            <p className={styles.small}>{texts.nothing}</p>
          )}
          <Points title={texts.obstaclesTitle} points={obstacles} inWords={inWords} />
          <Points title={texts.openTitle} points={open} inWords={askedInWords} />
          <Points title={texts.reservationsTitle} points={reservations} inWords={inWords} />
        </Disclosure>
      </div>
    </li>
  );
}
