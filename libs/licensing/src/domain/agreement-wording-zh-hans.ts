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
  reprint: '全文转载',
  excerpt: '摘编',
  translation: '翻译',
  adaptation: '改编',
  archive: '存档',
  resale: '复制件销售',
  tdm: '文本与数据挖掘',
  'ai-training': '人工智能模型训练',
  'ai-input': '人工智能模型输入',
};

const MEDIA: Readonly<Record<string, string>> = {
  web: '网站',
  app: '应用程序',
  print: '印刷品',
  audio: '音频',
  video: '视频',
};

const PASSING_ON: Readonly<Record<SubLicensing, string>> = {
  NONE: '不得再许可、不得转让',
  ALLOWED: '仅可在本许可范围内并经许可方签署后再许可，不得转让',
};

export const AGREEMENT_ZH_HANS: Wording = {
  title: '作品使用许可协议',
  number: '协议编号',
  licensor: '许可方',
  rightsHolder: '权利人',
  licensee: '被许可方',
  colon: '：',
  clauses: [
    ['变更协议', ({ amendment }) => amendment && `第 ${amendment.number} 号，取代文件 ${amendment.changes}`],
    ['许可作品', worksList],
    ['不属于许可作品的部分（及其来源）', (terms) => carvedOutList(terms, '来源未确定')],
    ['使用方式', ({ scope }) => list(scope.uses, USES, '、')],
    ['使用媒介', ({ scope }) => list(scope.media, MEDIA, '、')],
    ['使用域名（含其子域名）', ({ scope }) => scope.domains.join('、') || '无'],
    ['地域范围（ISO 3166-1，001 为全世界）', ({ scope }) => scope.territories.join('、')],
    ['语言（BCP 47）', ({ scope }) => scope.languages.join('、')],
    ['份数、期数或调用次数合计', ({ scope }) => scope.copies?.toString()],
    ['摘编上限', ({ scope }) => percent(scope.excerptPercent, '（占单篇作品）')],
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
      ({ subLicensing }) =>
        `凡本协议未明确列出的权利，均未许可；${PASSING_ON[subLicensing]}；作者的署名权、修改权和保护作品完整权不受影响`,
    ],
    ['许可依据', ({ mandate }) => `许可方依据其书面授权（${mandate}）作出本许可`],
    [
      '代理机构',
      (terms) =>
        appointments(
          terms,
          (agent, writtenOn, hash) => `经由 ${agent} 许可，其书面委托日期为 ${writtenOn}（SHA-256 ${hash}）`,
          '；',
        ),
    ],
    ['授权书', () => '本许可以授权书为凭，未出示授权书的，不得主张本许可'],
  ],
};
