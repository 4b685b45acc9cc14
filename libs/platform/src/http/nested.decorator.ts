import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';

type Shape = new () => object;

/**
 * A property that is an object of its own shape, checked field by field; with `each`, a list of them.
 * WHY also `IsObject`: nested validation alone lets text and lists pass for objects.
 */
export function Nested(shape: () => Shape, options: { readonly each?: true } = {}): PropertyDecorator {
  return applyDecorators(IsObject(options), ValidateNested(options), Type(shape));
}
