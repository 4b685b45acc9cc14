import type { ReadPage } from './domain/page.js';
import { readPage } from './read-page.js';

export const read = (html: string, url?: string): ReadPage =>
  readPage(new TextEncoder().encode(html), url === undefined ? {} : { url });

export const PARAGRAPHS = [
  '本台消息，水库今天蓄水过半，工程师说，下游五个县的灌溉从此有了保障，春耕不再看天吃饭。',
  '水库始建于二十年前，因资金不足停工两次；去年复工以后，工地上每天有三百多人，昼夜不停。',
  '村民们站在坝上，看着水一点点涨起来。老支书说，等了半辈子，终于等到了这一天，心里踏实。',
];

/** A small Chinese news page with every usual part. */
export const article = (parts: {
  head?: string;
  infobar?: string;
  paragraphs?: string[];
  tail?: string;
  after?: string;
}) => `<!doctype html><html lang="zh-CN"><head><title>水库蓄水过半_示例网</title>${parts.head ?? ''}</head><body>
<div class="nav"><a href="/">首页</a> <a href="/news">新闻</a></div>
<div class="main"><h1>水库蓄水过半</h1><div class="info">${parts.infobar ?? '2026-03-12 09:48 <span>来源：</span><a href="https://example.org">国际在线</a> 编辑：李明'}</div>
<div class="article-content">${(parts.paragraphs ?? PARAGRAPHS).map((text) => `<p>${text}</p>`).join('\n')}${parts.tail ?? ''}</div></div>
${parts.after ?? ''}<div class="footer">版权所有 示例网 ICP备00000000号</div></body></html>`;
