import type { components } from '../../../api/schema.js';

export type Notice = components['schemas']['NoticeView'];
export type Written = components['schemas']['WriteNoticeDto'];

export const CHANNELS = ['EMAIL', 'WEB_FORM', 'LETTER', 'COURIER', 'FAX'] as const;
export const REGIMES = ['CN_NETWORK', 'CN_CIVIL_CODE', 'CN_ECOMMERCE', 'US_DMCA', 'EU_DSA'] as const;
export const STATEMENTS = ['GOOD_FAITH', 'FAIR_USE_CONSIDERED', 'TRUTH', 'PERJURY'] as const;
type Statement = (typeof STATEMENTS)[number];

/** What stands in the editor: texts alone, so that two versions are compared field by field. Lists have a line each. */
export const EMPTY_FIELDS = {
  recipientName: '',
  channel: 'EMAIL',
  address: '',
  claimantAddress: '',
  claimantPhone: '',
  claimantEmail: '',
  identityProof: '',
  authority: '',
  locations: '',
  evidence: '',
  reasons: '',
  statements: '',
  signature: '',
};
export type NoticeFields = typeof EMPTY_FIELDS;
export type FieldName = keyof NoticeFields;

export function fieldsOf({ content }: Notice): NoticeFields {
  const { recipient, claimant, authority, locations, evidence, reasons, statements, signature } = content;
  return {
    recipientName: recipient.name,
    channel: recipient.channel,
    address: recipient.address,
    claimantAddress: claimant.address ?? '',
    claimantPhone: claimant.phone ?? '',
    claimantEmail: claimant.email ?? '',
    identityProof: claimant.identityProof ?? '',
    authority: authority ?? '',
    locations: locations.join('\n'),
    evidence: evidence.join('\n'),
    reasons: reasons ?? '',
    statements: STATEMENTS.filter((each) => statements.includes(each)).join(' '),
    signature: signature ?? '',
  };
}

export function statementsIn(fields: Pick<NoticeFields, 'statements'>): Statement[] {
  const named = fields.statements.split(' ');
  return STATEMENTS.filter((each) => named.includes(each));
}

/** What is sent; an empty field says nothing. */
export function writtenOf(fields: NoticeFields): Written {
  const claimant = {
    ...filled('address', fields.claimantAddress),
    ...filled('phone', fields.claimantPhone),
    ...filled('email', fields.claimantEmail),
    ...filled('identityProof', fields.identityProof),
  };
  return {
    recipient: {
      name: fields.recipientName.trim(),
      channel: CHANNELS.find((each) => each === fields.channel) ?? 'EMAIL',
      address: fields.address.trim(),
    },
    ...(Object.keys(claimant).length === 0 ? {} : { claimant }),
    ...filled('authority', fields.authority),
    locations: linesOf(fields.locations),
    evidence: linesOf(fields.evidence),
    ...filled('reasons', fields.reasons),
    statements: statementsIn(fields),
    ...filled('signature', fields.signature),
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function filled<K extends string>(name: K, text: string): Partial<Record<K, string>> {
  return text.trim() === '' ? {} : ({ [name]: text.trim() } as Record<K, string>);
}
