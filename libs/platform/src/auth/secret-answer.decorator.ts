import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Header,
  Injectable,
  UseGuards,
} from '@nestjs/common';

/** Takes the key away before anything looks for it: guards run before interceptors. */
@Injectable()
class ForgetIdempotencyKey implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, unknown> }>();
    delete headers['idempotency-key'];
    return true;
  }
}

/**
 * The request or its answer holds a password or a token: no cache keeps it, and an `Idempotency-Key` is ignored, since
 * remembering the answer would store the secret and hand it to whoever repeats the key.
 */
export const SecretAnswer = (): MethodDecorator =>
  applyDecorators(UseGuards(ForgetIdempotencyKey), Header('cache-control', 'no-store'));
