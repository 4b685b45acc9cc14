import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { scanText } from './scan-text.js';

/** Without spaces, and without end tags that have no name: `</>` is text for the parser and nothing for the scan. */
const named = (text: string) => text.replace(/\s+/gu, '').replaceAll('</>', '');

/** The text events of htmlparser2, without scripts, styles and titles; tags are not looked at. */
function parsedText(html: string): string {
  let text = '';
  const open: string[] = [];
  const parser = new Parser({
    onopentagname: (tag) => open.push(tag),
    onclosetag: () => open.pop(),
    ontext: (part) => {
      if (!['script', 'style', 'title'].includes(open.at(-1) ?? '')) text += part;
    },
  });
  parser.end(html);
  return text;
}

/** Pieces of markup, broken in the ways in which pages break it. */
const piece = fc.constantFrom(
  ...(
    `<p>|</p>|<div class="a>b">|<i title='>'>|</i>|<b| x=">|">|>|<|</|</ p>|<!|<!-|<!--|-->|--|<!-->|<!--->|<![CDATA[|]]>|<![if IE]>|<?php|?>|` +
    `<script>|</script>|<script src=a>|</SCRIPT x>|<style>|</style >|<title>|</title>|<xmp>|</xmp>|</scriptx>|&amp;|&|&nbsp|&#x6c34;|&eacute;|` +
    `a < b|水库| word |=|"|'|/|\0|\n|<br/>|<a href=x/y>`
  ).split('|'),
);

/** Whatever is open is closed by this. */
const ENDS_ANYTHING = `>"'>-->]]></script></style></title></xmp><p>.</p>`;

describe('the text scan', () => {
  it('takes markup apart where htmlparser2 does', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('') + ENDS_ANYTHING;
        expect(named(scanText(html).text)).toBe(named(parsedText(html)));
      }),
      { numRuns: 1_000 },
    );
  });
});
