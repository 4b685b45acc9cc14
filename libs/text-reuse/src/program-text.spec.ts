import { describe, expect, it } from '@jest/globals';
import { isProgramText } from './program-text.js';

describe('program text', () => {
  it.each([
    "(function(){ var a = document.createElement('script'); a.src = '//cdn.example/left.js'; })();",
    '.quotation{padding:20px 20px 0px;background:url(//img.example/quote.png) no-repeat 0 0;margin-bottom:30px;}',
  ])('is a script or a style sheet: %s', (passage) => {
    expect(isProgramText(passage)).toBe(true);
  });

  it('is not an article with a script between its paragraphs, copied whole', () => {
    const script = ['<script', "  new Slide({ id: 'a_1', page: 3 });", '  slide.init();', '  });'].join('\n');
    const paragraph = '受到首盘鏖战的影响，两人在第二盘开局状态都有所起伏，各自挽救了破发点保发，此后他们及时调整。';
    expect(isProgramText(`${paragraph}\n${script}\n${paragraph}`)).toBe(false);
    expect(isProgramText(`${script}\n${script}`)).toBe(true);
  });

  it.each([
    'The bill (see page 4) was passed; the minister, who had opposed it, resigned.',
    '第三季度总营收为2.766亿美元（约合18.8亿元），同比增长7%；净利润下降。',
    '',
  ])('is no prose: %s', (passage) => {
    expect(isProgramText(passage)).toBe(false);
  });
});
