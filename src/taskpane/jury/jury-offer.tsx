import { Button } from '@fluentui/react-components';
import { useWording } from '../wording/language';
import { TEXTS } from './texts';

interface JuryOfferProps {
  readonly onOpen: () => void;
}

/** The way from a call to a jury’s session on it. */
export function JuryOffer({ onOpen }: JuryOfferProps) {
  const { language } = useWording();
  return (
    <Button appearance="subtle" size="small" onClick={onOpen}>
      {TEXTS[language].open.offer}
    </Button>
  );
}
