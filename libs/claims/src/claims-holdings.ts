import type { Holding, ObjectReference, RetentionClock } from '@app/retention';

const BASIS = 'PIPL art. 13(1)(3); Regulation (EU) 2016/679, art. 6(1)(c) and (f)';
const LIMITATION = 'PRC Civil Code, art. 188(1); PIPL art. 47; Regulation (EU) 2016/679, art. 17(3)(e)';
const CLAIM = 'JOIN claim ON claim.id = it.claim_id JOIN claim_claimant claimant ON claimant.claim_id = claim.id';
const LAST_STEP = '(SELECT max(step.at) FROM claim_step step WHERE step.claim_id = claim.id)';
const FIRST_DECISION = `(SELECT min(step.at) FROM claim_step step WHERE step.claim_id = claim.id
  AND step.event IN ('ClaimUpheld', 'ClaimRejected', 'ClaimForwarded'))`;
const PERSON = 'lower(claimant.email)';

/** Of a claim and whatever hangs on it: what never became one goes soon, what was decided when it can be disputed no more. */
const CLOCKS: readonly RetentionClock[] = [
  {
    when: `claim.state IN ('LAPSED', 'WITHDRAWN') AND claim.received_at IS NULL`,
    since: `coalesce(claim.lapsed_at, ${LAST_STEP})`,
    rule: 'CLAIM_INCOMPLETE_RETENTION',
    onRequest: 'AT_ONCE',
  },
  {
    when: `claim.state = 'INCOMPLETE' AND claimant.email_confirmed_at IS NULL`,
    since: LAST_STEP,
    rule: 'CLAIM_INCOMPLETE_RETENTION',
    onRequest: 'AT_ONCE',
  },
  {
    when: `claim.state IN ('UPHELD', 'REJECTED', 'FORWARDED_TO_SOURCE', 'CLOSED', 'WITHDRAWN')`,
    since: LAST_STEP,
    rule: 'CLAIM_RETENTION',
    onRequest: 'AFTER_PERIOD',
    law: LIMITATION,
  },
];

const COMMON = { basis: BASIS, person: PERSON } as const;

/** Personal data of claims. The claimant comes last: the rest is found by it. */
export const claimsHoldings: readonly Holding[] = [
  {
    ...COMMON,
    name: 'claims.document',
    what: 'Documents handed in with a claim',
    purpose: 'To examine the claim',
    table: 'claim_document',
    joins: CLAIM,
    locks: 'claim',
    key: 'it.id::text',
    matters: [['claim', 'it.claim_id::text']],
    remains: 'it.erased_at IS NULL',
    exports: {
      claimId: 'it.claim_id',
      purpose: 'it.purpose',
      name: 'it.name',
      mediaType: 'it.media_type',
      size: 'it.size',
      sha256: 'it.sha256',
      addedAt: 'it.added_at',
    },
    clocks: [
      {
        when: `it.purpose = 'IDENTITY' AND ${FIRST_DECISION} IS NOT NULL`,
        since: FIRST_DECISION,
        rule: 'IDENTITY_COPY_RETENTION',
        onRequest: 'AT_ONCE',
      },
      ...CLOCKS,
    ],
    // what came before documents were sealed lies open: it goes out of the store, like every sealed one
    objects: 'ARRAY[it.object_key]',
    // without its key nobody reads the sealed bytes again, wherever a copy of them lies; the hash stays
    erasure: { name: `'erased'`, cipher_key: 'NULL', erased_at: 'clock_timestamp()' },
  },
  {
    ...COMMON,
    name: 'claims.text',
    what: 'What was written in a claim and about it',
    purpose: 'To examine the claim and to show how it was decided',
    table: 'claim',
    joins: `JOIN claim ON claim.id = it.id JOIN claim_claimant claimant ON claimant.claim_id = it.id`,
    key: 'it.id::text',
    matters: [['claim', 'it.id::text']],
    remains: `num_nonnulls(it.statement, it.evidence, it.original_work) > 0
      OR it.complaint <> 'erased' OR it.excuse_reason <> 'erased'
      OR EXISTS (SELECT FROM jsonb_array_elements(it.decisions) decision WHERE decision ->> 'reasons' <> 'erased')`,
    exports: {
      claimId: 'it.id',
      kind: 'it.kind',
      state: 'it.state',
      workUri: 'it.work_uri',
      pageUrl: 'it.page_url',
      statement: 'it.statement',
      originalWork: 'it.original_work',
      evidence: 'it.evidence',
      complaint: 'it.complaint',
      // without the address of the source and the account that decided: they are others' data
      decisions: `(SELECT jsonb_agg(decision - 'sourceEmail' - 'by') FROM jsonb_array_elements(it.decisions) decision)`,
      createdAt: 'it.created_at',
      receivedAt: 'it.received_at',
    },
    clocks: CLOCKS,
    erasure: {
      statement: 'NULL',
      evidence: 'NULL',
      original_work: 'NULL',
      complaint: `CASE WHEN complaint IS NULL THEN NULL ELSE 'erased' END`,
      excuse_reason: `CASE WHEN excuse_reason IS NULL THEN NULL ELSE 'erased' END`,
      decisions: `coalesce((SELECT jsonb_agg((decision - 'sourceEmail') || '{"reasons": "erased"}')
        FROM jsonb_array_elements(decisions) decision), '[]')`,
      version: 'version + 1',
    },
  },
  {
    ...COMMON,
    name: 'claims.link',
    what: 'Links sent to you, as hashes',
    purpose: 'To let you reach your claim',
    table: 'claim_link',
    joins: CLAIM,
    locks: 'claim',
    key: 'it.secret_hash',
    matters: [['claim', 'it.claim_id::text']],
    remains: 'true',
    exports: { claimId: 'it.claim_id', expiresAt: 'it.expires_at', usedAt: 'it.used_at' },
    clocks: CLOCKS,
    erasure: 'DELETE',
  },
  {
    ...COMMON,
    name: 'claims.claimant',
    what: 'Who raised a claim',
    purpose: 'To examine the claim and to answer you',
    table: 'claim_claimant',
    joins: CLAIM,
    locks: 'claim',
    key: 'it.claim_id::text',
    matters: [['claim', 'it.claim_id::text']],
    remains: 'true',
    exports: {
      claimId: 'it.claim_id',
      name: 'it.name',
      email: 'it.email',
      phone: 'it.phone',
      address: 'it.address',
      represents: 'it.represents',
      signature: 'it.signature',
      language: 'it.language',
      emailConfirmedAt: 'it.email_confirmed_at',
    },
    clocks: CLOCKS,
    erasure: 'DELETE',
    withDisclosures: true,
  },
];

/** Places that point at stored objects. */
export const claimsReferences: readonly ObjectReference[] = [
  { from: 'claim_document it', key: 'it.object_key', when: 'it.erased_at IS NULL' },
];
