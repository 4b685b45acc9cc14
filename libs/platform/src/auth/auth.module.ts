import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AccessTokens } from './access-tokens.js';
import { ApiCallRecorder } from './api-call-recorder.js';
import { JwtStrategy } from './jwt.strategy.js';
import { JwtAuthGuard } from './jwt-auth.guard.js';
import { RoleGuard } from './role.guard.js';
import { ScopeGuard } from './scope.guard.js';

/**
 * Every route of the application that imports this needs a signed-in person unless it is `@Public()`.
 * AUTH_OPTIONS, CLOCK and NEW_ID come from a global module of the application's root, SESSION_GATE and MACHINE_GATE
 * from one of the feature that keeps people and partners; without them nobody is let in. Calls by token are recorded
 * where there is an API_CALL_LOG.
 */
@Global()
@Module({
  imports: [PassportModule],
  providers: [
    AccessTokens,
    ApiCallRecorder,
    JwtStrategy,
    { provide: APP_GUARD, useClass: JwtAuthGuard },
    { provide: APP_GUARD, useClass: ScopeGuard },
    { provide: APP_GUARD, useClass: RoleGuard },
  ],
  exports: [AccessTokens],
})
export class AuthModule {}
