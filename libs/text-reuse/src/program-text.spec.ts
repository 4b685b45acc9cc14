import { describe, expect, it } from '@jest/globals';
import { isProgramText } from './program-text.js';

describe('program text', () => {
  it.each([
    "(function(){ var a = document.createElement('script'); a.src = '//cdn.example/left.js'; })();",
    '.quotation{padding:20px 20px 0px;background:url(//img.example/quote.png) no-repeat 0 0;margin-bottom:30px;}',
  ])('is a script or a style sheet: %s', (passage) => {
    expect(isProgramText(passage)).toBe(true);
  });

  it.each([
    'The bill (see page 4) was passed; the minister, who had opposed it, resigned.',
    '第三季度总营收为2.766亿美元（约合18.8亿元），同比增长7%；净利润下降。',
    '',
  ])('is no prose: %s', (passage) => {
    expect(isProgramText(passage)).toBe(false);
  });
});
