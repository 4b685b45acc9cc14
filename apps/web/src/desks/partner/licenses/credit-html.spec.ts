import { describe, expect, it } from '@jest/globals';
import { creditHtml } from './credit-html.js';

describe('a credit line to copy', () => {
  it('is a paragraph in its language, and nothing of it is markup', () => {
    expect(creditHtml('来源：国际在线', 'zh-Hans')).toBe('<p class="source" lang="zh-Hans">来源：国际在线</p>');
    expect(creditHtml('<b>"A" & B', 'en')).toBe('<p class="source" lang="en">&lt;b&gt;&quot;A&quot; &amp; B</p>');
  });
});
