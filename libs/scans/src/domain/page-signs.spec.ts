import { describe, expect, it } from '@jest/globals';
import { pageSigns, type SignedPage } from './page-signs.js';

const of = (over: Partial<SignedPage>) =>
  pageSigns({ title: '渡口', workTitle: '渡口', copied: '', footer: '', ends: '', ...over });

describe('signs of a page', () => {
  it('of current affairs are three words of it, not one said three times', () => {
    expect(of({ copied: '央行谈外贸与关税' }).currentAffairs).toBe('央行, 外贸, 关税');
    expect(of({ copied: '外贸外贸外贸' })).not.toHaveProperty('currentAffairs');
  });

  it('of a medium are its license, or the name of its host', () => {
    expect(of({ footer: '互联网新闻信息服务许可证：10120170032' }).newsMedium).toContain('许可证');
    expect(of({ host: 'news.copy.example' }).newsMedium).toBe('news.copy.example');
    expect(of({ host: 'renewsable.example' })).not.toHaveProperty('newsMedium');
  });

  it('of speeches, official texts, editions for the blind and summaries stand in titles', () => {
    expect(of({ title: '市长在论坛上的讲话（全文）' }).publicSpeech).toBeDefined();
    expect(of({ workTitle: '关于调整渡口班次的通知' }).officialText).toBeDefined();
    expect(of({ title: '无障碍阅读版：渡口' }).accessibleFormat).toBeDefined();
    expect(of({ title: '渡口摘要' }).summary).toBe('摘要');
    expect(of({ title: '渡口的早晨', copied: '他发表了讲话，全文如下' })).toEqual({});
  });

  it('of a translation, a data set and a printed page stand at the ends of the text, in titles, or in the name of the host', () => {
    expect(of({ ends: 'The ferry is back. (Translated from CRI Online)' }).translated).toBe('Translated from');
    expect(of({ ends: '渡口恢复通航。（编译：李明）' }).translated).toBe('（编译：李明）');
    expect(of({ title: '中文新闻语料库' }).dataSet).toBe('语料库');
    expect(of({ host: 'huggingface.co' }).dataSet).toBe('huggingface.co');
    expect(of({ ends: '《日报》 第A03版：要闻' }).printEdition).toBe('第A03版');
    expect(of({ host: 'epaper.daily.example' }).printEdition).toBe('epaper.daily.example');
    expect(of({ host: 'nothuggingface.co', ends: '我们把它译成英文。' })).toEqual({});
  });
});
