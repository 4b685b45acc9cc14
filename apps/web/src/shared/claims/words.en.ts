export default {
  element: {
    claimant_name: 'name of the claimant',
    claimant_email: 'an e-mail address',
    claimant_phone: 'a telephone number',
    claimant_address: 'a postal address',
    claimant_signature: 'a signature',
    contact: 'a way to reach the claimant',
    documents_IDENTITY: 'a proof of identity',
    documents_AUTHORITY: 'an authority to act for another',
    originalWork: 'the claimant’s own work',
    pageUrl: 'the address of the page',
    evidence: 'prima facie proof',
    statement: 'what is wrong, and what is asked for',
    declarations_GOOD_FAITH: 'the declaration of good faith',
    declarations_ACCURACY: 'the declaration of accuracy',
    declarations_PERJURY: 'the declaration under penalty of perjury',
  },
} as const;
