import type { ObjectFactory } from './session';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
import { worksheetObject } from './worksheet';

export const objects: ObjectFactory = {
  range: rangeObject,
  rangeAreas: rangeAreasObject,
  worksheet: worksheetObject,
};
