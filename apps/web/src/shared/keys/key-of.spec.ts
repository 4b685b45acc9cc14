import { describe, expect, it } from '@jest/globals';
import { keyOf, takesText } from './key-of.js';

const NONE = { ctrlKey: false, metaKey: false, altKey: false };

describe('a shortcut', () => {
  it('is the character that was typed, and none with a modifier of the browser’s', () => {
    expect(keyOf({ ...NONE, key: '?' })).toBe('?');
    expect(keyOf({ ...NONE, key: 'j', ctrlKey: true })).toBeUndefined();
    expect(keyOf({ ...NONE, key: 'j', metaKey: true })).toBeUndefined();
  });

  it.each([
    ['TEXTAREA', '', false, true],
    ['SELECT', '', false, true],
    ['INPUT', 'text', false, true],
    ['INPUT', 'checkbox', false, false],
    ['DIV', '', true, true],
    ['A', '', false, false],
  ])('typed into %s %s (editable: %s) is text: %s', (tag, type, isEditable, expected) => {
    expect(takesText(tag, type, isEditable)).toBe(expected);
  });
});
