import type { WordLanguage } from '@app/licensing';

/** Words of the public pages. */
export interface PageWords {
  /** Between a label and what it labels. */
  readonly colon: string;
  readonly catalogue: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly all: string;
  readonly language: string;
  readonly origin: string;
  readonly section: string;
  readonly month: string;
  readonly source: string;
  readonly published: string;
  readonly identifier: string;
  readonly origins: Readonly<Record<'OWN' | 'THIRD_PARTY', string>>;
  readonly creditLine: string;
  readonly holder: string;
  readonly license: string;
  readonly licenseThis: string;
  readonly licenseHow: string;
  readonly askBy: string;
  readonly notOurs: string;
  readonly askThere: string;
  readonly rights: string;
  readonly machineRights: string;
  readonly verify: string;
  readonly results: string;
  readonly nothing: string;
  readonly corrected: string;
  readonly next: string;
  readonly skip: string;
  readonly invalid: string;
  readonly gone: string;
  readonly goneText: string;
  readonly unknown: string;
  readonly unknownText: string;
  readonly excerptOnly: string;
}

export const PAGE_WORDS: Readonly<Record<WordLanguage, PageWords>> = {
  en: {
    colon: ': ',
    catalogue: 'Catalogue',
    search: 'Search',
    searchLabel: 'Words, “phrases”, -exclusions',
    all: 'All',
    language: 'Language',
    origin: 'Origin',
    section: 'Section',
    month: 'Month',
    source: 'Source',
    published: 'Published',
    identifier: 'Identifier',
    origins: { OWN: 'Our own work', THIRD_PARTY: 'Work of another outlet' },
    creditLine: 'Credit line',
    holder: 'Rights holder',
    license: 'License',
    licenseThis: 'License this work',
    licenseHow:
      'Nobody may reprint, excerpt or copy this work without a license. A license names the use, the place, the term and the fee, and comes with a certificate that anybody can verify.',
    askBy: 'Or write to the licensing desk:',
    notOurs: 'We cannot license this work: it is not ours.',
    askThere: 'Ask its source:',
    rights: 'Rights',
    machineRights: 'Rights for machines',
    verify: 'Policy (ODRL)',
    results: 'Works',
    nothing: 'Nothing found. Try fewer or other words.',
    corrected: 'No work has these words. Shown instead:',
    next: 'Older works',
    skip: 'Skip to content',
    invalid: 'This cannot be searched for:',
    gone: 'Withdrawn',
    goneText: 'This work was withdrawn for good. Whoever has a copy must no longer use it.',
    unknown: 'Not found',
    unknownText: 'There is no work at this address.',
    excerptOnly: 'The beginning of the work. The whole text comes with a license.',
  },
  'zh-Hans': {
    colon: '：',
    catalogue: '作品目录',
    search: '搜索',
    searchLabel: '词语、“短语”、-排除词',
    all: '全部',
    language: '语言',
    origin: '归属',
    section: '栏目',
    month: '月份',
    source: '来源',
    published: '发布时间',
    identifier: '标识',
    origins: { OWN: '本网作品', THIRD_PARTY: '其他媒体作品' },
    creditLine: '署名行',
    holder: '权利人',
    license: '授权',
    licenseThis: '申请授权',
    licenseHow:
      '未经书面授权，任何人不得转载、摘编、复制本作品。授权书载明用途、范围、期限与费用，并附任何人均可核验的授权证书。',
    askBy: '或写信联系版权部门：',
    notOurs: '本作品并非本网所有，本网无法授权。',
    askThere: '请联系来源方：',
    rights: '权利信息',
    machineRights: '机器可读权利信息',
    verify: '权利政策（ODRL）',
    results: '作品',
    nothing: '没有找到。请减少或更换词语。',
    corrected: '没有作品含有这些词语，已改为搜索：',
    next: '更早的作品',
    skip: '跳到正文',
    invalid: '无法搜索：',
    gone: '已撤稿',
    goneText: '本作品已永久撤回。持有副本者不得继续使用。',
    unknown: '未找到',
    unknownText: '此地址没有作品。',
    excerptOnly: '此处仅为作品开头；全文随授权提供。',
  },
  'zh-Hant': {
    colon: '：',
    catalogue: '作品目錄',
    search: '搜尋',
    searchLabel: '詞語、「短語」、-排除詞',
    all: '全部',
    language: '語言',
    origin: '歸屬',
    section: '欄目',
    month: '月份',
    source: '來源',
    published: '發布時間',
    identifier: '識別碼',
    origins: { OWN: '本網作品', THIRD_PARTY: '其他媒體作品' },
    creditLine: '署名行',
    holder: '權利人',
    license: '授權',
    licenseThis: '申請授權',
    licenseHow:
      '未經書面授權，任何人不得轉載、摘編、複製本作品。授權書載明用途、範圍、期限與費用，並附任何人均可核驗的授權證書。',
    askBy: '或寫信聯絡版權部門：',
    notOurs: '本作品並非本網所有，本網無法授權。',
    askThere: '請聯絡來源方：',
    rights: '權利資訊',
    machineRights: '機器可讀權利資訊',
    verify: '權利政策（ODRL）',
    results: '作品',
    nothing: '沒有找到。請減少或更換詞語。',
    corrected: '沒有作品含有這些詞語，已改為搜尋：',
    next: '更早的作品',
    skip: '跳到正文',
    invalid: '無法搜尋：',
    gone: '已撤稿',
    goneText: '本作品已永久撤回。持有副本者不得繼續使用。',
    unknown: '未找到',
    unknownText: '此地址沒有作品。',
    excerptOnly: '此處僅為作品開頭；全文隨授權提供。',
  },
};

export const LANGUAGE_NAMES: Readonly<Record<WordLanguage, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};
