import { type Actor, CLOCK, type Clock, err, ok, type Result } from '@app/kernel';
import { type AuthenticatedRequest, MACHINE_GATE, type MachineGate } from '@app/platform';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { OlpRefusal } from '../domain/olp-refusal.js';

const BASIC = /^Basic ([A-Za-z0-9+/]+={0,2})$/iu;
const REFUSED: OlpRefusal = {
  error: 'invalid_client',
  description: 'Authenticate by HTTP Basic: the id of your API token, and the token',
};

const NOT_TRUSTED: OlpRefusal = {
  error: 'unauthorized_client',
  description: 'The license server is for API tokens with the scope olp:write',
};

/** A refusal with how long to wait, where the client asked too often. */
export interface ClientRefusal extends OlpRefusal {
  readonly retryAfterSeconds?: number;
}

/**
 * OAuth 2.0 client authentication (RFC 6749, section 2.3.1; RSL 1.0, section 5.3): a client is an API token of a partner,
 * its id the token's id and its secret the token, and it has the scope `olp:write`, the operator's too. What holds for the token (term, addresses, rate) holds here.
 */
@Injectable()
export class OlpClient {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(MACHINE_GATE) private readonly machines: MachineGate | undefined,
  ) {}

  async admit(
    request: Pick<AuthenticatedRequest, 'headers' | 'ip' | 'machine'>,
  ): Promise<Result<Actor, ClientRefusal>> {
    const [clientId, secret] = credentialsIn(request.headers.authorization);
    if (clientId === undefined || secret === undefined || this.machines === undefined) return err(REFUSED);
    const admitted = await this.machines.admit(secret, request.ip, this.clock.now());
    const machine = admitted.ok ? machineOf(admitted.value) : admitted.error.machine;
    if (machine !== undefined) request.machine = machine;
    if (admitted.ok) {
      if (admitted.value.id !== clientId) return err(REFUSED);
      return admitted.value.scopes?.includes('olp:write') === true ? ok(admitted.value) : err(NOT_TRUSTED);
    }
    if (admitted.error.code !== 'RATE_LIMITED') return err(REFUSED);
    const { retryAfterSeconds } = admitted.error;
    return err({
      error: 'temporarily_unavailable',
      description: `Wait ${retryAfterSeconds} seconds`,
      retryAfterSeconds,
    });
  }
}

function machineOf({ id: tokenId, partnerId }: Actor) {
  return { tokenId, ...(partnerId === undefined ? {} : { partnerId }) };
}

/** Both parts are form-encoded before they are joined. */
function credentialsIn(authorization: string | undefined): readonly (string | undefined)[] {
  const encoded = BASIC.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return [];
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const at = text.indexOf(':');
  if (at < 0) return [];
  try {
    const decode = (part: string): string => decodeURIComponent(part.replaceAll('+', ' '));
    return [decode(text.slice(0, at)), decode(text.slice(at + 1))];
  } catch {
    return [];
  }
}
