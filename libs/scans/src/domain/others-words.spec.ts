import { describe, expect, it } from '@jest/globals';
import { othersWords } from './others-words.js';

const OURS = '本网记者走访江南三个乡镇看到，村口的快递驿站从早忙到晚，负责人老周每天要处理一千多件包裹。'.repeat(2);
const WIRE = '新华社北京11月20日电（记者王小明）前十个月全国农村网络零售额同比增长百分之九，其中农产品增长百分之十二。';
const TEXT = `${OURS}\n${WIRE}\n${OURS}`;
const from = OURS.length + 1;
const copied = (...spans: [number, number][]) => ({
  workCovered: 0.5,
  spans: spans.map((work) => ({ work, page: work })),
});

describe('words that a work gives as an agency’s', () => {
  it('are told where the page has hardly anything else of the work', () => {
    expect(othersWords(TEXT, copied([from, from + WIRE.length]))).toBe('新华社北京11月20日电');
    expect(othersWords(TEXT, copied([from + 20, from + WIRE.length + 3]))).toBe('新华社北京11月20日电');
  });

  it('explain nothing where the page has our own words too', () => {
    expect(othersWords(TEXT, copied([0, TEXT.length]))).toBeUndefined();
    expect(othersWords(TEXT, copied([0, OURS.length]))).toBeUndefined();
    expect(othersWords(OURS, copied([0, OURS.length]))).toBeUndefined();
    expect(othersWords(TEXT, copied())).toBeUndefined();
  });

  it.each([
    ['新華社台北11月20日電 市場回穩。\n第二段也是。', '新華社台北11月20日電'],
    ['据路透社报道，市场回稳。\n第二段也是。', '路透社报道'],
    ['LONDON (Reuters) - Markets steadied.\nSo did others.', '(Reuters) -'],
  ])('reach to the end where they open the text: %s', (text, words) => {
    expect(othersWords(text, copied([0, text.length]))).toContain(words);
  });

  it('are what somebody said, too: every outlet has them from whoever said it', () => {
    const said = '“前十个月的数据说明乡村消费的潜力正在释放，我们会继续把冷链往县里铺。”';
    const text = `发言人在会上说：${said}记者注意到，会场里坐满了人，有人站着听完了全程。`;
    const from = text.indexOf('“');
    expect(othersWords(text, copied([from + 1, from + said.length - 1]))).toMatch(/^“前十个月/u);
    expect(othersWords(text, copied([0, text.length]))).toBeUndefined();
    // who has the whole report has more than what it quotes
    expect(othersWords(said, { ...copied([0, said.length]), workCovered: 1 })).toBeUndefined();
  });

  it.each([
    ['新華社台北11月20日電 市場回穩。', ['新华社']],
    ['BEIJING (Xinhua) -- Markets steadied.', ['新华社']],
    ['新华社北京11月20日电 市场回稳。', ['Xinhua News Agency']],
    ['According to Reuters, markets steadied.', ['Example', 'REUTERS']],
  ])('are no other’s where the publisher is the agency: %s', (text, names) => {
    expect(othersWords(text, copied([0, text.length]), names)).toBeUndefined();
  });

  it.each([
    ['据路透社报道，市场回稳。', ['新华社']],
    ['(AP) - Markets steadied.', ['Apple News', '']],
  ])('are another agency’s where the publisher is one, or is called much alike: %s', (text, names) => {
    expect(othersWords(text, copied([0, text.length]), names)).toBeDefined();
  });

  it('are no agency’s where an agency is only the subject', () => {
    const text = '记者昨日参观了新华社的老楼，那里如今是一座博物馆，陈列着早年的电报机。';
    expect(othersWords(text, copied([0, text.length]))).toBeUndefined();
  });
});
