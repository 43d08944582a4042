const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

const decoded = (text: string): string =>
  text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

/** Every element of that name, whole; elements of ours are not nested in their like. */
export const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}(?:\\s[^>]*?)?(?:/>|(?<!/)>.*?</${name}>)`, 'gs')) ?? [];

export function attributesOf(element: string): Readonly<Record<string, string>> {
  const [tag = ''] = /^<[^>]*>/.exec(element) ?? [];
  const found = [...tag.matchAll(/\s([\w:]+)="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, decoded(value)]));
}

export const textOf = (element: string): string =>
  decoded(element.replaceAll(/^<[^>]*>|<\/[^>]*>$/g, ''));
