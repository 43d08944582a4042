import type { HostObject } from './member-table';

/** Objects that office.js keeps from one request to the next by a name that the host gave them. */
export class References {
  private next = 1;
  private readonly byName = new Map<string, HostObject>();
  private readonly names = new Map<object, string>();

  keep(object: HostObject): string {
    const known = this.names.get(object.target);
    if (known !== undefined) return known;
    const name = `ref${this.next++}`;
    this.byName.set(name, object);
    this.names.set(object.target, name);
    return name;
  }

  /** A range's formats share its target without being the range: only what is kept itself has a name. */
  nameOf(object: HostObject): string | undefined {
    return object.isKept ? this.names.get(object.target) : undefined;
  }

  find(name: string): HostObject | undefined {
    return this.byName.get(name);
  }

  remove(name: string): void {
    const object = this.byName.get(name);
    if (object) this.names.delete(object.target);
    this.byName.delete(name);
  }

  clear(): void {
    this.byName.clear();
    this.names.clear();
  }

  get size(): number {
    return this.byName.size;
  }

  objects(): IterableIterator<HostObject> {
    return this.byName.values();
  }
}
