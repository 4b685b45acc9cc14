import type { FactoryProvider, InjectionToken, Type } from '@nestjs/common';

/**
 * Makes a use case, which knows no framework, injectable.
 * @param dependencies tokens in the order of the constructor's parameters
 */
export function provideUseCase<T>(useCase: Type<T>, dependencies: InjectionToken[]): FactoryProvider<T> {
  return {
    provide: useCase,
    useFactory: (...resolved: unknown[]) => new useCase(...resolved),
    inject: dependencies,
  };
}
