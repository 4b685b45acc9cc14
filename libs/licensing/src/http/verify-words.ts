import type { CertificateStatus } from '../domain/certificate.js';

export const PAGE_LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** What the page can have to say: a status, or that the number itself leads nowhere. */
export type PageStatus = CertificateStatus | 'impossible_number';

export interface VerifyWords {
  readonly title: string;
  readonly status: Readonly<Record<PageStatus, string>>;
  readonly meaning: Readonly<Record<PageStatus, string>>;
  readonly labels: Readonly<
    Record<
      | 'number'
      | 'licensee'
      | 'works'
      | 'uses'
      | 'media'
      | 'domains'
      | 'territories'
      | 'languages'
      | 'term'
      | 'credit'
      | 'asOf',
      string
    >
  >;
  readonly world: string;
  readonly none: string;
  readonly term: (from: string, to: string) => string;
  readonly uses: Readonly<Record<string, string>>;
  readonly media: Readonly<Record<string, string>>;
}

const EN: VerifyWords = {
  title: 'License certificate',
  status: {
    valid: 'Valid',
    not_yet_valid: 'Not yet valid',
    suspended: 'Suspended',
    revoked: 'Revoked',
    expired: 'Expired',
    unknown_number: 'Never issued',
    tampered: 'Tampered with',
    impossible_number: 'Not a certificate number',
  },
  meaning: {
    valid: 'The licensee may use the works below within this scope, with the credit line.',
    not_yet_valid: 'The term has not begun: no use is covered yet.',
    suspended: 'The license is suspended: no use is covered at this time.',
    revoked: 'The license was revoked: no use is covered.',
    expired: 'The term is over: no further use is covered.',
    unknown_number: 'No certificate with this number was issued.',
    tampered: 'The certificate was changed after it was issued.',
    impossible_number: 'This number cannot be right: please check it for mistakes.',
  },
  labels: {
    number: 'Number',
    licensee: 'Licensee',
    works: 'Works',
    uses: 'Uses',
    media: 'Media',
    domains: 'Domains, with subdomains',
    territories: 'Territories',
    languages: 'Languages',
    term: 'Term',
    credit: 'Credit line',
    asOf: 'As of',
  },
  world: 'the world',
  none: 'none',
  term: (from, to) => `from ${from} up to, not including, ${to}`,
  uses: {
    reprint: 'reprint in whole',
    excerpt: 'excerpt',
    translation: 'translation',
    adaptation: 'adaptation',
    archive: 'archive',
    resale: 'resale of copies',
    tdm: 'text and data mining',
    'ai-training': 'training of AI models',
    'ai-input': 'input to AI models',
  },
  media: { web: 'web', app: 'app', print: 'print', audio: 'audio', video: 'video' },
};

const ZH_HANS: VerifyWords = {
  title: '授权书查验',
  status: {
    valid: '有效',
    not_yet_valid: '尚未生效',
    suspended: '已中止',
    revoked: '已撤销',
    expired: '已到期',
    unknown_number: '未曾签发',
    tampered: '已被篡改',
    impossible_number: '编号有误',
  },
  meaning: {
    valid: '被许可方可在下列范围内使用以下作品，并须注明来源。',
    not_yet_valid: '许可期限尚未开始，目前不得使用。',
    suspended: '许可已中止，目前不得使用。',
    revoked: '许可已撤销，不得使用。',
    expired: '许可期限已满，不得继续使用。',
    unknown_number: '从未签发过此编号的授权书。',
    tampered: '授权书在签发后被改动。',
    impossible_number: '此编号不可能正确，请核对。',
  },
  labels: {
    number: '编号',
    licensee: '被许可方',
    works: '作品',
    uses: '使用方式',
    media: '使用媒介',
    domains: '域名（含子域名）',
    territories: '地域',
    languages: '语言',
    term: '期限',
    credit: '来源标注',
    asOf: '查验时间',
  },
  world: '全世界',
  none: '无',
  term: (from, to) => `自 ${from} 起，至 ${to} 止（不含该时刻）`,
  uses: {
    reprint: '全文转载',
    excerpt: '摘编',
    translation: '翻译',
    adaptation: '改编',
    archive: '存档',
    resale: '复制件销售',
    tdm: '文本与数据挖掘',
    'ai-training': '人工智能模型训练',
    'ai-input': '人工智能模型输入',
  },
  media: { web: '网站', app: '应用程序', print: '印刷品', audio: '音频', video: '视频' },
};

const ZH_HANT: VerifyWords = {
  title: '授權書查驗',
  status: {
    valid: '有效',
    not_yet_valid: '尚未生效',
    suspended: '已中止',
    revoked: '已撤銷',
    expired: '已到期',
    unknown_number: '未曾簽發',
    tampered: '已被竄改',
    impossible_number: '編號有誤',
  },
  meaning: {
    valid: '被授權方可在下列範圍內使用以下作品，並須註明來源。',
    not_yet_valid: '授權期限尚未開始，目前不得使用。',
    suspended: '授權已中止，目前不得使用。',
    revoked: '授權已撤銷，不得使用。',
    expired: '授權期限已滿，不得繼續使用。',
    unknown_number: '從未簽發過此編號的授權書。',
    tampered: '授權書在簽發後被改動。',
    impossible_number: '此編號不可能正確，請核對。',
  },
  labels: {
    number: '編號',
    licensee: '被授權方',
    works: '作品',
    uses: '使用方式',
    media: '使用媒介',
    domains: '網域（含子網域）',
    territories: '地域',
    languages: '語言',
    term: '期限',
    credit: '來源標註',
    asOf: '查驗時間',
  },
  world: '全世界',
  none: '無',
  term: (from, to) => `自 ${from} 起，至 ${to} 止（不含該時刻）`,
  uses: {
    reprint: '全文轉載',
    excerpt: '摘編',
    translation: '翻譯',
    adaptation: '改編',
    archive: '存檔',
    resale: '複製件銷售',
    tdm: '文字與資料探勘',
    'ai-training': '人工智慧模型訓練',
    'ai-input': '人工智慧模型輸入',
  },
  media: { web: '網站', app: '應用程式', print: '印刷品', audio: '音訊', video: '視訊' },
};

export const VERIFY_WORDS: Readonly<Record<PageLanguage, VerifyWords>> = {
  en: EN,
  'zh-Hans': ZH_HANS,
  'zh-Hant': ZH_HANT,
};
