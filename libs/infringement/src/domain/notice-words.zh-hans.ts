import type { NoticeWords } from './notice-wording.js';

export const ZH_HANS: NoticeWords = {
  to: '致：{name}',
  date: '日期：{date}',
  reference: '编号：{reference}',
  labels: {
    CLAIMANT_NAME: '权利人',
    CLAIMANT_ADDRESS: '地址',
    CLAIMANT_PHONE: '电话',
    CLAIMANT_EMAIL: '电子邮箱',
    IDENTITY_PROOF: '身份证明',
    AUTHORITY: '授权依据',
    WORK: '作品',
    LOCATION: '侵权内容的网络地址',
    EVIDENCE: '构成侵权的初步证明材料',
    REASONS: '理由',
    GOOD_FAITH: '善意声明',
    FAIR_USE_CONSIDERED: '合理使用',
    TRUTH: '真实性声明',
    PERJURY: '宣誓声明',
    SIGNATURE: '签署',
  },
  sender: { OWNER: '发送人：{name}', AGENT: '发送人：{name}（权利人的代理人）' },
  regimes: {
    CN_NETWORK: {
      title: '侵权通知书（信息网络传播权保护条例）',
      ground:
        '本通知依据《信息网络传播权保护条例》第十四条发出。下列内容未经许可，通过贵方服务向公众提供，侵害了权利人的信息网络传播权。',
      demand: '请立即删除下列内容，或者断开与其的链接，并同时将本通知书转送提供该内容的服务对象。',
    },
    CN_CIVIL_CODE: {
      title: '侵权通知（民法典）',
      ground:
        '本通知依据《中华人民共和国民法典》第一千一百九十五条发出。网络用户利用贵方网络服务传播下列内容，侵害了权利人的民事权益。',
      demand: '请及时将本通知转送相关网络用户，并根据初步证据和服务类型采取必要措施。',
    },
    CN_ECOMMERCE: {
      title: '侵权通知（电子商务法）',
      ground: '本通知依据《中华人民共和国电子商务法》第四十二条发出。贵平台内经营者以下列方式侵害了权利人的知识产权。',
      demand: '请及时采取删除、屏蔽、断开链接、终止交易和服务等必要措施，并将本通知转送平台内经营者。',
    },
    US_DMCA: {
      title: '侵权通知（美国法典第17编第512条(c)(3)）',
      ground: '本通知依据美国法典第17编第512条(c)(3)(A)向贵方指定代理人发出。下列作品的版权受到侵害。',
      demand: '请尽速移除该内容或者停止对其的访问。',
    },
    EU_DSA: {
      title: '通知（欧盟第2022/2065号条例第16条）',
      ground: '本通知依据欧盟《数字服务法》第16条发出。我方认为下列信息属于非法内容。',
      demand: '请确认收悉，及时、勤勉、公正、客观地作出决定，并告知决定内容和救济途径。',
    },
  },
  statements: {
    GOOD_FAITH: '我方善意相信，上述使用未经权利人、其代理人或者法律许可。',
    FAIR_USE_CONSIDERED: '发送本通知之前，我方已考虑该使用是否构成合理使用，结论为不构成。',
    TRUTH: '我方保证本通知内容真实、准确、完整，并对其真实性负责。',
    PERJURY: '签署人郑重声明，已获被侵害专有权的权利人授权；如有虚假，愿承担伪证责任。',
  },
  closing: '权利人保留一切权利，包括要求赔偿损失的权利。',
};
