/**
 * The Content-Security-Policy (CSP Level 3) of the chat's frame: nothing but its own files, and no page around it but
 * those of the sites it is for, and the desk's own settings.
 */
export function framePolicy(sites: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${["'self'", ...sites].join(' ')}`,
  ].join('; ');
}
