/** Words that name a column which may hold personal data, or text somebody wrote. */
export const PERSONAL_WORDS =
  /name|mail|phone|address|contact|statement|signature|text|reason|note|title|label|counsel|firm|recipient|represents|byline|complaint|proof|content|^act$|counterparty|part(y|s)$|person|body|payload|rows|decisions|evidence|detail|headers|answer|message|excuse|original|targets|^value$|lines|terms$|manual|delays/;

const BY_ORGANIZATION = 'name of an organization: no personal data (Regulation (EU) 2016/679, recital 14)';
const CODES = 'codes and numbers, no words';
const ACCOUNT = 'id of an account, which names nobody once the account is erased';
const HASH = 'a hash or a reference by hash';
const PUBLISHED =
  'a work as it was published: journalism under a name (PIPL art. 13(1)(5); Regulation (EU) 2016/679, art. 85)';
const CONTRACT = 'terms between organizations; people who sign stand in signatures, which are held';
const SEEN = 'words of a public page that a finding rests on; the decision must stay readable as it was made';
const OWN_LABEL = 'a name staff or a partner gives a thing of its own';
const IDS = 'ids and instants: jobs and messages carry no personal data, and sent ones are swept';
const LOG =
  'the log: personal data stands in it as salted commitments, whose openings are held by their matters (withDisclosures)';

/** Columns that sound like personal data and are in no holding, each with why. `table.column`. */
export const NO_PERSONAL_DATA: Readonly<Record<string, string>> = {
  'agent_grant.evidence_hash': HASH,
  'api_call.address': 'of machines; every row is swept after API_CALL_RETENTION, by parties.sweep-api-calls',
  'api_token.label': OWN_LABEL,
  'audit_checkpoint.note': 'the signed note over a tree head',
  'audit_disclosure.value': LOG,
  'audit_entry.content': LOG,
  'claim.excused_by': ACCOUNT,
  'claim_letter.answer': CODES,
  'claim_step.reason': CODES,
  'evidence_custody.reason': 'custody is append-only by law of evidence: ids of staff, and why staff asked',
  'evidence_recheck.content_hash': 'goes with its evidence',
  'evidence_recheck.detail': CODES,
  'finding.content_hash': HASH,
  'finding.headline': SEEN,
  'finding.page_title': SEEN,
  'finding.reasons': CODES,
  'finding.work_title': PUBLISHED,
  'finding_decision.note': 'why the desk decided on a page, not on a person; the decision must stay readable',
  'finding_decision.reasons': CODES,
  'idempotent_answer.headers': "answers kept to be given again, sealed by the asker's key, swept after a day",
  'idempotent_answer.sealed_body': "answers kept to be given again, sealed by the asker's key, swept after a day",
  'inbox.message_id': IDS,
  'infringement_case.evidence_hash': HASH,
  'infringement_case.license_reasons': CODES,
  'infringement_dispute.answer': CODES,
  'infringement_dispute.answered_by': ACCOUNT,
  'infringement_report.content_hash': HASH,
  'infringement_saved_filter.name': OWN_LABEL,
  'license.agent_name': BY_ORGANIZATION,
  'license.licensee_name': BY_ORGANIZATION,
  'license_agreement.termination_reason': CONTRACT,
  'license_agreement.terms': CONTRACT,
  'license_agreement.text_en': CONTRACT,
  'license_agreement.text_zh_hans': CONTRACT,
  'license_agreement.text_zh_hant': CONTRACT,
  'license_amendment.reason': CONTRACT,
  'license_amendment.terms': CONTRACT,
  'license_amendment.text_en': CONTRACT,
  'license_amendment.text_zh_hans': CONTRACT,
  'license_amendment.text_zh_hant': CONTRACT,
  'license_counter_offer.answer': CODES,
  'license_counter_offer.answered_by': ACCOUNT,
  'license_invoice.lines': 'works and amounts',
  'license_quote.lines': 'works and amounts',
  'license_request.closing_reason': CODES,
  'license_request.manual': 'why a request needs a person, in codes',
  'license_work.title': PUBLISHED,
  'mandate.evidence_hash': HASH,
  'outbox.payload': IDS,
  'page_snapshot.text_key': HASH,
  'partner.name': BY_ORGANIZATION,
  'product.name': OWN_LABEL,
  'product.source_labels': 'names of publications',
  'ratification.evidence_hash': HASH,
  'retention_run.parts': CODES,
  'review_place.name': 'how far a job has looked, by its name',
  'scan_host.pause_reason': CODES,
  'scan_schedule.name': OWN_LABEL,
  'scan_schedule.targets': 'addresses of pages',
  'scan_target.content_type': CODES,
  'reprint_check.detail': 'what a site answered: a status, a reason of the fetcher',
  'scan_target.detail': 'why a page could not be read',
  'seen_page.text_print': HASH,
  'subject_request_part.kept': CODES,
  'work.byline': PUBLISHED,
  'work.ed_note': PUBLISHED,
  'work.status_note': PUBLISHED,
  'work.content_hash': HASH,
  'work.copyright_notice': PUBLISHED,
  'work.source_label': PUBLISHED,
  'work.text': PUBLISHED,
  'work.title': PUBLISHED,
  'work.usage_terms': PUBLISHED,
  'work_component.source_label': PUBLISHED,
  'work_component.title': PUBLISHED,
  'work_import.label': OWN_LABEL,
  'advisory.note': 'why the newsroom killed or corrected a work: published with it',
  'webhook_event.payload': 'ids, addresses of works, and what the newsroom noted on them',
};

const GIVEN = 'hash of a document that others keep';
const SECRET = 'hash of a secret in a letter';
const DATABASE = 'of what the database itself holds';

/** Columns that look like keys of stored objects and point at none, each with why. `table.column`. */
export const NO_OBJECT_KEY: Readonly<Record<string, string>> = {
  'account.password_hash': 'of a password',
  'advisory_link.secret_hash': SECRET,
  'agent.name_key': 'a folded name',
  'agent_grant.evidence_hash': GIVEN,
  'audit_entry.hash': 'of the entry',
  'claim.token_hash': SECRET,
  'claim_document.cipher_key': 'opens the sealed document',
  'claim_document.sha256': 'of the document before it was sealed',
  'claim_link.secret_hash': SECRET,
  'delivery.copy_key': 'given by the caller',
  'erased_object.key': 'what is to be deleted points at nothing',
  'evidence_custody.hash': 'says what was held; the evidence itself points at it',
  'finding.content_hash': 'its snapshot points at the page',
  'finding.page_key': 'of an address',
  'idempotent_answer.idempotency_key': 'given by the caller',
  'idempotent_answer.request_hash': 'of a request',
  'infringement_counsel_mandate.document_hash': GIVEN,
  'infringement_pack.manifest_hash': 'the manifest lies in the pack',
  'infringement_report.duplicate_key': 'of what makes two reports one',
  'license_agreement.document_hash': DATABASE,
  'license_agreement_signature.document_hash': DATABASE,
  'license_amendment.document_hash': DATABASE,
  'license_amendment_signature.document_hash': DATABASE,
  'license_certificate.agreement_hash': DATABASE,
  'license_quote.tariff_hash': DATABASE,
  'license_tariff.hash': DATABASE,
  'license_usage_reservation.key': 'given by the caller',
  'mandate.evidence_hash': GIVEN,
  'ratification.evidence_hash': GIVEN,
  'seen_page.url_hash': 'of an address',
  'subject_request.secret_hash': SECRET,
  'work.content_hash': DATABASE,
};
