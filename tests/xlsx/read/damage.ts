import fc from 'fast-check';

/** An edit that leaves a part well formed, or nearly: what a faulty program or a faulty disk makes of it. */
export interface Damage {
  readonly kind: (typeof KINDS)[number];
  /** Which part, and which of the places in it that fit the kind, as shares of all of them. */
  readonly part: number;
  readonly place: number;
  /** Which of the attributes, names or texts. */
  readonly choice: number;
}

const KINDS = [
  'element-renamed',
  'element-twice',
  'attribute-dropped',
  'attribute-changed',
  'text-changed',
  'part-twice',
  'part-dropped',
] as const;

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

export const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...KINDS.slice(0, 5)) },
    { weight: 1, arbitrary: fc.constantFrom(...KINDS.slice(5)) },
  ),
  part: share,
  place: share,
  choice: share,
});

/** The parts of a package in their order; two may have one name. */
export type PackageParts = readonly (readonly [name: string, xml: string])[];

/** The package after that damage, and what was done, in words. Null where nothing fits. */
export function damaged(
  parts: PackageParts,
  { kind, part, place, choice }: Damage,
): { readonly parts: PackageParts; readonly done: string } | null {
  const index = Math.floor(part * parts.length);
  const [name, xml] = parts[index] ?? ['', ''];
  if (kind === 'part-twice') return { parts: [...parts, [name, xml]], done: `${name} twice` };
  if (kind === 'part-dropped') {
    return { parts: parts.filter((_, at) => at !== index), done: `${name} dropped` };
  }
  const edit = EDITS[kind](xml, place, choice);
  if (!edit || edit.xml === xml) return null;
  const after = parts.map((one, at) => (at === index ? ([name, edit.xml] as const) : one));
  return { parts: after, done: `${name}: ${edit.done}` };
}

interface Edited {
  readonly xml: string;
  readonly done: string;
}

type Edit = (xml: string, place: number, choice: number) => Edited | null;

const pick = <Thing>(things: readonly Thing[], at: number): Thing | undefined =>
  things[Math.floor(at * things.length)];

interface XmlElement {
  readonly name: string;
  readonly start: number;
  /** After its opening tag. */
  readonly inside: number;
  /** Before its closing tag; `inside` where it has none. */
  readonly close: number;
  readonly end: number;
}

function elementsOf(xml: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  const open: { name: string; start: number; inside: number }[] = [];
  for (const tag of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    const [whole, slash, name = '', empty] = tag;
    const end = tag.index + whole.length;
    if (slash) {
      const opened = open.pop();
      if (opened) elements.push({ ...opened, close: tag.index, end });
    } else if (empty) elements.push({ name, start: tag.index, inside: end, close: end, end });
    else open.push({ name, start: tag.index, inside: end });
  }
  return elements;
}

const NAMES = ['row', 'c', 'v', 'f', 't', 'is', 'x', 'sheet', 'definedName', 'extLst'];

const renamed: Edit = (xml, place, choice) => {
  const element = pick(elementsOf(xml), place);
  const other = pick(NAMES, choice);
  if (!element || !other || element.name === other) return null;
  const { name, start, inside, close, end } = element;
  const opening = `<${other}${xml.slice(start + 1 + name.length, inside)}`;
  const closing = close === inside && end === inside ? '' : `</${other}>`;
  return {
    xml: xml.slice(0, start) + opening + xml.slice(inside, close) + closing + xml.slice(end),
    done: `${xml.slice(start, inside)} became ${other}`,
  };
};

const twice: Edit = (xml, place) => {
  const element = pick(elementsOf(xml), place);
  if (!element) return null;
  const { start, end } = element;
  const whole = xml.slice(start, end);
  return { xml: xml.slice(0, end) + whole + xml.slice(end), done: `${whole.slice(0, 200)} twice` };
};

const ATTRIBUTE = /\s([\w:]+)="([^"]*)"/g;

const VALUES = ['', 'x', '-1', '99999999', '0x1', 'NaN', '1.5', ' ', 'A0', '#REF!', 'rId99'];

/** One attribute of one tag, the declaration apart. */
const onAttribute =
  (make: (name: string, value: string, choice: number) => string): Edit =>
  (xml, place, choice) => {
    const attributes = [...xml.matchAll(ATTRIBUTE)].filter(
      ({ index }) => index > xml.indexOf('?>'),
    );
    const attribute = pick(attributes, place);
    if (!attribute) return null;
    const [whole, name = '', value = ''] = attribute;
    const other = make(name, value, choice);
    const { index } = attribute;
    const tag = xml.slice(xml.lastIndexOf('<', index), xml.indexOf('>', index) + 1);
    return {
      xml: xml.slice(0, index) + other + xml.slice(index + whole.length),
      done: `${whole.trim()} of ${tag.slice(0, 200)} became “${other.trim()}”`,
    };
  };

const TEXTS = ['x', '-1', '99999', '0x10', '1e999', 'NaN', 'Infinity', '1,5', '--1', '#REF!'];

/** The text of a value, a name or a formula; texts that people read are other texts, and no damage. */
const textChanged: Edit = (xml, place, choice) => {
  const texts = elementsOf(xml).filter(
    ({ name, inside, close }) => ['v', 'f', 'definedName'].includes(name) && close > inside,
  );
  const element = pick(texts, place);
  const text = pick(TEXTS, choice) ?? '';
  if (!element) return null;
  return {
    xml: xml.slice(0, element.inside) + text + xml.slice(element.close),
    done: `${xml.slice(element.start, element.end).slice(0, 200)} became ${text}`,
  };
};

const EDITS: Readonly<Record<Exclude<Damage['kind'], 'part-twice' | 'part-dropped'>, Edit>> = {
  'element-renamed': renamed,
  'element-twice': twice,
  'attribute-dropped': onAttribute(() => ''),
  'attribute-changed': onAttribute((name, _, choice) => ` ${name}="${pick(VALUES, choice) ?? ''}"`),
  'text-changed': textChanged,
};
