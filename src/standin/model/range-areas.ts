import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import { rangeFormatObject } from './range-format';
import { rangeAreas, RangeView, type RangeAreasView } from './range-view';
import { SheetView } from './sheet-view';
import { specialCells } from './special-cells';

export function rangeAreasObject(areas: RangeAreasView): HostObject {
  return hostObject(rangeAreasTable, areas);
}

const rangeAreasTable: MemberTable<RangeAreasView> = {
  name: 'RangeAreas',
  kept: true,
  scalars: {
    address: { get: (view) => view.address },
    addressLocal: { get: (view) => view.address },
    areaCount: { get: (view) => view.areas.length },
    cellCount: { get: (view) => view.cellCount },
    isEntireRow: { get: (view) => view.areas.every((area) => area.isEntireRow) },
    isEntireColumn: { get: (view) => view.areas.every((area) => area.isEntireColumn) },
  },
  objects: {
    areas: (view) => hostObject(rangeCollectionTable, view),
    format: (view) => rangeFormatObject(view.areas),
    worksheet: ({ areas: [first] }) => new SheetView(first.session, first.sheetId).object,
  },
  methods: {
    getEntireRow: (view) => each(view, (area) => area.entireRow()),
    getEntireColumn: (view) => each(view, (area) => area.entireColumn()),
    getIntersectionOrNullObject: (view, args) => {
      const other = args.object(0, RangeView);
      const common = other ? view.areas.flatMap((area) => area.intersect(other) ?? []) : [];
      return rangeAreas(common)?.object ?? null;
    },
    getSpecialCellsOrNullObject: (view, args) => {
      const found = view.areas.flatMap(
        (area) => specialCells(area, args.text(0), args.optionalText(1))?.areas ?? [],
      );
      return rangeAreas(found)?.object ?? null;
    },
    clear: (view, args) => {
      for (const area of view.areas) area.object.method('clear')?.(args);
    },
  },
};

const rangeCollectionTable: MemberTable<RangeAreasView> = {
  name: 'RangeCollection',
  items: (view) => view.areas.map((area) => area.object),
};

function each(view: RangeAreasView, change: (area: RangeView) => RangeView): HostObject | null {
  return rangeAreas(view.areas.map(change))?.object ?? null;
}
