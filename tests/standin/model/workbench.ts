import type { Book } from '../../../src/standin/book/book';
import { createUniverBook } from '../../../src/standin/book/univer-book';
import type { HostOptions } from '../../../src/standin/host';
import { startNodeHost, type NodeHost } from '../../../src/standin/wire/node-transport';

/** A host over a new book of one sheet, with Microsoft's own office.js attached. */
export async function startExcel(options: HostOptions = {}): Promise<NodeHost> {
  return startNodeHost({ book: await newBook(), ...options });
}

export async function newBook(): Promise<Book> {
  return createUniverBook();
}

/** The error that a promise is rejected with; fails when it is not. */
export async function errorOf(work: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await work;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('Nothing was refused.');
}
