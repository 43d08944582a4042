const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
export const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ENTITIES[/** @type {keyof typeof ENTITIES} */ (sign)]);

/**
 * An attribute with a space before it; nothing where it is empty.
 * @param {string} name
 * @param {string | number} value
 */
export const attribute = (name, value) =>
  value === '' ? '' : ` ${name}="${escaped(String(value))}"`;
