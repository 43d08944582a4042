import { wireError } from './errors';

/** A method's arguments, read by kind; anything else is answered InvalidArgument. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  /** As sent: JSON, or a host object. */
  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    return asText(this.raw(index));
  }

  optionalText(index: number): string | null {
    const value = this.raw(index);
    return value === undefined ? null : asText(value);
  }

  integer(index: number): number {
    const value = this.raw(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) throw wireError('InvalidArgument');
    return value;
  }

  optionalInteger(index: number, otherwise: number): number {
    return this.raw(index) === undefined ? otherwise : this.integer(index);
  }

  flag(index: number): boolean {
    return this.raw(index) === true;
  }

  /** The key of an item: a name, an id or an index. */
  key(index: number): string | number {
    const value = this.raw(index);
    return typeof value === 'number' ? value : asText(value);
  }

  /** A plain JSON object; empty when absent. */
  record(index: number): Readonly<Record<string, unknown>> {
    return asRecord(this.raw(index) ?? {});
  }

  /** The model's object behind an argument of that class; null when the argument is something else. */
  object<T extends object>(index: number, kind: abstract new (...args: never[]) => T): T | null {
    const value = this.raw(index);
    const target = isTargeted(value) ? value.target : null;
    return target instanceof kind ? target : null;
  }
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw wireError('InvalidArgument');
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wireError('InvalidArgument');
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw wireError('InvalidArgument');
  return value;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wireError('InvalidArgument');
  }
  return Object.fromEntries(Object.entries(value));
}

/** One of the values of an Office.js enumeration. */
export function oneOf<V extends string>(allowed: readonly V[], value: unknown): V {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw wireError('InvalidArgument', `${String(value)}`);
  return found;
}

/** Whether it is a host object, of which only the model's object matters here. */
function isTargeted(value: unknown): value is { readonly target: unknown } {
  return typeof value === 'object' && value !== null && 'target' in value;
}
