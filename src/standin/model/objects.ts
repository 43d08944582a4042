import type { HostObject } from '../wire/member-table';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
import { RangeAreasView, RangeView } from './range-view';
import { SheetView } from './sheet-view';
import { worksheetObject } from './worksheet';

/** The host object of a view. Throws for an object that is no view: a fault of the stand-in itself. */
export function objectOf(view: object): HostObject {
  if (view instanceof RangeView) return rangeObject(view);
  if (view instanceof RangeAreasView) return rangeAreasObject(view);
  if (view instanceof SheetView) return worksheetObject(view);
  throw new TypeError(`No host object is made of a ${view.constructor.name}.`);
}
