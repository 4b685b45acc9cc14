import { describe, expect, it } from '@jest/globals';
import { markupText } from './markup-text.js';

describe('text of a marked-up body', () => {
  it.each([
    ['<p>One</p><p>Two &amp; <b>three</b></p>', 'One\nTwo & three'],
    ['line<br/>break', 'line\nbreak'],
    ['<body>\n <p>a\n b</p>\n</body>', 'a b'],
    ['<script>alert(1)</script><!-- no --><p>&#22269;&#x9645; &nbsp;&unknown;</p>', '国际 \u00a0&unknown;'],
    ['5 < 6 and 7 > 3', '5 < 6 and 7 > 3'],
    ['&#xD800;&#0;', '\ufffd\ufffd'],
  ])('%s', (markup, text) => {
    expect(markupText(markup)).toBe(text);
  });

  it('is read in one pass, whatever is left open in it', () => {
    for (const open of ['<script', '<script>', '<!--', '<p ', '&#']) markupText(open.repeat(200_000));
  });
});
