import { lazy } from 'react';
import type { CallSummary } from '../calls/call';
import summaries from '../calls/summaries.json';
import { part } from './frame/part';

// What the first screen does not need comes when it is opened.

export const loadDossierScreen = () => import('./dossier/dossier-screen');

export const CallScreen = lazy(async () => ({
  default: (await import('./call/call-screen')).CallScreen,
}));
export const InsertionFoot = part(
  async () => (await import('./call/insertion-foot')).InsertionFoot,
);
export const FitScreen = lazy(async () => ({
  default: (await import('./fit/fit-screen')).FitScreen,
}));
export const AuditScreen = lazy(async () => ({
  default: (await import('./audit/audit-screen')).AuditScreen,
}));
export const SummaryScreen = lazy(async () => ({
  default: (await import('./summary/summary-screen')).SummaryScreen,
}));
export const ChangeScreen = lazy(async () => ({
  default: (await import('./change/change-screen')).ChangeScreen,
}));
export const WayBackNewsMessage = part(
  async () => (await import('./change/way-back-news')).WayBackNewsMessage,
);

const loadBudgetScreen = async () => {
  const [screen, { loadCatalogues }, { RECOGNITION_SENTENCES }] = await Promise.all([
    import('./existing-budget/budget-screen'),
    import('../language/catalogue'),
    import('../recognition/messages/in-words'),
  ]);
  await loadCatalogues([RECOGNITION_SENTENCES]);
  return screen;
};
export const BudgetScreen = lazy(async () => ({
  default: (await loadBudgetScreen()).BudgetScreen,
}));
export const BudgetOffer = part(
  async () => (await import('./existing-budget/budget-offer')).BudgetOffer,
);
export const WaitingNotice = part(
  async () => (await import('./existing-budget/waiting-notice')).WaitingNotice,
);
export const AddedNotice = part(
  async () => (await import('./existing-budget/added-notice')).AddedNotice,
);

export const DossierScreen = lazy(async () => ({
  default: (await loadDossierScreen()).DossierScreen,
}));

export const DocumentSwitch = part(
  async () => (await import('./documents/document-switch')).DocumentSwitch,
);
export const DocumentScreen = lazy(async () => ({
  default: (await import('./documents/document-screen')).DocumentScreen,
}));

export const ControlScreen = lazy(async () => ({
  default: (await import('./control/control-screen')).ControlScreen,
}));
export const JuryScreen = lazy(async () => ({
  default: (await import('./jury/jury-screen')).JuryScreen,
}));
export const OpeningScreen = lazy(async () => ({
  default: (await import('./jury/opening/opening-screen')).OpeningScreen,
}));
export const JuryOffer = part(async () => (await import('./jury/jury-offer')).JuryOffer);

export const PortfolioScreen = lazy(async () => ({
  default: (await import('./portfolio/portfolio-screen')).PortfolioScreen,
}));
export const PortfolioMakingScreen = lazy(async () => ({
  default: (await import('./portfolio/making-screen')).MakingScreen,
}));
export const PortfolioOffer = part(
  async () => (await import('./portfolio/portfolio-offer')).PortfolioOffer,
);

const loadCallFileMessages = () => import('./imported/call-file-messages');
export const RefusedCallFile = part(async () => (await loadCallFileMessages()).RefusedCallFile);
export const ImportedCallNote = part(async () => (await loadCallFileMessages()).ImportedCallNote);

/** The calls that ship with Barème. The JSON's strings are held to the type by tests/calls. */
export const CALLS = summaries as readonly CallSummary[];

export const CALL_IDS = CALLS.map(({ id }) => id);
