/** What a page itself shows that may bear on an exemption: each the words that show it. */
export interface PageSigns {
  /** Topic of politics or economics, told by several words of it. */
  readonly currentAffairs?: string;
  /** A license or standing as a news medium. */
  readonly newsMedium?: string;
  readonly publicSpeech?: string;
  readonly officialText?: string;
  readonly accessibleFormat?: string;
  /** That whoever publishes it says the text is a summary of another's. */
  readonly summary?: string;
  /** That whoever publishes it says the text is translated. */
  readonly translated?: string;
  /** That it offers texts for machines to learn from. */
  readonly dataSet?: string;
  /** That it shows a page of a printed newspaper. */
  readonly printEdition?: string;
}

export interface SignedPage {
  readonly host?: string;
  readonly title: string;
  /** The work's own headline. */
  readonly workTitle: string;
  /** The text of ours that the page has. */
  readonly copied: string;
  /** What the page shows at its foot. */
  readonly footer: string;
  /** Beginning and end of the page's text, where it says how it came about. */
  readonly ends: string;
}

/** Words of politics and economics; three different ones tell the topic. Simplified; folded before they are looked for. */
const CURRENT_AFFAIRS =
  /经济|外贸|进出口|国内生产总值|gdp|通胀|央行|财政|税收|关税|国务院|外交部|总书记|国家主席|总理|议会|选举|政府工作报告|人大|政协|峰会|制裁|双边|中央经济|货币政策|parliament|election|president|prime minister|economy|inflation|central bank|tariff|summit|sanctions/giu;
const TOPIC_WORDS = 3;
const NEWS_MEDIUM =
  /互联网新闻信息服务许可证(?:编号)?[：:]?\s?\d*|广播电视节目制作|国内统一(?:连续出版物号|刊号)|\bISSN\b/u;
const NEWS_HOST = /(?:^|[.-])(?:news|xinwen|ribao|daily|wanbao|chenbao|paper|press|cctv|xinhua)[a-z]*\./u;
const SPEECH =
  /(?:讲话|演讲|致辞|发言|讲話|演講|致辭|發言)(?:稿)?[（(]?(?:全文|实录|實錄)|full text of .{0,40}(?:speech|remarks|address)/iu;
const OFFICIAL =
  /(?:关于.{2,40}的(?:通知|公告|决定|意见|批复|令)|(?:条例|办法|法|规定|章程)[》]?[（(]?(?:全文|修正案|草案)|(?:國務院|国务院)令|judgment of the|act of parliament)/iu;
const ACCESSIBLE = /盲文|盲人|视障|无障碍(?:阅读|版)|braille|daisy format|screen[- ]reader edition/iu;
const SUMMARY = /摘要|内容提要|要点速览|一图读懂|编译自|据.{2,12}编译|summary of|abridged/iu;

const TRANSLATED =
  /(?:编译|編譯|翻译|翻譯|译|譯)自|[（(【](?:编译|編譯|翻译|翻譯|译者|譯者)[：:].{1,20}[）)】]|本文由.{1,20}(?:编译|翻译)|\btranslat(?:ed|ion) (?:by|from|of)\b|翻訳[：:]|(?:より|を)(?:抄訳|翻訳)|옮긴이|번역\s?[:：]|traduit (?:de|du)|übersetzt (?:aus|von)|traducido (?:de|del|por)|перевод\s(?:с|на)\s/iu;
const DATA_SET =
  /语料库|語料庫|数据集|資料集|コーパス|データセット|말뭉치|데이터셋|\bdata ?sets?\b|\btext corpus\b|\bcorpora\b/iu;
/** Where collections of texts for machines are handed out. */
const DATA_HOST =
  /(?:^|\.)(?:huggingface\.co|kaggle\.com|commoncrawl\.org|zenodo\.org|modelscope\.cn|opendatalab\.com|tianchi\.aliyun\.com|paperswithcode\.com)$/u;
const PRINT_EDITION =
  /数字报|數位報|电子报|電子報|第\s?[A-Za-z]?\d{1,3}\s?版|[A-Z]\d{1,2}版[:：]|\be-?paper\b|\bprint edition\b/iu;
const PRINT_HOST = /^(?:e-?paper|szb|dzb|digitalpaper|paper)\./u;

/** Reads the signs off a page. Topics are a guess that costs a person a look. */
export function pageSigns({ host, title, workTitle, copied, footer, ends }: SignedPage): PageSigns {
  const titles = `${title}\n${workTitle}`;
  const topic = new Set([...`${titles}\n${copied}`.matchAll(CURRENT_AFFAIRS)].map(([word]) => word.toLowerCase()));
  const isTopic = topic.size >= TOPIC_WORDS;
  const medium = NEWS_MEDIUM.exec(footer)?.[0] ?? (host === undefined ? undefined : NEWS_HOST.exec(`${host}.`) && host);
  const signs = {
    currentAffairs: isTopic ? [...topic].slice(0, 5).join(', ') : undefined,
    newsMedium: medium ?? undefined,
    publicSpeech: SPEECH.exec(titles)?.[0],
    officialText: OFFICIAL.exec(titles)?.[0],
    accessibleFormat: ACCESSIBLE.exec(`${titles}\n${host ?? ''}`)?.[0],
    summary: SUMMARY.exec(title)?.[0],
    translated: TRANSLATED.exec(`${title}\n${ends}`)?.[0],
    dataSet: DATA_SET.exec(title)?.[0] ?? (host !== undefined && DATA_HOST.test(host) ? host : undefined),
    printEdition:
      PRINT_EDITION.exec(`${title}\n${ends}`)?.[0] ?? (host !== undefined && PRINT_HOST.test(host) ? host : undefined),
  };
  return Object.fromEntries(Object.entries(signs).filter(([, words]) => words !== undefined));
}
