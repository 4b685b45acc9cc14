import { attributionRequirementOf } from './attribution-requirement.js';

/** The requirement of the publisher in the project's law examples, for tests. */
export const REQUIREMENT = attributionRequirementOf({
  brand: {
    exact: ['国际在线', '國際在線'],
    variants: ['国际在线网', 'CRI国际在线', 'CRI Online', 'CRIOnline', 'CRI online 日本語'],
    domains: ['cri.cn'],
    weak: ['中国国际广播电台', 'China Radio International', 'CRI', '中国国際放送局', '중국국제방송국', '环球资讯广播'],
  },
  sourceLabels: { own: ['国际在线专稿', '國際在線專稿', 'CRI Online Exclusive'] },
  attribution: {
    lines: { 'zh-Hans': '来源：国际在线', 'zh-Hant': '來源：國際在線', en: 'Source: CRI Online' },
    exactLabels: ['来源', '來源'],
    placement: ['infobar', 'lead', 'tail'],
    link: 'OPTIONAL',
    acceptOwnMarker: true,
    cureDays: 3,
  },
});
