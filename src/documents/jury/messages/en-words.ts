import { number } from '../../../findings/en-words';
import type { NamedCriterion, NamedDossier, OnScale } from './facts';

export const dossierName = ({ id, title }: NamedDossier): string =>
  title === null ? id : `${id} (“${title}”)`;

export const criterionName = ({ code, label }: NamedCriterion): string =>
  label === '' ? code : `${code} (“${label}”)`;

export const onScale = ({ min, max, step }: OnScale): string =>
  `from ${number(min)} to ${number(max)}, by ${number(step)}`;
