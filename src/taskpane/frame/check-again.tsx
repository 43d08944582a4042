import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useWording } from '../wording/language';

/** At the foot of what is checked as it is typed: has it checked at once. */
export function CheckAgain({ onCheck }: { readonly onCheck: () => void }) {
  const { messages } = useWording();
  return (
    <Button appearance="subtle" size="small" icon={<ArrowClockwiseRegular />} onClick={onCheck}>
      {messages.dossier.checkAgain}
    </Button>
  );
}
