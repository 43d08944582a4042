import { frenchSpacing } from '../../language/typography';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { reader, type Refusal, type Resources } from '../kind';
import { figuresOf } from './figures';
import { inWords } from './messages/in-words';
import { say, type Message } from './messages/say';
import { readPortfolio, versionIn } from './parse/read-portfolio';
import type { Portfolio } from './portfolio';
import { check } from './rules/check';
import { RULES } from './rules/rules';
import { PORTFOLIO_VERSION } from './template/version';
import type { PortfolioVerdict } from './verdict';

function newerThanOurs(snapshot: WorkbookSnapshot): Refusal | null {
  const version = versionIn(snapshot);
  if (version <= PORTFOLIO_VERSION) return null;
  return {
    reason: 'newer-version',
    message: {
      fr: frenchSpacing(
        `Ce portefeuille a été fait par une version plus récente de Barème (portefeuille ${version}, celle-ci lit jusqu’à ${PORTFOLIO_VERSION}). Mettez le complément à jour ; rien n’a été modifié dans le classeur.`,
      ),
      en: `This portfolio was made by a more recent version of Barème (portfolio ${version}; this one reads up to ${PORTFOLIO_VERSION}). Update the add-in; nothing in the workbook has been changed.`,
    },
  };
}

/** Where nobody can compare, in the pane, the sheets are not loaded for it. */
async function parse(
  snapshot: WorkbookSnapshot,
  _seed: null,
  { alterations }: Resources,
): Promise<Portfolio> {
  const portfolio = readPortfolio(snapshot);
  if (!alterations) return portfolio;
  const { portfolioBaseline } = await import('./sheets/baseline');
  return { ...portfolio, altered: await alterations(portfolioBaseline(portfolio)) };
}

function assess(portfolio: Portfolio): PortfolioVerdict {
  const figures = figuresOf(portfolio.rows);
  return { title: null, portfolio, figures, findings: check({ portfolio, figures }) };
}

const comesTo = ({ portfolio, figures }: PortfolioVerdict): readonly Message[] => [
  say('comesTo', { dossiers: portfolio.rows.length, counted: figures.sums.counted }),
  say('filesRead', { files: portfolio.files.length, run: Math.max(1, portfolio.run) }),
];

export const PORTFOLIO_READER = reader({
  seedIn: (snapshot) => {
    const refusal = newerThanOurs(snapshot);
    return Promise.resolve(refusal ? { refusal } : { seed: null });
  },
  parse,
  assess,
  inWords,
  comesTo,
  rules: RULES,
});
