import type { NoticeWords } from './notice-wording.js';

export const ZH_HANT: NoticeWords = {
  to: '致：{name}',
  date: '日期：{date}',
  reference: '編號：{reference}',
  labels: {
    CLAIMANT_NAME: '權利人',
    CLAIMANT_ADDRESS: '地址',
    CLAIMANT_PHONE: '電話',
    CLAIMANT_EMAIL: '電子郵件',
    IDENTITY_PROOF: '身分證明',
    AUTHORITY: '授權依據',
    WORK: '作品',
    LOCATION: '侵權內容的網路地址',
    EVIDENCE: '構成侵權的初步證明資料',
    REASONS: '理由',
    GOOD_FAITH: '善意聲明',
    FAIR_USE_CONSIDERED: '合理使用',
    TRUTH: '真實性聲明',
    PERJURY: '宣誓聲明',
    SIGNATURE: '簽署',
  },
  sender: { OWNER: '發送人：{name}', AGENT: '發送人：{name}（權利人之代理人）' },
  regimes: {
    CN_NETWORK: {
      title: '侵權通知書（信息網絡傳播權保護條例）',
      ground:
        '本通知依據《信息網絡傳播權保護條例》第十四條發出。下列內容未經許可，透過貴方服務向公眾提供，侵害權利人之信息網絡傳播權。',
      demand: '請立即刪除下列內容，或斷開與其之連結，並同時將本通知書轉送提供該內容之服務對象。',
    },
    CN_CIVIL_CODE: {
      title: '侵權通知（民法典）',
      ground:
        '本通知依據《中華人民共和國民法典》第一千一百九十五條發出。網路用戶利用貴方網路服務傳播下列內容，侵害權利人之民事權益。',
      demand: '請及時將本通知轉送相關網路用戶，並依初步證據及服務類型採取必要措施。',
    },
    CN_ECOMMERCE: {
      title: '侵權通知（電子商務法）',
      ground: '本通知依據《中華人民共和國電子商務法》第四十二條發出。貴平臺內經營者以下列方式侵害權利人之知識產權。',
      demand: '請及時採取刪除、屏蔽、斷開連結、終止交易及服務等必要措施，並將本通知轉送平臺內經營者。',
    },
    US_DMCA: {
      title: '侵權通知（美國法典第17編第512條(c)(3)）',
      ground: '本通知依據美國法典第17編第512條(c)(3)(A)向貴方指定代理人發出。下列作品之版權受到侵害。',
      demand: '請儘速移除該內容或停止對其之存取。',
    },
    EU_DSA: {
      title: '通知（歐盟第2022/2065號規則第16條）',
      ground: '本通知依據歐盟《數位服務法》第16條發出。我方認為下列資訊屬於非法內容。',
      demand: '請確認收悉，及時、勤勉、公正、客觀地作成決定，並告知決定內容及救濟途徑。',
    },
  },
  statements: {
    GOOD_FAITH: '我方善意相信，上述使用未經權利人、其代理人或法律許可。',
    FAIR_USE_CONSIDERED: '發送本通知之前，我方已考慮該使用是否構成合理使用，結論為不構成。',
    TRUTH: '我方保證本通知內容真實、準確、完整，並對其真實性負責。',
    PERJURY: '簽署人鄭重聲明，已獲被侵害專有權之權利人授權；如有虛假，願負偽證責任。',
  },
  closing: '權利人保留一切權利，包括請求損害賠償之權利。',
};
