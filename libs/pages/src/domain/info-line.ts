import { weighedLength } from './letters.js';

/** Longest line of metadata, in Latin-letter units: date, source, author, editor, size of letters, share. */
const LONGEST = 260;
const DATE =
  /(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d{2}\b|\d{1,2}:\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}/iu;
const LABEL =
  /^(?:[\s　(（【[|·]*)(?:来源|來源|稿源|作者|记者|記者|编辑|編輯|责编|責編|责任编辑|責任編輯|发布时间|發布時間|发布|时间|時間|日期|字号|字體|source|by|published|updated|posted|author|last modified|출처|입력|기자|出典|配信)(?:$|[\s　:：|])/iu;
const ANY_LABEL =
  /(?:来源|來源|稿源|作者|编辑|編輯|责编|責編|责任编辑|責任編輯|发布时间|發布時間|点击|點擊|浏览|瀏覽|source|fonte|fuente|quelle|autore?|auteur|publi(?:cado|é|cato) (?:por|par|da)|категория|категорія|출처|出典)\s*[:：丨|]/iu;
/** Three fields and more, parted by bars: `发表于2014-08-24 21:30| 1164次阅读| 来源CSDN`. */
const PIPED = /^[^|｜丨]{1,60}(?:[|｜丨][^|｜丨]{1,40}){2,8}$/u;
const SENTENCE = /[。！？!?]|[a-z]\.\s+[A-Z]/u;

/** Whether a line states facts about the article instead of telling it: `2019-09-26 12:11 来源：证券时报网 作者：李在山`. */
export function isInfoLine(text: string): boolean {
  if (weighedLength(text) > LONGEST || SENTENCE.test(text)) return false;
  if (LABEL.test(text)) return true;
  if (PIPED.test(text) && DATE.test(text)) return true;
  if (ANY_LABEL.test(text) && (DATE.test(text) || text.length < 60)) return true;
  const date = DATE.exec(text);
  return date !== null && weighedLength(text) - date[0].length < 60;
}
