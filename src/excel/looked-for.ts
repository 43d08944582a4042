import type { Template } from '../workbook/template';

let template: Template = [];

/** What is looked for in the workbook: all that its documents may have. Said once, before anything is read. */
export function lookFor(parts: Template): void {
  template = parts;
}

export const lookedFor = (): Template => template;
