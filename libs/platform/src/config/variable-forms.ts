import { ValidateBy } from 'class-validator';

const KEY_PARTS = { kty: 'OKP', crv: 'Ed25519' } as const;
/** 32 bytes, base64url without padding. */
const KEY_BYTES = /^[A-Za-z0-9_-]{43}$/;

/** `postgres://user:password@host:port/database`: the user is named, since rights are granted to it. */
export const IsDatabaseUrl = (): PropertyDecorator =>
  form('isDatabaseUrl', 'must be postgres://user:password@host:port/database', (value) => {
    const url = URL.parse(value);
    return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.username !== '' && url.hostname !== '';
  });

/** A private Ed25519 key as JWK, RFC 8037. Read here already: a parser's message would show a piece of the key. */
export const IsSigningJwk = (): PropertyDecorator =>
  form('isSigningJwk', 'must be a private Ed25519 key as JWK: {"kty":"OKP","crv":"Ed25519","x":…,"d":…}', (value) => {
    const { kty, crv, x, d } = parsed(value);
    return kty === KEY_PARTS.kty && crv === KEY_PARTS.crv && [x, d].every((part) => KEY_BYTES.test(String(part)));
  });

/** @param expected ends in the message, after the variable's name; the value never does */
function form(name: string, expected: string, holds: (value: string) => boolean): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && holds(value);
  return ValidateBy({ name, validator: { validate, defaultMessage: () => expected } });
}

function parsed(value: string): { [part: string]: unknown } {
  try {
    const key: unknown = JSON.parse(value);
    return typeof key === 'object' && key !== null ? { ...key } : {};
  } catch {
    return {};
  }
}
