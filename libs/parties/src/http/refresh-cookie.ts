/** The cookie that holds a browser's refresh token: no script reads it, no other site sends it. */
export interface RefreshCookie {
  readonly name: string;
  /** `Set-Cookie` that keeps a token until it is refused anyway. */
  keep(refreshToken: string, expiresAt: Temporal.Instant): string;
  /** `Set-Cookie` that forgets it. */
  drop(): string;
  /** @param header of the request, `Cookie`; undefined where it is not there, or there twice */
  read(header: string | undefined): string | undefined;
}

/** Only the routes of browser sessions ever see it. */
const PATH = '/api/v1/browser-sessions';
const LONGEST = 200;

/**
 * RFC 6265bis. Over HTTPS it is `__Secure-`: no plain-text answer of a neighbor can plant another's token.
 * @param publicUrl origin the browser sees, e.g. `https://licensing.example`
 */
export function refreshCookie(publicUrl: string): RefreshCookie {
  const isSecure = publicUrl.startsWith('https:');
  const name = isSecure ? '__Secure-imprimatur-refresh' : 'imprimatur-refresh';
  const always = `Path=${PATH}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  return {
    name,
    keep: (refreshToken, expiresAt) => `${name}=${refreshToken}; ${always}; Expires=${httpDate(expiresAt)}`,
    drop: () => `${name}=; ${always}; Max-Age=0`,
    read: (header) => {
      const values = (header ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .filter((pair) => pair.startsWith(`${name}=`))
        .map((pair) => pair.slice(name.length + 1));
      const [value] = values;
      // WHY: two of one name is what a planted cookie looks like; nobody can tell which is whose
      return values.length !== 1 || value === undefined || value === '' || value.length > LONGEST ? undefined : value;
    },
  };
}

/** RFC 9110, section 5.6.7. */
function httpDate(instant: Temporal.Instant): string {
  return new Date(instant.epochMilliseconds).toUTCString();
}
