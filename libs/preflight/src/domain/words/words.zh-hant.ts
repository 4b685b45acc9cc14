import type { DefectWords } from './defect-wording.js';

export const ZH_HANT: DefectWords = {
  defects: {
    WORK_NOT_AVAILABLE: '該作品在這一時間不提供轉載。請先移除，或與授權部門聯絡。',
    LICENSE_MISSING: '未查到貴方對《{title}》的授權。請在發布前申請。',
    LICENSE_NOT_LIVE: '貴方對《{title}》的授權在這一時間未生效或已停止。請續期，或另選時間。',
    USE_OUTSIDE_LICENSE:
      '貴方對《{title}》的授權在「{dimension}」上未包含此項：擬用 {asked}，已授權 {granted}。請調整用法，或申請擴大授權。',
    CREDIT_MISSING: '頁面需要讀者可見的來源標註「{line}」，可置於日期旁、正文前或正文後。',
    CREDIT_HIDDEN: '頁面上有來源標註，但讀者看不到。請顯示「{line}」。',
    CREDIT_MISPLACED: '來源標註所在的位置並非針對本文。請將「{line}」置於日期旁、正文前或正文後。',
    CREDIT_INCOMPLETE: '來源標註「{found}」與約定的寫法不同。請寫作「{line}」。',
    LINK_MISSING: '來源標註需要連結到發布方網站。',
    HEADLINE_ALTERED: '標題與作品原標題《{title}》不同。請恢復原標題，或與授權部門聯絡。',
    TEXT_ALTERED:
      '正文與作品不完全一致（增加 {inserted} 處字詞，減少 {deleted} 處字詞）。請恢復原文，或與授權部門聯絡。',
    WORK_OF_OTHERS: '此文來自其他來源：{source}。是否可以使用，請向該來源確認。',
    ORIGIN_UNKNOWN: '此作品的歸屬尚未確定，授權部門將予核實。',
    QUOTATION_TO_REVIEW: '頁面含有《{title}》的一小段文字。引用可能無需授權，請安排人員複核。',
    USE_NOT_TOLD: '結論取決於「{dimension}」，而提交中未說明。已授權：{granted}。',
    USE_TO_BE_DECIDED: '《{title}》的使用需由人員判斷。請與授權部門聯絡。',
    TEXT_NOT_COMPARED: '文字過長或差異過大，未能逐字比對。請安排人員複核。',
    PAGE_READ_IN_PART: '頁面有部分內容未能讀取，以上結論僅針對已讀部分。',
  },
  dimensions: {
    use: '使用方式',
    term: '期限',
    medium: '媒介',
    territory: '地域',
    language: '語言',
    domain: '網站',
    copies: '份數',
    percentage: '佔作品的百分比',
  },
};
