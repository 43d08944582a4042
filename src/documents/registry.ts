import { CONTROL_KIND } from './control/control-kind';
import { DOSSIER_KIND } from './dossier/dossier-kind';
import { JURY_KIND } from './jury/jury-kind';
import { PORTFOLIO_KIND } from './portfolio/portfolio-kind';
import type { Kind } from './kind';

/** The kinds of documents that Barème knows, each after those that it reads. */
export const KINDS: readonly Kind[] = [DOSSIER_KIND, JURY_KIND, CONTROL_KIND, PORTFOLIO_KIND];
