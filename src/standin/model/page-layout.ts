import type { BookSheet, Rect } from '../book/book';
import { oneOf, type Arguments } from '../wire/arguments';
import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import { rangeAreas, RangeAreasView, RangeView } from './range-view';
import { rangeAt, rangesAt } from './references';
import type { Session } from './session';
import { storedScalars, type StoredProperties } from './stored';

/** How a sheet is printed: kept, never drawn. */
class PageLayoutView {
  constructor(
    readonly session: Session,
    readonly sheet: BookSheet,
  ) {}

  get kept(): Record<string, unknown> {
    const { pageLayouts } = this.session.extras;
    const known = pageLayouts.get(this.sheet.id) ?? {};
    pageLayouts.set(this.sheet.id, known);
    return known;
  }

  beforeWrite(): void {
    this.session.assertSheet(this.sheet);
  }
}

/** Margins in points, as Excel's 'normal' ones. */
const margins = {
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
};
const defaults: StoredProperties = {
  ...margins,
  orientation: 'Portrait',
  paperSize: 'A4',
  blackAndWhite: false,
  printErrors: 'AsDisplayed',
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printHeadings: false,
  printGridlines: false,
  printComments: 'NoComments',
  draftMode: false,
  firstPageNumber: '',
  printOrder: 'DownThenOver',
};
const pointsPerUnit = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export function pageLayoutObject(session: Session, sheet: BookSheet): HostObject {
  return hostObject(pageLayoutTable, new PageLayoutView(session, sheet));
}

const pageLayoutTable: MemberTable<PageLayoutView> = {
  name: 'PageLayout',
  scalars: storedScalars<PageLayoutView>(
    defaults,
    (view) => view.kept,
    (view) => view.beforeWrite(),
  ),
  objects: { headersFooters: (view) => hostObject(groupTable, view) },
  methods: {
    setPrintArea: (view, args) => keep(view, 'printArea', areasArgument(view, args)),
    setPrintTitleRows: (view, args) => keep(view, 'titleRows', [rowsArgument(view, args)]),
    setPrintTitleColumns: (view, args) => keep(view, 'titleColumns', [rowsArgument(view, args)]),
    setPrintMargins: (view, args) => setMargins(view, args),
    getPrintArea: (view) => required(kept(view, 'printArea'))?.object,
    getPrintAreaOrNullObject: (view) => kept(view, 'printArea')?.object ?? null,
    getPrintTitleRows: (view) => required(kept(view, 'titleRows')).areas[0].object,
    getPrintTitleRowsOrNullObject: (view) => kept(view, 'titleRows')?.areas[0].object ?? null,
    getPrintTitleColumns: (view) => required(kept(view, 'titleColumns')).areas[0].object,
    getPrintTitleColumnsOrNullObject: (view) => kept(view, 'titleColumns')?.areas[0].object ?? null,
  },
};

const groupTable: MemberTable<PageLayoutView> = {
  name: 'HeaderFooterGroup',
  scalars: storedScalars<PageLayoutView>(
    { state: 'Default', useSheetMargins: true, useSheetScale: true },
    (view) => view.kept,
    (view) => view.beforeWrite(),
  ),
  objects: Object.fromEntries(
    ['defaultForAllPages', 'firstPage', 'evenPages', 'oddPages'].map((page) => [
      page,
      (view: PageLayoutView) => hostObject(headerFooterTable, { view, page }),
    ]),
  ),
};

interface HeaderFooterView {
  readonly view: PageLayoutView;
  readonly page: string;
}

const headerFooterTable: MemberTable<HeaderFooterView> = {
  name: 'HeaderFooter',
  scalars: Object.fromEntries(
    ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'].map(
      (part) => [
        part,
        {
          get: ({ view, page }: HeaderFooterView) => view.kept[`${page}.${part}`] ?? '',
          set: ({ view, page }: HeaderFooterView, text: unknown) => {
            view.beforeWrite();
            if (typeof text !== 'string') throw wireError('InvalidArgument', part);
            view.kept[`${page}.${part}`] = text;
          },
        },
      ],
    ),
  ),
};

function areasArgument(view: PageLayoutView, args: Arguments): readonly RangeView[] {
  const areas = args.object(0, RangeAreasView)?.areas;
  const range = args.object(0, RangeView);
  return areas ?? (range ? [range] : rangesAt(view.session, args.text(0), view.sheet.id));
}

function rowsArgument(view: PageLayoutView, args: Arguments): RangeView {
  return args.object(0, RangeView) ?? rangeAt(view.session, args.text(0), view.sheet.id);
}

function keep(view: PageLayoutView, name: string, areas: readonly RangeView[]): void {
  view.beforeWrite();
  if (areas.some((area) => area.sheetId !== view.sheet.id)) {
    throw wireError('InvalidArgument', 'the range is on another sheet');
  }
  view.kept[name] = areas.map((area) => area.rect);
}

function kept(view: PageLayoutView, name: string): RangeAreasView | null {
  const rects = view.kept[name];
  if (!Array.isArray(rects)) return null;
  return rangeAreas(
    (rects as Rect[]).map((rect) => new RangeView(view.session, view.sheet.id, rect)),
  );
}

function required(areas: RangeAreasView | null): RangeAreasView {
  if (!areas) throw wireError('ItemNotFound');
  return areas;
}

function setMargins(view: PageLayoutView, args: Arguments): void {
  view.beforeWrite();
  const unit = oneOf(['Points', 'Inches', 'Centimeters'], args.raw(0));
  for (const [side, size] of Object.entries(args.record(1))) {
    const name = `${side}Margin`;
    if (!(name in margins) || typeof size !== 'number') throw wireError('InvalidArgument', side);
    view.kept[name] = size * pointsPerUnit[unit];
  }
}
