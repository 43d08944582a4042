import type { Area } from '../../workbook/area';
import { parseArea } from './reference';
import { attribute } from './xml';
import type { Element } from './xml';

/** By which a column may choose rows. */
const CRITERIA = [
  'filters',
  'customFilters',
  'top10',
  'dynamicFilter',
  'colorFilter',
  'iconFilter',
] as const;

/** A filter. Told of its area for each column by which it chooses rows: one without a criterion shows them all. */
export function filterElement(chooses: (area: Area | null) => void): Element {
  let area: Area | null = null;
  return {
    isForgiving: true,
    open: (tag) => {
      area = parseArea(attribute(tag, 'ref') ?? '');
    },
    children: {
      filterColumn: {
        isForgiving: true,
        children: Object.fromEntries(CRITERIA.map((name) => [name, { open: () => chooses(area) }])),
      },
    },
  };
}
