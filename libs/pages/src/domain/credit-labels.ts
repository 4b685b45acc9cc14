/**
 * Words that open a source line, by language (law/LAW.md E.2). Longest first inside each list, so that 稿件来源 is not read as 来源.
 * They find where a page states its source; whether that satisfies a license is another question.
 */
export const SOURCE_LABELS: readonly string[] = [
  ...'稿件来源 文章来源 信息来源 新闻来源 消息来源 内容来源 资料来源 作品来源 原文来源 转载来源 本文来源 来源于 来源 稿源 本文转载自 本文转自 转载自 转自 摘编自 摘录自 摘自 节选自 选自 原载于 原载 首发于 原文出处 出处'.split(
    ' ',
  ),
  ...'稿件來源 文章來源 信息來源 新聞來源 消息來源 內容來源 資料來源 作品來源 原文來源 轉載來源 本文來源 來源於 來源 本文轉載自 本文轉自 轉載自 轉自 摘錄自 節錄自 原載於 原載 首發於'.split(
    ' ',
  ),
  ...'出典 出所 引用元 転載元 情報元 配信'.split(' '),
  ...'원문 출처 자료 출처|출처|제공|전재'.split('|'),
];

/** English forms; a colon is needed after the first ones, none after the phrases. */
export const ENGLISH_LABELS: readonly string[] = ['source', 'sources', 'via', 'credit'];
export const ENGLISH_PHRASES: readonly string[] = [
  'courtesy of',
  'originally published by',
  'originally published on',
  'originally published in',
  'first published by',
  'first published on',
  'first published in',
  'reprinted with permission from',
  'reprinted from',
  'republished from',
  'excerpted from',
  'adapted from',
];

/** What stands between a label and its value. */
export const LABEL_SEPARATOR = '[:：﹕|｜丨/>–—-]';
/** Words that begin the next field of an info bar, and so end the value before them. */
export const NEXT_FIELD =
  '(?:责任编辑|責任編輯|责编|責編|编辑|編輯|编审|记者|記者|作者|发布时间|發布時間|时间|時間|日期|字号|字號|字体|字體|评论|評論|分享|浏览|瀏覽|点击|點擊|阅读|閱讀|审核|審核|校对|校對|监制|監製|撰稿|供图|供圖|原标题|原題|扫一扫|打印|举报|訂閱|订阅|收藏|关注|Author|By|Editor|Date|Published)';
