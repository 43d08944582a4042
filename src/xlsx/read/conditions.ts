import type { Area } from '../../workbook/area';
import type { OtherLook } from './looks';
import { parseArea } from './reference';
import { truth } from './scalars';
import { attribute } from './xml';
import type { Element, Tag } from './xml';

/** How a sheet writes some of its cells where a condition is met. */
export interface ConditionalLook {
  /** The first one’s first cell is the one from which formulas are written. */
  readonly areas: readonly Area[];
  /** `expression`, `cellIs`…; `bar`: in the place of a number a bar or a sign is drawn, whatever it is. */
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
  /** Of two that say something of the same, the one with the lower number counts. */
  readonly priority: number;
  readonly stops: boolean;
  readonly change: OtherLook;
}

/** More than any sheet of ours has, by far; those beyond are not looked at. */
const MOST = 500;

/** A `conditionalFormatting`; no figure stands in it. */
export function conditionsElement(
  looks: readonly OtherLook[],
  keep: (look: ConditionalLook) => void,
): Element {
  let areas: readonly Area[] = [];
  let formulas: string[] = [];
  let rule: Tag | null = null;
  let isDrawn = false;
  let kept = 0;
  const drawn: Element = {
    isForgiving: true,
    children: {},
    open: (tag) => {
      isDrawn = attribute(tag, 'showValue') !== undefined && !truth(attribute(tag, 'showValue'));
    },
  };
  const close = (): void => {
    kept += 1;
    if (!rule || kept > MOST) return;
    const said = (name: string) => (rule && attribute(rule, name)) ?? '';
    const change: OtherLook = isDrawn ? { format: ';;;' } : (looks[Number(said('dxfId'))] ?? {});
    keep({
      areas,
      type: isDrawn ? 'bar' : said('type'),
      operator: said('operator'),
      formulas,
      priority: Number(said('priority')) || 0,
      stops: said('stopIfTrue') === '1' || said('stopIfTrue') === 'true',
      change,
    });
  };
  return {
    isForgiving: true,
    open: (tag) => {
      const said = (attribute(tag, 'sqref') ?? '').split(/\s+/, MOST);
      areas = said.flatMap((text) => parseArea(text) ?? []);
    },
    children: {
      cfRule: {
        isForgiving: true,
        open: (tag) => {
          [rule, formulas, isDrawn] = [tag, [], false];
        },
        children: {
          formula: { isForgiving: true, children: {}, text: (text) => void formulas.push(text) },
          dataBar: drawn,
          iconSet: drawn,
        },
        close,
      },
    },
  };
}
