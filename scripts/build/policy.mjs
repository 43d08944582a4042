/**
 * The pane's content security policy: nothing is loaded but its own files and office.js, and nothing can be
 * sent anywhere. Styles are written into the page by Fluent UI while it runs, hence 'unsafe-inline' for them.
 * @param {string} officejsOrigin empty when office.js comes from the same place
 */
export function contentSecurityPolicy(officejsOrigin) {
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'", officejsOrigin],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([directive, sources]) => [directive, ...sources.filter(Boolean)].join(' '))
    .join('; ');
}
