import { Button, Spinner } from '@fluentui/react-components';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { HANDING_TEXTS } from './handing-texts';
import type { Handing, Make } from './use-handing';

interface HandOverProps {
  readonly handing: Handing;
  readonly make: Make;
  /** Which file it is, where there are several. */
  readonly of?: string;
}

/** The two ways by which a file that is made here leaves the pane: as a workbook that opens, or as a download. */
export function HandOver({ handing, make, of }: HandOverProps) {
  const { language } = useWording();
  const texts = HANDING_TEXTS[language];
  const ways = [
    { label: texts.open, hand: handing.open },
    { label: texts.download, hand: handing.download },
  ];
  return ways.map(({ label, hand }) => (
    <Button
      key={label}
      size={of === undefined ? 'medium' : 'small'}
      aria-label={of === undefined ? undefined : `${label}, ${of}`}
      disabledFocusable={handing.isWorking}
      onClick={() => hand(make)}
    >
      {label}
    </Button>
  ));
}

interface HandingNewsProps {
  readonly handing: Handing;
  /** What is said while a file is made. */
  readonly making: string;
}

/** That a file is made, and what became of the last one. */
export function HandingNews({ handing: { isWorking, news }, making }: HandingNewsProps) {
  const { text } = useWording();
  return (
    <>
      {isWorking && <Spinner size="tiny" delay={300} label={making} />}
      {news?.kind === 'told' && <Message tone="info">{news.told}</Message>}
      {news?.kind === 'warned' && <Message tone="warning">{news.told}</Message>}
      {news?.kind === 'refused' && <Message tone="error">{text(news.sentence)}</Message>}
      {news?.kind === 'failed' && <TroubleMessage trouble={news.trouble} />}
    </>
  );
}
