/**
 * The amount that a title ends with, as it stands there; null: it ends with none. A number is one where a currency
 * follows, or where a colon goes before and its thousands are set apart: « Plan : 2030 » ends with a year.
 */
export function amountAtEnd(title: string): string | null {
  const found = WITH_CURRENCY.exec(title) ?? AFTER_COLON.exec(title);
  return found?.[1]?.trim() ?? null;
}

const NUMBER = String.raw`\d(?:[\d\s.,'’]*\d)?`;
const UNIT = String.raw`(?:(?:k|m|md|mille|milliers?|millions?)\s*(?:d\s*['’]\s*|d[eu]\s+)?)?(?:€|eur|euros?)`;
const TAX = String.raw`(?:\s*(?:ttc|ht|incl\.?\s*vat|excl\.?\s*vat))?`;

const WITH_CURRENCY = new RegExp(
  String.raw`(?<![\p{L}\d])((?:${NUMBER}\s*${UNIT}|€\s*${NUMBER}\s*[km]?)${TAX})[\s).,;\]]*$`,
  'iu',
);
const AFTER_COLON = /:\s*(\d{1,3}(?:[\s.,'’]\d{3})+)[\s).,;]*$/u;
