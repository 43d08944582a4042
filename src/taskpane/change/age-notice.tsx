import { Button } from '@fluentui/react-components';
import { formatEuros } from '../../money/format';
import { Message } from '../frame/message';
import type { Examined } from '../live/verdict';
import { useWording } from '../wording/language';
import type { Call } from '../../calls/call';
import { TEXTS } from './texts';

interface AgeNoticeProps {
  readonly call: Call;
  readonly examined: Examined;
  readonly onUpdate: () => void;
}

/** Says of older sheets that they are older, what that means until they are updated, and offers to. */
export function AgeNotice({ call, examined, onUpdate }: AgeNoticeProps) {
  const { language } = useWording();
  const texts = TEXTS[language].age;
  const { age, figures, sheetMaximum } = examined;
  if (age.kind !== 'older') return null;
  const { rules } = age;
  const differs = sheetMaximum !== null && sheetMaximum !== figures.maximum;
  return (
    <Message
      tone="info"
      title={texts.title}
      actions={
        <Button size="small" onClick={onUpdate}>
          {texts.update}
        </Button>
      }
    >
      {rules ? texts.rules(call.id, rules.from, rules.to) : texts.template}
      {rules && ` ${texts.meanwhile}`}
      {differs &&
        ` ${texts.sheetDiffers(formatEuros(sheetMaximum, language), formatEuros(figures.maximum, language))}`}
    </Message>
  );
}
