import { Canvas } from './canvas';
import type { SheetContents, Style } from './declaration';

export type CellEdge = 'top' | 'bottom' | 'left' | 'right';

/** How one cell looks; the lines on its own edges by their colour. */
export interface CellLook {
  readonly row: number;
  readonly column: number;
  readonly style: Omit<Style, 'border'>;
  readonly edges: Partial<Record<CellEdge, string>>;
}

/** The styles of a workbook, each once, by names of no meaning. */
export class StyleBook {
  private readonly names = new Map<string, string>();
  private readonly seen = new WeakMap<Style, string>();

  nameOf(style: Style): string {
    const name = this.seen.get(style) ?? this.nameOfEqual(style);
    this.seen.set(style, name);
    return name;
  }

  private nameOfEqual(style: Style): string {
    const key = JSON.stringify(style);
    const name = this.names.get(key) ?? `style${this.names.size + 1}`;
    this.names.set(key, name);
    return name;
  }

  get styles(): Readonly<Record<string, Style>> {
    return Object.fromEntries(
      [...this.names].map(([key, name]) => [name, JSON.parse(key) as Style]),
    );
  }
}

/** An area of one edge is that edge along one side of it, and the lines between its cells. */
const SIDES = {
  top: ['top', 'insideHorizontal'],
  bottom: ['bottom', 'insideHorizontal'],
  left: ['left', 'insideVertical'],
  right: ['right', 'insideVertical'],
} as const satisfies Record<CellEdge, readonly NonNullable<Style['border']>['sides'][number][]>;

/** The formats of a sheet, told cell by cell, as areas that have a look or a line in common. */
export function gatherFormats(
  cells: Iterable<CellLook>,
  styles: StyleBook,
): SheetContents['formats'] {
  const looks = new Canvas();
  const lines: Record<CellEdge, Canvas> = {
    top: new Canvas(),
    bottom: new Canvas(),
    left: new Canvas(),
    right: new Canvas(),
  };
  for (const { row, column, style, edges } of cells) {
    const area = { row, column, rows: 1, columns: 1 };
    if (Object.keys(style).length > 0) looks.paint(area, styles.nameOf(style));
    for (const [edge, color] of Object.entries(edges)) lines[edge as CellEdge].paint(area, color);
  }
  const ofLines = (Object.keys(SIDES) as CellEdge[]).flatMap((edge) =>
    [...lines[edge].areas()].flatMap(([color, areas]) => {
      const style = styles.nameOf({ border: { sides: SIDES[edge], color: String(color) } });
      return areas.map((area) => ({ area, style }));
    }),
  );
  const ofLooks = [...looks.areas()].flatMap(([style, areas]) =>
    areas.map((area) => ({ area, style: String(style) })),
  );
  return [...ofLooks, ...ofLines];
}
