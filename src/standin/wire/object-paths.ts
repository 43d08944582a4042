import { Arguments } from './arguments';
import { WireError, wireError } from './errors';
import { isHostObject, type HostObject } from './member-table';
import { memberName, notImplemented } from './query';
import type { References } from './references';
import {
  ObjectPathType,
  type ArgumentInfo,
  type WireObjectPath,
  type WireRequest,
} from './request';
import type { RequirementGate } from './requirement-gate';

/** What the paths of a request start from. */
export interface Roots {
  /** `context.workbook`. */
  readonly root: HostObject;
  /** Objects made by `new`: `Microsoft.InternalService.AddinInternalService`. */
  readonly services: Readonly<Record<string, () => HostObject>>;
}

/**
 * The objects of one request by path id. Each path is followed once, when first needed: `worksheets.add()`
 * is a path, and must not add twice. Null stands for a null object, and so do all paths below it.
 */
export class ObjectPaths {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: WireRequest['ObjectPaths'],
    private readonly roots: Roots,
    private readonly gate: RequirementGate,
    private readonly references: References,
    private readonly at: (className: string, member: string) => void,
  ) {}

  resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path)
      throw new WireError('InvalidObjectPath', `The object path ${id} is not in the request.`);
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  /** The arguments of a call, objects in the place of their path ids. */
  arguments(info: ArgumentInfo | undefined): Arguments {
    const ids = info?.ReferencedObjectPathIds ?? [];
    const values = (info?.Arguments ?? []).map((value, index) => {
      const id = ids[index];
      return typeof id === 'number' && id !== 0 ? this.resolve(id) : value;
    });
    return new Arguments(values);
  }

  private follow(path: WireObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.Global:
        return this.roots.root;
      case ObjectPathType.NullObject:
        return null;
      case ObjectPathType.NewObject:
        return this.service(path.Name);
      case ObjectPathType.ReferenceId:
        return this.reference(path.Name);
      default:
        return this.followFrom(this.resolve(path.ParentObjectPathId ?? 0), path);
    }
  }

  private followFrom(parent: HostObject | null, path: WireObjectPath): HostObject | null {
    if (parent === null) return null;
    const member =
      path.ObjectPathType === ObjectPathType.Indexer ? 'getItem' : memberName(path.Name);
    this.at(parent.className, member);
    this.gate.check(parent.className, member);
    if (path.ObjectPathType === ObjectPathType.Indexer) return this.indexed(parent, path);
    return path.ObjectPathType === ObjectPathType.Property
      ? this.property(parent, member)
      : this.returned(parent, member, path);
  }

  private property(parent: HostObject, member: string): HostObject | null {
    const child = parent.child(member);
    if (!child) throw notImplemented(parent.className, member);
    return child();
  }

  private returned(parent: HostObject, member: string, path: WireObjectPath): HostObject | null {
    const args = this.arguments(path.ArgumentInfo);
    const method = parent.method(member);
    this.at(parent.className, member);
    const result = method ? method(args) : this.itemByMethod(parent, member, args);
    if (result === null || isHostObject(result)) return result;
    throw notImplemented(parent.className, member);
  }

  /** The indexer's other two faces, which a collection has without saying so. */
  private itemByMethod(parent: HostObject, member: string, args: Arguments): HostObject | null {
    const item = parent.item();
    if (member === 'getItemAt' && parent.isCollection) {
      const found = parent.items()[args.integer(0)];
      if (!found) throw wireError('InvalidArgument', `no item ${args.integer(0)}`);
      return found;
    }
    if (member !== 'getItemOrNullObject' || !item) throw notImplemented(parent.className, member);
    try {
      return item(args.key(0));
    } catch (error) {
      if (error instanceof WireError && error.code === 'ItemNotFound') return null;
      throw error;
    }
  }

  private indexed(parent: HostObject, path: WireObjectPath): HostObject {
    const item = parent.item();
    if (!item) throw notImplemented(parent.className, 'getItem');
    return item(this.arguments(path.ArgumentInfo).key(0));
  }

  private service(name: string): HostObject {
    const make = this.roots.services[name];
    if (!make) throw new WireError('ApiNotFound', `There is no service ${name} here.`);
    return make();
  }

  private reference(name: string): HostObject {
    const object = this.references.find(name);
    if (!object) throw wireError('InvalidReference', name);
    return object;
  }
}
