import { damaged, tooLarge } from '../file-error';
import { MAX_PART_CHARACTERS } from './limits';
import type { Allowance } from './limits';
import { RELATIONSHIPS, RELATIONSHIP_IDS } from './namespaces';
import { textOf } from './part-text';
import type { Unzip } from './unzip';
import { PASSED_OVER, attribute, demanded, readXml } from './xml';
import type { Elements, Tag } from './xml';

/** The parts of a package as XML, within what the file may cost. */
export class Parts {
  constructor(
    readonly zip: Unzip,
    readonly allowance: Allowance,
  ) {}

  /** Throws `FileError` when the part is missing, is not well formed, or holds what it must not. */
  async read(part: string, namespaces: ReadonlySet<string>, roots: Elements): Promise<void> {
    await readXml(this.text(part, bounded), namespaces, roots);
  }

  /** Throws `FileError` when the part is missing or not well formed; what is in it is not looked at. */
  async checkForm(part: string): Promise<void> {
    await readXml(this.text(part, bounded), new Set(), null);
  }

  /** The text of a part other than a sheet. Throws `FileError` when the part is missing or not well formed. */
  async whole(part: string): Promise<string> {
    await this.checkForm(part);
    let text = '';
    for await (const chunk of this.text(part, bounded)) text += chunk;
    return text;
  }

  /** The text of a part, `sieve` between it and what it may cost. */
  async *text(
    part: string,
    sieve: (chunks: AsyncIterable<string>) => AsyncIterable<string>,
  ): AsyncGenerator<string, void, undefined> {
    for await (const chunk of sieve(textOf(this.zip.read(part)))) {
      this.allowance.takeXml(chunk.length);
      yield chunk;
    }
  }

  /** What that part refers to, by id; the package itself is `''`. */
  async relationships(part: string): Promise<ReadonlyMap<string, Relationship>> {
    const found = new Map<string, Relationship>();
    const file = relationshipsPart(part);
    if (!this.zip.has(file)) return found;
    const keep = (tag: Tag): void => {
      const id = demanded(tag, 'Id');
      if (found.has(id)) throw damaged(new Error(`relationship ${id} twice`));
      found.set(id, {
        type: demanded(tag, 'Type').replace(/^.*\//, ''),
        target: resolved(part, demanded(tag, 'Target')),
        isExternal: attribute(tag, 'TargetMode') === 'External',
      });
    };
    await this.read(file, RELATIONSHIPS, {
      Relationships: { children: { Relationship: { open: keep, children: {} } } },
    });
    return found;
  }
}

export interface Relationship {
  /** The last word of the type's address: `worksheet`, `table`. */
  readonly type: string;
  /** The name of the part. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** As much as any part but a sheet may hold. */
async function* bounded(chunks: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MAX_PART_CHARACTERS) throw tooLarge();
    yield chunk;
  }
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

const relationshipsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** A target is an address, relative to the folder of the part that names it. */
function resolved(part: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folderOf(part)}${target}`;
  const folders: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
}

/** The part of that type that a tag names by its `r:id`. Throws `FileError` where there is none. */
export function related(tag: Tag, relationships: ReadonlyMap<string, Relationship>): Relationship {
  const id = Object.values(tag.attributes).find(
    ({ local, uri }) => local === 'id' && RELATIONSHIP_IDS.has(uri),
  )?.value;
  const found = id === undefined ? undefined : relationships.get(id);
  if (!found) throw damaged(new Error(`${tag.name} without its part`));
  return found;
}

/** Extensions of later versions. */
export const EXTENSIONS: Elements = { extLst: PASSED_OVER };
