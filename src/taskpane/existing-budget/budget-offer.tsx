import { Button } from '@fluentui/react-components';
import { useWording } from '../wording/language';

interface BudgetOfferProps {
  readonly isQuiet: boolean;
  readonly onOpen: () => void;
}

/** The way to a budget that exists already, for whoever begins with one. */
export function BudgetOffer({ isQuiet, onOpen }: BudgetOfferProps) {
  const { messages } = useWording();
  return (
    <Button appearance={isQuiet ? 'subtle' : 'secondary'} size="small" onClick={onOpen}>
      {messages.dossier.takeOver}
    </Button>
  );
}
