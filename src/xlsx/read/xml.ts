import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { damaged } from '../file-error';

/** An opening tag, its namespaces resolved. */
export type Tag = SaxesTagNS;

/**
 * What is known of an element of a part. What is not known is never passed over where a figure might stand in
 * it: an element that the format does not have there, or twice where it has one, is a damaged file.
 */
export interface Element {
  /** The elements of the same namespace that may stand in it. Absent: any, and nothing in them is looked at. */
  readonly children?: Elements;
  /** Elements of other namespaces may stand in it, as later versions of Excel add them; they are passed over. */
  readonly isOpenToOthers?: boolean;
  /** No figure stands in it: what is not known there is passed over. */
  readonly isForgiving?: boolean;
  /** Its parent has one at most. */
  readonly isSingle?: boolean;
  readonly open?: (tag: Tag) => void;
  /** All of the text that stands directly in it, on its end. Absent: it has none but blanks. */
  readonly text?: (text: string) => void;
  /** Each stretch of text that stands directly in it, as it comes, where elements stand between them. */
  readonly pieces?: (text: string) => void;
  /** On its end, after `text`. */
  readonly close?: () => void;
}

export type Elements = Readonly<Record<string, Element>>;

/** Passed over, once its form was checked. */
export const PASSED_OVER: Element = {};

/** The same for each of those names. */
export const passedOver = (...names: readonly string[]): Elements =>
  Object.fromEntries(names.map((name) => [name, PASSED_OVER]));

/** No part of a workbook nests its elements deeper; each level costs the parser a little more. */
const DEEPEST = 100;

interface Level {
  readonly element: Element;
  readonly single: Element[];
  text: string;
}

/**
 * Reads a part as XML, and throws `FileError` where it is not well formed, its namespaces included, or where
 * it holds what `roots` do not have; null: it may hold anything. Document types, by which XML expands entities or reaches for other files,
 * are refused, as the format demands.
 */
export async function readXml(
  chunks: AsyncIterable<string>,
  namespaces: ReadonlySet<string>,
  roots: Elements | null,
): Promise<void> {
  const reader = new XmlReader(namespaces, roots);
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
}

class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: false });
  /** The document itself, and what is open in it. */
  private readonly levels: Level[];
  /** Depth within an element that is passed over; 0 outside of any. */
  private passing = 0;

  constructor(
    private readonly namespaces: ReadonlySet<string>,
    roots: Elements | null,
  ) {
    this.levels = [{ element: roots ? { children: roots } : {}, single: [], text: '' }];
    const { parser } = this;
    parser.on('error', refuse);
    parser.on('doctype', () => refuse(new Error('document type')));
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', () => this.close());
    parser.on('text', (text) => this.text(text));
    parser.on('cdata', (text) => this.text(text));
  }

  write(chunk: string): void {
    this.parser.write(chunk);
  }

  end(): void {
    this.parser.close();
  }

  private open(tag: Tag): void {
    if (this.levels.length + this.passing > DEEPEST) throw damaged(new Error('nested too deep'));
    const element = this.passing > 0 ? null : this.elementOf(tag);
    if (element === null) {
      this.passing += 1;
      return;
    }
    element.open?.(tag);
    this.levels.push({ element, single: [], text: '' });
  }

  /** Null: it is to be passed over. */
  private elementOf(tag: Tag): Element | null {
    const level = this.levels.at(-1);
    if (!level?.element.children) return null;
    const { children, isOpenToOthers, isForgiving } = level.element;
    if (!this.namespaces.has(tag.uri)) {
      if (isOpenToOthers || isForgiving) return null;
      throw damaged(new Error(`namespace ${tag.uri} of ${tag.name}`));
    }
    const element = Object.hasOwn(children, tag.local) ? children[tag.local] : undefined;
    if (!element) {
      if (isForgiving) return null;
      throw damaged(new Error(`element ${tag.name}`));
    }
    if (element.isSingle) keepSingle(element, level);
    return element === PASSED_OVER ? null : element;
  }

  private text(text: string): void {
    const level = this.levels.at(-1);
    if (this.passing > 0 || !level) return;
    if (level.element.pieces) level.element.pieces(text);
    else if (level.element.text) level.text += text;
    else if (level.element.children && !level.element.isForgiving && /[^ \t\r\n]/.test(text)) {
      throw damaged(new Error('text between elements'));
    }
  }

  private close(): void {
    if (this.passing > 0) {
      this.passing -= 1;
      return;
    }
    const level = this.levels.pop();
    level?.element.text?.(level.text);
    level?.element.close?.();
  }
}

function refuse(error: Error): never {
  throw damaged(error);
}

function keepSingle(element: Element, level: Level | undefined): void {
  if (level?.single.includes(element)) throw damaged(new Error('element twice'));
  level?.single.push(element);
}

/** The value of an attribute that has no namespace. */
export const attribute = (tag: Tag, name: string): string | undefined =>
  tag.attributes[name]?.value;

/** The same, where the format demands it. Throws `FileError` where it is missing. */
export function demanded(tag: Tag, name: string): string {
  const value = attribute(tag, name);
  if (value === undefined) throw damaged(new Error(`${tag.name} without ${name}`));
  return value;
}
