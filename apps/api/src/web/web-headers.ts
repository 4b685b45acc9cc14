/**
 * What pages of the app may load: our own files and nothing else; no script in a page, and a style only with this
 * answer's nonce. Pictures and frames of `blob:` are what a person chose or our own API answered.
 */
export function webPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Powers of a page that no screen of ours needs. */
export const PERMISSIONS = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';
