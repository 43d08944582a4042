import type { Session } from '../../documents/jury/session';

/** What people call a dossier: its title, else its number outside; empty where it has neither. */
export const titleIn = ({ dossiers }: Pick<Session, 'dossiers'>, id: string): string => {
  const found = dossiers.find((dossier) => dossier.id === id);
  return found?.title.value ?? found?.number.value ?? '';
};

/** `D001 · Espace numérique` */
export const dossierIn = (session: Pick<Session, 'dossiers'>, id: string): string =>
  [id, titleIn(session, id)].filter((part) => part !== '').join(' · ');

/** A juror's name, else their code. */
export const jurorIn = ({ jurors }: Pick<Session, 'jurors'>, code: string): string =>
  jurors.find((juror) => juror.code === code)?.name.value ?? code;

/** A criterion's label, else its code, by its position. */
export const criterionIn = ({ criteria }: Pick<Session, 'criteria'>, position: number): string => {
  const found = criteria[position];
  return found ? found.label || found.code : '';
};
