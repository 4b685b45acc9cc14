import { CREDENTIALS_CONTEXT } from './certificate-credential.js';
import { type ContextFault, contextFault, isUrl, termFault } from './certificate-vc-context.js';

/** What a document breaks of the Verifiable Credentials Data Model 2.0: where, and the rule. */
export interface CredentialFault {
  /** Dotted path, e.g. `credentialStatus.type`. */
  readonly at: string;
  readonly rule: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Properties whose values are objects with a type (section 4.4 and those it refers to). */
const TYPED = ['credentialStatus', 'credentialSchema', 'refreshService', 'termsOfUse', 'evidence', 'proof'] as const;
/** `dateTimeStamp` of XML Schema 1.1: a date and time with its offset. */
const DATE_TIME_STAMP =
  /^-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/u;

/**
 * Reads a JSON document as a credential of the Data Model 2.0, sections 4.1 to 4.13: shape, types, addresses, dates.
 * No context is fetched: what a term means is told by the contexts in the document itself.
 */
export function credentialFaults(document: unknown): readonly CredentialFault[] {
  if (!isObject(document)) return [{ at: '', rule: 'a credential is a JSON object' }];
  return [
    ...envelopeFaults(document, 'VerifiableCredential'),
    ...issuerFaults(document.issuer),
    ...subjectFaults(document.credentialSubject),
    ...periodFaults(document),
    ...TYPED.flatMap((name) => typedFaults(document, name)),
  ];
}

/** Reads a JSON document as a presentation (section 4.13), with the credentials in it. */
export function presentationFaults(document: unknown): readonly CredentialFault[] {
  if (!isObject(document)) return [{ at: '', rule: 'a presentation is a JSON object' }];
  const faults = [...envelopeFaults(document, 'VerifiablePresentation'), ...typedFaults(document, 'proof')];
  const { holder } = document;
  const holderId = isObject(holder) ? holder.id : holder;
  if (holder !== undefined && !isUrl(holderId)) faults.push({ at: 'holder', rule: 'a holder is named by a URL' });
  for (const [index, credential] of listOf(document.verifiableCredential).entries()) {
    const inside = isEnveloped(credential) ? envelopedFaults(credential) : credentialFaults(credential);
    faults.push(...inside.map(({ at, rule }) => ({ at: `verifiableCredential[${index}].${at}`, rule })));
  }
  return faults;
}

function envelopeFaults(document: Json, type: string): readonly CredentialFault[] {
  const faults: CredentialFault[] = [];
  const context: ContextFault | undefined = contextFault(document['@context'], CREDENTIALS_CONTEXT);
  if (context !== undefined) faults.push({ at: '@context', rule: context });
  if (document.id !== undefined && !isUrl(document.id)) faults.push({ at: 'id', rule: 'an id is one URL' });
  const types = listOf(document.type);
  if (!types.includes(type)) faults.push({ at: 'type', rule: `the type ${type} is there` });
  return [...faults, ...typeFaults(document.type, 'type', document['@context'])];
}

function typeFaults(type: unknown, at: string, context: unknown): readonly CredentialFault[] {
  const types = listOf(type);
  if (types.length === 0) return [{ at, rule: 'a type is there' }];
  return types.flatMap((each) => {
    const fault = typeof each === 'string' ? termFault(each, context) : 'a type is a term or a URL';
    return fault === undefined ? [] : [{ at, rule: fault }];
  });
}

function issuerFaults(issuer: unknown): readonly CredentialFault[] {
  const id = isObject(issuer) ? issuer.id : issuer;
  return isUrl(id) ? [] : [{ at: 'issuer', rule: 'an issuer is a URL, or an object with one as id' }];
}

function subjectFaults(subject: unknown): readonly CredentialFault[] {
  const subjects = listOf(subject);
  if (subjects.length === 0) return [{ at: 'credentialSubject', rule: 'a subject is there' }];
  return subjects.flatMap((each) => {
    if (!isObject(each) || Object.keys(each).length === 0) {
      return [{ at: 'credentialSubject', rule: 'a subject is an object with at least one claim' }];
    }
    return each.id === undefined || isUrl(each.id) ? [] : [{ at: 'credentialSubject.id', rule: 'an id is one URL' }];
  });
}

function periodFaults({ validFrom, validUntil }: Json): readonly CredentialFault[] {
  const faults = Object.entries({ validFrom, validUntil }).flatMap(([at, value]) =>
    value === undefined || (typeof value === 'string' && DATE_TIME_STAMP.test(value))
      ? []
      : [{ at, rule: 'an XML Schema dateTimeStamp' }],
  );
  if (faults.length > 0 || typeof validFrom !== 'string' || typeof validUntil !== 'string') return faults;
  const isInOrder = Temporal.Instant.compare(Temporal.Instant.from(validFrom), Temporal.Instant.from(validUntil)) <= 0;
  return isInOrder ? [] : [{ at: 'validUntil', rule: 'not before validFrom' }];
}

function typedFaults(document: Json, name: string): readonly CredentialFault[] {
  return listOf(document[name]).flatMap((each) => {
    if (!isObject(each)) return [{ at: name, rule: 'an object with a type' }];
    const faults = [...typeFaults(each.type, `${name}.type`, document['@context'])];
    const mustHaveId = name === 'credentialSchema';
    if ((mustHaveId || each.id !== undefined) && !isUrl(each.id)) {
      faults.push({ at: `${name}.id`, rule: 'an id is one URL' });
    }
    return faults;
  });
}

/** A credential inside a data: URL (section 4.13.1). What it holds is for its own reader. */
function isEnveloped(credential: unknown): credential is Json {
  return isObject(credential) && typeof credential.id === 'string' && credential.id.startsWith('data:');
}

function envelopedFaults({ type, '@context': context }: Json): readonly CredentialFault[] {
  const faults: CredentialFault[] = [];
  if (!listOf(type).includes('EnvelopedVerifiableCredential')) {
    faults.push({ at: 'type', rule: 'the type EnvelopedVerifiableCredential is there' });
  }
  const fault = contextFault(context, CREDENTIALS_CONTEXT);
  if (fault !== undefined) faults.push({ at: '@context', rule: fault });
  return faults;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
