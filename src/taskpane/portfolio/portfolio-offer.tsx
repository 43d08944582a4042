import { Button } from '@fluentui/react-components';
import { useWording } from '../wording/language';
import { PORTFOLIO_TEXTS } from './texts';

interface PortfolioOfferProps {
  readonly onOpen: () => void;
}

/** The way to a portfolio, for whoever receives dossiers and files none. */
export function PortfolioOffer({ onOpen }: PortfolioOfferProps) {
  const { language } = useWording();
  return (
    <Button appearance="subtle" size="small" onClick={onOpen}>
      {PORTFOLIO_TEXTS[language].offer}
    </Button>
  );
}
