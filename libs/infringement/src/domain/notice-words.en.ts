import type { NoticeWords } from './notice-wording.js';

export const EN: NoticeWords = {
  to: 'To: {name}',
  date: 'Date: {date}',
  reference: 'Our reference: {reference}',
  labels: {
    CLAIMANT_NAME: 'Right holder',
    CLAIMANT_ADDRESS: 'Address',
    CLAIMANT_PHONE: 'Telephone',
    CLAIMANT_EMAIL: 'E-mail',
    IDENTITY_PROOF: 'Proof of identity',
    AUTHORITY: 'Authority to act',
    WORK: 'Works',
    LOCATION: 'Where the material is',
    EVIDENCE: 'Evidence',
    REASONS: 'Reasons',
    GOOD_FAITH: 'Good faith',
    FAIR_USE_CONSIDERED: 'Fair use',
    TRUTH: 'Accuracy',
    PERJURY: 'Declaration',
    SIGNATURE: 'Signature',
  },
  sender: { OWNER: 'Sent by: {name}', AGENT: 'Sent by: {name}, as agent of the right holder' },
  regimes: {
    CN_NETWORK: {
      title:
        'Notice under the Regulations on the Protection of the Right of Communication through Information Networks',
      ground:
        'This notice is given under article 14 of the Regulations. The material named below was made available through your service without authorization.',
      demand:
        'Delete the material, or disconnect the links to it, immediately, and forward this notice at once to whoever provided it.',
    },
    CN_CIVIL_CODE: {
      title: 'Notice under article 1195 of the Civil Code of the People’s Republic of China',
      ground:
        'This notice is given under article 1195 of the Civil Code. The material named below was put on the network through your service and infringes our rights.',
      demand:
        'Forward this notice promptly to the user concerned and take the measures that the evidence and your kind of service call for.',
    },
    CN_ECOMMERCE: {
      title: 'Notice under article 42 of the E-commerce Law of the People’s Republic of China',
      ground:
        'This notice is given under article 42 of the E-commerce Law. A business on your platform infringes our rights with what is named below.',
      demand:
        'Take the necessary measures promptly (deletion, blocking, disconnection, ending the transaction) and forward this notice to the business.',
    },
    US_DMCA: {
      title: 'Notification of claimed infringement, 17 U.S.C. § 512(c)(3)',
      ground:
        'This notification is given to your designated agent under 17 U.S.C. § 512(c)(3)(A). The copyrighted works named below are infringed.',
      demand: 'Remove or disable access to the material expeditiously.',
    },
    EU_DSA: {
      title: 'Notice under article 16 of Regulation (EU) 2022/2065',
      ground:
        'This notice is given under article 16 of the Digital Services Act. We consider the information named below to be illegal content.',
      demand:
        'Confirm receipt, decide on this notice in a timely, diligent, non-arbitrary and objective manner, and tell us your decision and the ways of redress.',
    },
  },
  statements: {
    GOOD_FAITH:
      'We have a good faith belief that the use described here is not authorized by the right holder, its agent, or the law.',
    FAIR_USE_CONSIDERED:
      'Before sending this notification we considered whether the use is a fair use and concluded that it is not.',
    TRUTH:
      'The information in this notice is accurate and complete to the best of our knowledge, and we answer for its truth.',
    PERJURY:
      'Under penalty of perjury, the signatory is authorized to act on behalf of the owner of the exclusive right that is infringed.',
  },
  closing: 'All rights are reserved, among them the right to damages.',
};
