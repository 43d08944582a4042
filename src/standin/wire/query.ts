import { WireError } from './errors';
import type { HostObject } from './member-table';
import type { References } from './references';
import type { QueryInfo } from './request';
import type { RequirementGate } from './requirement-gate';

/** What `load` asked for, as a tree: a leaf is a member, a branch an object and members of it. */
type Selection = Map<string, Selection>;

/** Answers `load`: the members of an object, of its objects and of a collection's items. */
export class QueryReader {
  constructor(
    private readonly gate: RequirementGate,
    private readonly references: References,
    /** Told before each member is read, so that an error says where. */
    private readonly at: (className: string, member: string) => void,
  ) {}

  read(object: HostObject, query: QueryInfo = {}): Record<string, unknown> {
    const selection = parse([...(query.Select ?? []), ...(query.Expand ?? [])]);
    return this.values(object, selection, query);
  }

  private values(object: HostObject, selection: Selection, page: QueryInfo = {}) {
    if (!object.isCollection) return this.members(object, selection);
    const ofCollection: Selection = new Map();
    const ofItems: Selection = new Map();
    for (const [name, inner] of selection) {
      (object.scalar(name) ? ofCollection : ofItems).set(name, inner);
    }
    const answer = ofCollection.size > 0 ? this.members(object, ofCollection) : {};
    if (ofItems.size > 0 || ofCollection.size === 0) {
      answer['_Items'] = this.items(object, ofItems, page);
    }
    return answer;
  }

  private items(collection: HostObject, selection: Selection, { Skip = 0, Top }: QueryInfo) {
    const all = collection.items();
    const wanted = all.slice(Skip, Top === undefined ? undefined : Skip + Top);
    return wanted.map((item) => ({ ...this.identity(item), ...this.values(item, selection) }));
  }

  private members(object: HostObject, selection: Selection): Record<string, unknown> {
    const answer: Record<string, unknown> = this.identity(object);
    if (selection.size === 0 || selection.has('*')) {
      for (const name of object.scalarNames) {
        if (this.gate.allows(object.className, name)) this.readScalar(object, name, answer);
      }
    }
    for (const [name, inner] of selection) {
      if (name !== '*') this.readMember(object, name, inner, answer);
    }
    return answer;
  }

  private readMember(
    object: HostObject,
    name: string,
    inner: Selection,
    answer: Record<string, unknown>,
  ) {
    this.at(object.className, name);
    if (name === '_ReferenceId') return;
    this.gate.check(object.className, name);
    const child = object.child(name);
    if (!child) return this.readScalar(object, name, answer);
    const target = child();
    answer[wireName(name)] = target === null ? null : this.values(target, inner);
  }

  private readScalar(object: HostObject, name: string, answer: Record<string, unknown>): void {
    this.at(object.className, name);
    const scalar = object.scalar(name);
    if (!scalar?.get) throw notImplemented(object.className, name);
    answer[wireName(name)] = scalar.get();
  }

  /** What office.js must know of an object to find it again. */
  identity(object: HostObject): Record<string, unknown> {
    const id = object.id();
    const reference = this.references.nameOf(object);
    return {
      ...(id && { [id.name]: id.value }),
      ...(reference !== undefined && { _ReferenceId: reference }),
    };
  }
}

export function notImplemented(className: string, member: string): WireError {
  return new WireError(
    'NotImplemented',
    `The stand-in for Excel does not implement ${className}.${member}.`,
  );
}

/** `numberFormat` → `NumberFormat`. */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

/** office.js sets these two of a worksheet under other names than it reads them by. */
const setUnderAnotherName: Readonly<Record<string, string>> = {
  Gridlines: 'showGridlines',
  Headings: 'showHeadings',
};

/** `NumberFormat` → `numberFormat`; names with an underscore in front stay. */
export function memberName(name: string): string {
  return setUnderAnotherName[name] ?? name.charAt(0).toLowerCase() + name.slice(1);
}

function parse(paths: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const path of paths) {
    let node = root;
    for (const name of path.split(/[/.]/).filter((part) => part !== 'items')) {
      const next: Selection = node.get(name) ?? (new Map() as Selection);
      node.set(name, next);
      node = next;
    }
  }
  return root;
}
