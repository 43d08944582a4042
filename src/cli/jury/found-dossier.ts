import type { PlannedDossier } from '../../documents/jury/plan';

/** A dossier as a file tells of it: the session gives it its identifier. */
export type FoundDossier = Omit<PlannedDossier, 'id'>;
