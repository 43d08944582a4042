import { Spinner } from '@fluentui/react-components';
import { Message } from '../frame/message';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { TEXTS } from './texts';
import type { WayBackNews } from './use-way-back';

interface NewsProps {
  readonly news: WayBackNews;
  /** The call whose sheets were to come back; null: the present one. */
  readonly from: string | null;
}

/** Why the former sheets did not come back, and what else leads to them. */
export function WayBackNewsMessage({ news, from }: NewsProps) {
  const { language } = useWording();
  const texts = TEXTS[language].wayBack;
  switch (news.kind) {
    case 'working':
      return <Spinner size="tiny" delay={300} label={texts.working} />;
    case 'worked-in':
      return (
        <Message tone="warning" title={texts.notTaken(from)}>
          {texts.workedIn(news.sheets)}
        </Message>
      );
    case 'referred-to':
      return (
        <Message tone="warning" title={texts.notTaken(from)}>
          {texts.referredTo(news.by)}
        </Message>
      );
    case 'failed':
      return <TroubleMessage trouble={news.trouble} />;
  }
}
