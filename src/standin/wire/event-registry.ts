import type { EventTarget } from './member-table';

/** What the add-in listens to; office.js counts its own handlers and registers a target once. */
export class EventRegistry {
  private readonly counts = new Map<string, number>();

  register(event: EventTarget): void {
    const key = keyOf(event);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  unregister(event: EventTarget): void {
    const key = keyOf(event);
    const count = this.counts.get(key) ?? 0;
    if (count > 1) this.counts.set(key, count - 1);
    else this.counts.delete(key);
  }

  hears(event: EventTarget): boolean {
    return this.counts.has(keyOf(event));
  }

  clear(): void {
    this.counts.clear();
  }
}

const keyOf = ({ type, target }: EventTarget): string => `${type} ${target}`;

/**
 * The public event and what is asked of it: `_RegisterDataChangedEvent` on a worksheet is `onChanged.add`.
 * Null for any other method.
 */
export function eventMethod(name: string): { event: string; register: boolean } | null {
  const found = /^_(Unregister|Register)(?:Event(\w+)|(\w+)Event)$/.exec(name);
  if (!found) return null;
  const subject = found[2] ?? found[3] ?? '';
  const publicName = subject === 'DataChanged' ? 'Changed' : subject;
  return { event: `on${publicName}`, register: found[1] === 'Register' };
}
