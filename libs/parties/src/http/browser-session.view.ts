import type { Actor } from '@app/kernel';
import type { IssuedToken } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { SessionActorView } from './session.view.js';

/** What a page keeps in memory; the refresh token is in a cookie it cannot read. */
export class BrowserSessionView {
  @ApiProperty({ description: 'Send it as `Authorization: Bearer …`; keep it in memory alone' })
  readonly accessToken!: string;

  @ApiProperty({ format: 'date-time', description: 'First instant at which the access token is refused, UTC' })
  readonly expiresAt!: string;

  @ApiProperty({ description: 'Seconds from now until then: the clock of the browser may be wrong' })
  readonly expiresInSeconds!: number;

  @ApiProperty({ type: SessionActorView })
  readonly actor!: SessionActorView;
}

export function browserSessionView(actor: Actor, token: IssuedToken, now: Temporal.Instant): BrowserSessionView {
  const { id, roles, partnerId } = actor;
  return {
    accessToken: token.accessToken,
    expiresAt: token.expiresAt.toString(),
    expiresInSeconds: Math.floor(now.until(token.expiresAt).total('seconds')),
    actor: { id, roles, ...(partnerId === undefined ? {} : { partnerId }) },
  };
}
