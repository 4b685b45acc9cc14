import type { SubLicensing } from './agreement-terms.js';
import {
  amount,
  appointments,
  carvedOutList,
  end,
  list,
  percent,
  start,
  type Wording,
  worksList,
} from './agreement-wording.js';

const USES: Readonly<Record<string, string>> = {
  reprint: '全文轉載',
  excerpt: '摘編',
  translation: '翻譯',
  adaptation: '改編',
  archive: '存檔',
  resale: '複製件銷售',
  tdm: '文字與資料探勘',
  'ai-training': '人工智慧模型訓練',
  'ai-input': '人工智慧模型輸入',
};

const MEDIA: Readonly<Record<string, string>> = {
  web: '網站',
  app: '應用程式',
  print: '印刷品',
  audio: '音訊',
  video: '視訊',
};

const PASSING_ON: Readonly<Record<SubLicensing, string>> = {
  NONE: '不得再授權、不得轉讓',
  ALLOWED: '僅得於本授權範圍內並經授權方簽署後再授權，不得轉讓',
};

export const AGREEMENT_ZH_HANT: Wording = {
  title: '作品使用授權合約',
  number: '合約編號',
  licensor: '授權方',
  rightsHolder: '權利人',
  licensee: '被授權方',
  colon: '：',
  clauses: [
    ['變更合約', ({ amendment }) => amendment && `第 ${amendment.number} 號，取代文件 ${amendment.changes}`],
    ['授權作品', worksList],
    ['不屬於授權作品的部分（及其來源）', (terms) => carvedOutList(terms, '來源未確定')],
    ['使用方式', ({ scope }) => list(scope.uses, USES, '、')],
    ['使用媒介', ({ scope }) => list(scope.media, MEDIA, '、')],
    ['使用網域（含其子網域）', ({ scope }) => scope.domains.join('、') || '無'],
    ['地域範圍（ISO 3166-1，001 為全世界）', ({ scope }) => scope.territories.join('、')],
    ['語言（BCP 47）', ({ scope }) => scope.languages.join('、')],
    ['份數、期數或呼叫次數合計', ({ scope }) => scope.copies?.toString()],
    ['摘編上限', ({ scope }) => percent(scope.excerptPercent, '（占單篇作品）')],
    ['授權性質', ({ scope }) => (scope.exclusivity === 'EXCLUSIVE' ? '專屬授權' : '非專屬授權')],
    ['授權期間', (terms) => `自 ${start(terms)} 起，至 ${end(terms)} 止（不含該時刻，時區 ${terms.zone}）`],
    [
      '授權費用',
      ({ fee }) =>
        `${amount(fee.netMinor, fee.currency)}，另加稅款 ${amount(fee.taxMinor, fee.currency)}，合計 ${amount(fee.totalMinor, fee.currency)}`,
    ],
    [
      '署名與來源',
      ({ attribution }) => `每次使用均應以所用語言於顯著位置原樣註明：${Object.values(attribution).join(' / ')}`,
    ],
    [
      '未授權的權利',
      ({ subLicensing }) =>
        `凡本合約未明確列出的權利，均未授權；${PASSING_ON[subLicensing]}；作者的署名權、修改權和保護作品完整權不受影響`,
    ],
    ['授權依據', ({ mandate }) => `授權方依據其書面授權（${mandate}）作出本授權`],
    [
      '代理機構',
      (terms) =>
        appointments(
          terms,
          (agent, writtenOn, hash) => `經由 ${agent} 授權，其書面委任日期為 ${writtenOn}（SHA-256 ${hash}）`,
          '；',
        ),
    ],
    ['授權書', () => '本授權以授權書為憑，未出示授權書者，不得主張本授權'],
  ],
};
