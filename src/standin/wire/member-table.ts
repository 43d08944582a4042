import type { Arguments } from './arguments';

/**
 * What the interpreter may do with objects of one class, by the member names of Office.js's documentation.
 * `T` is the model's own object behind it. A member that a table lacks answers NotImplemented.
 */
export interface MemberTable<T extends object> {
  /** Office.js's name of the class: `Range`. Requirement sets are looked up by it. */
  readonly name: string;
  readonly scalars?: Readonly<Record<string, ScalarMember<T>>>;
  /** Navigation properties; null is a null object. */
  readonly objects?: Readonly<Record<string, (self: T) => HostObject | null>>;
  /** A host object or null where office.js expects an object, else plain JSON or nothing. */
  readonly methods?: Readonly<Record<string, (self: T, args: Arguments) => unknown>>;
  /** Makes the class a collection. */
  readonly items?: (self: T) => readonly HostObject[];
  /** The indexer that `getItem(key)` becomes on the wire; throws ItemNotFound. */
  readonly item?: (self: T, key: string | number) => HostObject;
  readonly events?: Readonly<Record<string, (self: T) => EventTarget>>;
  /** What office.js finds the object by from the next request on, and whether that is a public member. */
  readonly id?: (self: T) => string | number;
  readonly idName?: 'Id' | '_Id';
  /** Objects that have no id and are kept by reference: ranges. */
  readonly kept?: boolean;
}

export interface ScalarMember<T> {
  get?(self: T): unknown;
  set?(self: T, value: unknown): void;
}

/** An event as office.js registers it: its number, and the object's id or `Workbook`. */
export interface EventTarget {
  readonly type: number;
  readonly target: string;
}

/** An object of some class, seen by member name. */
export interface HostObject {
  readonly className: string;
  /** The model's object; method arguments are recognised by it. */
  readonly target: object;
  readonly isCollection: boolean;
  readonly isKept: boolean;
  readonly scalarNames: readonly string[];
  id(): { readonly name: string; readonly value: string | number } | null;
  scalar(name: string): { get?: () => unknown; set?: (value: unknown) => void } | undefined;
  child(name: string): (() => HostObject | null) | undefined;
  method(name: string): ((args: Arguments) => unknown) | undefined;
  event(name: string): EventTarget | undefined;
  items(): readonly HostObject[];
  item(): ((key: string | number) => HostObject) | undefined;
}

export function hostObject<T extends object>(table: MemberTable<T>, target: T): HostObject {
  return new BoundObject(table, target);
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof BoundObject;
}

class BoundObject<T extends object> implements HostObject {
  constructor(
    private readonly table: MemberTable<T>,
    readonly target: T,
  ) {}

  get className(): string {
    return this.table.name;
  }

  get isCollection(): boolean {
    return this.table.items !== undefined;
  }

  get isKept(): boolean {
    return this.table.kept === true;
  }

  get scalarNames(): readonly string[] {
    return Object.keys(this.table.scalars ?? {});
  }

  id() {
    const { id, idName } = this.table;
    return id ? { name: idName ?? 'Id', value: id(this.target) } : null;
  }

  scalar(name: string) {
    const member = own(this.table.scalars, name);
    if (!member) return undefined;
    return {
      ...(member.get && { get: () => member.get?.(this.target) }),
      ...(member.set && { set: (value: unknown) => member.set?.(this.target, value) }),
    };
  }

  child(name: string) {
    const member = own(this.table.objects, name);
    return member && (() => member(this.target));
  }

  method(name: string) {
    const member = own(this.table.methods, name);
    return member && ((args: Arguments) => member(this.target, args));
  }

  event(name: string) {
    return own(this.table.events, name)?.(this.target);
  }

  items() {
    return this.table.items?.(this.target) ?? [];
  }

  item() {
    const { item } = this.table;
    return item && ((key: string | number) => item(this.target, key));
  }
}

function own<M>(members: Readonly<Record<string, M>> | undefined, name: string): M | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}
