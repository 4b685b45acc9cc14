import { SetMetadata } from '@nestjs/common';

export const OWN_CREDENTIALS = Symbol('OWN_CREDENTIALS');

/**
 * The route reads `Authorization` itself, because the protocol it speaks has a scheme of its own. Nobody is known to the guards: who
 * calls is said by the route alone.
 */
export const OwnCredentials = (): ClassDecorator & MethodDecorator => SetMetadata(OWN_CREDENTIALS, true);
