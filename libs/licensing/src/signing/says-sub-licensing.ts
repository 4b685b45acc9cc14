/** Whether the credential lets the licensee grant on; what it does not say in its own place is not allowed. */
export function saysSubLicensing(token: string): boolean {
  return subjectOf(token)?.subLicensing === 'ALLOWED';
}

function subjectOf(token: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const subject = isObject(claims) ? claims.credentialSubject : undefined;
    return isObject(subject) ? subject : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
