import type { Language } from '../../language/language';
import { en } from './insights-en';
import { fr, type InsightsTexts } from './insights-fr';

export const INSIGHTS_TEXTS: Readonly<Record<Language, InsightsTexts>> = { fr, en };
