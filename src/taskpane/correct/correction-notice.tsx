import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { forwardRef, useEffect, useRef, type Ref } from 'react';
import type { Place } from '../../workbook/scalar';
import { textIn } from '../../documents/dossier/messages/in-words';
import { useFocusBack } from '../frame/focus-back';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { TEXTS } from './texts';
import type { CorrectionNews } from './news';
import type { Corrections } from './use-corrections';

const useStyles = makeStyles({
  notice: { ':focus': { outlineStyle: 'none' } },
  told: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    columnGap: '8px',
    paddingBottom: '8px',
    marginBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
  text: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
});

const nameOf = (place: Place | null): string | null => place && formatPlace(place);

/** What was done, in a sentence; empty where nothing was. */
export function useTold(news: CorrectionNews): string {
  const { language } = useWording();
  const words = TEXTS[language];
  if (news.kind === 'done') return words.done(textIn(news.effect, language), nameOf(news.place));
  return news.kind === 'undone' ? words.undone(nameOf(news.place)) : '';
}

interface CorrectionNoticeProps {
  readonly corrections: Corrections;
  /** As `useTold` gives it. The screen speaks it to screen readers. */
  readonly told: string;
}

/** What became of the last correction, and its way back. It stands in the foot, where nothing moves for it. */
export const CorrectionNotice = forwardRef<HTMLDivElement, CorrectionNoticeProps>(
  function CorrectionNotice({ corrections, told }, ref) {
    const styles = useStyles();
    return (
      <div ref={ref} className={styles.notice}>
        {corrections.news.kind !== 'none' && <Open corrections={corrections} told={told} />}
      </div>
    );
  },
);

function Open({ corrections, told }: CorrectionNoticeProps) {
  const { news } = corrections;
  const box = useRef<HTMLDivElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const wasDone = useRef(false);
  useFocusBack(box);
  useEffect(() => {
    // « Annuler » is gone once it was pressed: its neighbour takes the focus.
    if (wasDone.current && document.activeElement === document.body) close.current?.focus();
    wasDone.current = news.kind === 'done';
  }, [news.kind]);
  return (
    <div ref={box}>
      {told === '' ? (
        <Refused corrections={corrections} close={close} />
      ) : (
        <Done corrections={corrections} told={told} close={close} />
      )}
    </div>
  );
}

interface Closable {
  /** The button that closes. */
  readonly close: Ref<HTMLButtonElement>;
}

function Done({ corrections, told, close }: CorrectionNoticeProps & Closable) {
  const styles = useStyles();
  const { language } = useWording();
  const words = TEXTS[language];
  const { news, isWorking, undo, dismiss } = corrections;
  return (
    <div className={styles.told}>
      <CheckmarkCircleRegular className={styles.icon} aria-hidden />
      <div>
        <p className={styles.text}>{told}</p>
        <div className={styles.actions}>
          {news.kind === 'done' && (
            <Button
              size="small"
              disabledFocusable={isWorking}
              aria-label={words.undoWhat(textIn(news.effect, language), nameOf(news.place))}
              onClick={() => undo(news)}
            >
              {words.undo}
            </Button>
          )}
          <Button ref={close} size="small" appearance="subtle" onClick={dismiss}>
            {words.dismiss}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Nothing was written, or not all of it could be taken back. */
function Refused({ corrections, close }: Pick<CorrectionNoticeProps, 'corrections'> & Closable) {
  const { language } = useWording();
  const { news, dismiss } = corrections;
  return (
    <>
      <Refusal news={news} />
      <Button ref={close} size="small" appearance="subtle" onClick={dismiss}>
        {TEXTS[language].dismiss}
      </Button>
    </>
  );
}

function Refusal({ news }: { readonly news: CorrectionNews }) {
  const styles = useStyles();
  const { language } = useWording();
  const words = TEXTS[language];
  switch (news.kind) {
    case 'changed':
      return (
        <Message tone="warning" title={words.changedTitle}>
          {news.undoing ? words.changedSince : words.changed}
        </Message>
      );
    case 'formula':
      return (
        <Message tone="warning" title={words.changedTitle}>
          {words.formula(formatPlace(news.place))}
        </Message>
      );
    case 'half-written':
      return (
        <Message tone="error" title={words.halfTitle}>
          {words.half(news.places.map(formatPlace).join(', '))}
        </Message>
      );
    case 'failed':
      return (
        <>
          <TroubleMessage trouble={news.trouble} />
          <p className={styles.text}>{words.untouched}</p>
        </>
      );
    case 'none':
    case 'done':
    case 'undone':
      return null;
  }
}
