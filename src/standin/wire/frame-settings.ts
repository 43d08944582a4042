/** `executeMethod` with this number saves what the add-in keeps in the workbook (`document.settings.saveAsync`). */
const saveSettingsId = 76;

interface SaveSettings {
  readonly DdaMethod?: { readonly DispatchId?: unknown };
  readonly DdaSettingsMethod?: { readonly Properties?: unknown };
}

/** The settings that a message asks to save, all of them, by name; null for any other message. */
export function settingsOf(data: unknown): ReadonlyMap<string, string> | null {
  if (typeof data !== 'object' || data === null) return null;
  const { DdaMethod, DdaSettingsMethod } = data as SaveSettings;
  if (DdaMethod?.DispatchId !== saveSettingsId) return null;
  const pairs = DdaSettingsMethod?.Properties;
  return new Map(Array.isArray(pairs) ? (pairs as readonly [string, string][]) : []);
}
