import type { DefectWords } from './defect-wording.js';

export const ZH_HANS: DefectWords = {
  defects: {
    WORK_NOT_AVAILABLE: '该作品在这一时间不提供转载。请先移除，或与授权部门联系。',
    LICENSE_MISSING: '未查到贵方对《{title}》的授权。请在发布前申请。',
    LICENSE_NOT_LIVE: '贵方对《{title}》的授权在这一时间未生效或已停止。请续期，或另选时间。',
    USE_OUTSIDE_LICENSE:
      '贵方对《{title}》的授权在“{dimension}”上未包含此项：拟用 {asked}，已授权 {granted}。请调整用法，或申请扩大授权。',
    CREDIT_MISSING: '页面需要读者可见的来源标注“{line}”，可置于日期旁、正文前或正文后。',
    CREDIT_HIDDEN: '页面上有来源标注，但读者看不到。请显示“{line}”。',
    CREDIT_MISPLACED: '来源标注所在的位置并非针对本文。请将“{line}”置于日期旁、正文前或正文后。',
    CREDIT_INCOMPLETE: '来源标注“{found}”与约定的写法不同。请写作“{line}”。',
    LINK_MISSING: '来源标注需要链接到发布方网站。',
    HEADLINE_ALTERED: '标题与作品原标题《{title}》不同。请恢复原标题，或与授权部门联系。',
    TEXT_ALTERED:
      '正文与作品不完全一致（增加 {inserted} 处字词，减少 {deleted} 处字词）。请恢复原文，或与授权部门联系。',
    WORK_OF_OTHERS: '此文来自其他来源：{source}。是否可以使用，请向该来源确认。',
    ORIGIN_UNKNOWN: '此作品的归属尚未确定，授权部门将予核实。',
    QUOTATION_TO_REVIEW: '页面含有《{title}》的一小段文字。引用可能无需授权，请安排人员复核。',
    USE_NOT_TOLD: '结论取决于“{dimension}”，而提交中未说明。已授权：{granted}。',
    USE_TO_BE_DECIDED: '《{title}》的使用需由人员判断。请与授权部门联系。',
    TEXT_NOT_COMPARED: '文字过长或差异过大，未能逐字比对。请安排人员复核。',
    PAGE_READ_IN_PART: '页面有部分内容未能读取，以上结论仅针对已读部分。',
  },
  dimensions: {
    use: '使用方式',
    term: '期限',
    medium: '媒介',
    territory: '地域',
    language: '语言',
    domain: '网站',
    copies: '份数',
    percentage: '占作品的百分比',
  },
};
