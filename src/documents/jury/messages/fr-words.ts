import { number } from '../../../findings/fr-words';
import type { NamedCriterion, NamedDossier, OnScale } from './facts';

export const dossierName = ({ id, title }: NamedDossier): string =>
  title === null ? id : `${id} (« ${title} »)`;

export const criterionName = ({ code, label }: NamedCriterion): string =>
  label === '' ? code : `${code} (« ${label} »)`;

export const onScale = ({ min, max, step }: OnScale): string =>
  `de ${number(min)} à ${number(max)}, par pas de ${number(step)}`;
