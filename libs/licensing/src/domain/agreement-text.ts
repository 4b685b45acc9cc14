import { type AgreementTerms, nameIn } from './agreement-terms.js';

type Language = 'en' | 'zh-Hans';

/** The words of one language; each line is one statement of the agreement. */
interface Wording {
  readonly title: string;
  readonly number: string;
  readonly licensor: string;
  readonly rightsHolder: string;
  readonly licensee: string;
  readonly clauses: readonly [string, (terms: AgreementTerms) => string][];
  readonly uses: Readonly<Record<string, string>>;
  readonly media: Readonly<Record<string, string>>;
}

const EN: Wording = {
  title: 'License Agreement',
  number: 'Agreement number',
  licensor: 'Licensor',
  rightsHolder: 'Rights holder',
  licensee: 'Licensee',
  clauses: [
    ['Works', worksList],
    ['Uses', ({ scope }) => list(scope.uses, EN.uses)],
    ['Media', ({ scope }) => list(scope.media, EN.media)],
    ['Domains, each with its subdomains', ({ scope }) => scope.domains.join(', ') || 'none'],
    ['Territories (ISO 3166-1; 001 is the world)', ({ scope }) => scope.territories.join(', ')],
    ['Languages (BCP 47)', ({ scope }) => scope.languages.join(', ')],
    ['Exclusivity', ({ scope }) => (scope.exclusivity === 'EXCLUSIVE' ? 'exclusive' : 'not exclusive')],
    ['Term', (terms) => `from ${start(terms)} up to, not including, ${end(terms)} (${terms.zone})`],
    [
      'Fee',
      ({ fee }) =>
        `${amount(fee.netMinor, fee.currency)} plus tax ${amount(fee.taxMinor, fee.currency)}, in all ${amount(fee.totalMinor, fee.currency)}`,
    ],
    [
      'Credit',
      ({ attribution }) =>
        `every use shows, visibly and unaltered, the line of its language: ${Object.values(attribution).join(' / ')}`,
    ],
    [
      'Not granted',
      () =>
        "all that is not named above; no sub-licensing and no transfer; the author's rights to be named, and to the alteration and integrity of the work, are not affected",
    ],
    ['Basis', ({ mandate }) => `the licensor grants out of its own written mandate (${mandate})`],
    ['Certificate', () => 'the license is shown by its authorization certificate; without one it may not be relied on'],
  ],
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

const ZH: Wording = {
  title: '作品使用许可协议',
  number: '协议编号',
  licensor: '许可方',
  rightsHolder: '权利人',
  licensee: '被许可方',
  clauses: [
    ['许可作品', worksList],
    ['使用方式', ({ scope }) => list(scope.uses, ZH.uses, '、')],
    ['使用媒介', ({ scope }) => list(scope.media, ZH.media, '、')],
    ['使用域名（含其子域名）', ({ scope }) => scope.domains.join('、') || '无'],
    ['地域范围（ISO 3166-1，001 为全世界）', ({ scope }) => scope.territories.join('、')],
    ['语言（BCP 47）', ({ scope }) => scope.languages.join('、')],
    ['许可性质', ({ scope }) => (scope.exclusivity === 'EXCLUSIVE' ? '专有使用权' : '非专有使用权')],
    ['许可期限', (terms) => `自 ${start(terms)} 起，至 ${end(terms)} 止（不含该时刻，时区 ${terms.zone}）`],
    [
      '许可费用',
      ({ fee }) =>
        `${amount(fee.netMinor, fee.currency)}，另加税款 ${amount(fee.taxMinor, fee.currency)}，合计 ${amount(fee.totalMinor, fee.currency)}`,
    ],
    [
      '署名与来源',
      ({ attribution }) => `每次使用均应以所用语言在显著位置原样注明：${Object.values(attribution).join(' / ')}`,
    ],
    [
      '未许可的权利',
      () => '凡本协议未明确列出的权利，均未许可；不得再许可、不得转让；作者的署名权、修改权和保护作品完整权不受影响',
    ],
    ['许可依据', ({ mandate }) => `许可方依据其书面授权（${mandate}）作出本许可`],
    ['授权书', () => '本许可以授权书为凭，未出示授权书的，不得主张本许可'],
  ],
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

const WORDINGS: Readonly<Record<Language, Wording>> = { en: EN, 'zh-Hans': ZH };

/** The agreement in words: plain text, lines separated by `\n`, the same for the same terms. */
export function agreementText(terms: AgreementTerms, language: Language): string {
  const words = WORDINGS[language];
  const colon = language === 'en' ? ': ' : '：';
  const uscc = terms.licensor.uscc === undefined ? '' : ` (${terms.licensor.uscc})`;
  const head = [
    words.title,
    '',
    `${words.number}${colon}${terms.agreementId}`,
    `${words.licensor}${colon}${nameIn(terms.licensor.names, language)}${uscc}`,
    `${words.rightsHolder}${colon}${nameIn(terms.rightsHolder.names, language)}`,
    `${words.licensee}${colon}${oneLine(terms.licensee.name)}`,
    '',
  ];
  const clauses = words.clauses.map(([name, say], index) => {
    const said = say(terms);
    return `${index + 1}. ${name}${said.startsWith('\n') ? colon.trimEnd() : colon}${said}`;
  });
  return [...head, ...clauses, ''].join('\n');
}

export function agreementTexts(terms: AgreementTerms): { readonly en: string; readonly 'zh-Hans': string } {
  return { en: agreementText(terms, 'en'), 'zh-Hans': agreementText(terms, 'zh-Hans') };
}

/** One work a line. */
function worksList({ works }: AgreementTerms): string {
  return works.map(({ title, uri }) => `\n   - ${oneLine(title)} <${uri}>`).join('');
}

/** What comes from outside stays within its line: no name or title can add a clause. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function list(codes: readonly string[], words: Readonly<Record<string, string>>, comma = ', '): string {
  return codes.map((code) => words[code] ?? code).join(comma);
}

function start(terms: AgreementTerms): string {
  return local(terms.scope.termStartsAt, terms.zone);
}

function end(terms: AgreementTerms): string {
  return local(terms.scope.termEndsAt, terms.zone);
}

/** `2027-01-01 00:00` in the zone. */
function local(instant: string, zone: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** `CNY 106.00`: two decimals, as all currencies of the tariff have; integers only on the way. */
function amount(minor: number, currency: string): string {
  const whole = Math.trunc(minor / 100);
  return `${currency} ${whole}.${String(minor % 100).padStart(2, '0')}`;
}
