import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { err, ok, type Result } from '@app/kernel';
import { Integer, Null, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ExtKeyUsage,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

const SHA_256 = '2.16.840.1.101.3.4.2.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const NONCE_BYTES = 8;
/** PKIStatus: granted, granted with modifications. */
const GRANTED = new Set([0, 1]);

/** A request to an authority, DER, with the nonce it has to give back, hex. RFC 3161, section 2.4.1. */
export function timeStampRequest(bytes: Uint8Array): { readonly request: Uint8Array; readonly nonce: string } {
  const nonce = randomBytes(NONCE_BYTES);
  // positive, and not with a zero in front: DER has one form
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA_256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: bufferOf(sha256(bytes)) }),
    }),
    nonce: new Integer({ valueHex: bufferOf(nonce) }),
    certReq: true,
  });
  return { request: new Uint8Array(request.toSchema().toBER()), nonce: nonce.toString('hex') };
}

export interface ReadToken {
  /** What the authority says the time was. */
  readonly at: Temporal.Instant;
  /** Hex; absent where none was asked for. */
  readonly nonce?: string;
  /** Subject of the certificate that signed. */
  readonly authority: string;
  readonly serial: string;
}

/**
 * Reads an authority's whole response and verifies that its token is over these bytes, in its own signature, by a certificate meant for
 * time stamping and valid at that time.
 * @param anchors PEM certificates; with them the chain must lead to one of them
 */
export async function readToken(
  response: Uint8Array,
  bytes: Uint8Array,
  anchors: readonly string[] = [],
): Promise<Result<ReadToken, string>> {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(bufferOf(response));
    if (!GRANTED.has(status.status)) return err(`the authority refused: status ${status.status}`);
    if (timeStampToken === undefined) return err('the response has no token');
    const signed = new SignedData({ schema: timeStampToken.content });
    const content = signed.encapContentInfo.eContent?.getValue();
    if (signed.encapContentInfo.eContentType !== TST_INFO || content === undefined)
      return err('the token holds no time-stamp information');
    const info = TSTInfo.fromBER(content);
    if (info.messageImprint.hashAlgorithm.algorithmId !== SHA_256) return err('the imprint is no SHA-256');
    const imprint = Buffer.from(info.messageImprint.hashedMessage.getValue());
    if (!imprint.equals(sha256(bytes))) return err(`it is over ${imprint.toString('hex')}, another manifest`);
    const signer = await verifiedSigner(signed, bytes, anchors);
    if (!signer.ok) return signer;
    return ok({
      at: Temporal.Instant.fromEpochMilliseconds(info.genTime.getTime()),
      authority: signer.value.subject.replaceAll('\n', ', '),
      serial: Buffer.from(info.serialNumber.valueBlock.valueHexView).toString('hex'),
      ...(info.nonce === undefined ? {} : { nonce: Buffer.from(info.nonce.valueBlock.valueHexView).toString('hex') }),
    });
  } catch (error) {
    return err(messageOf(error));
  }
}

async function verifiedSigner(
  signed: SignedData,
  bytes: Uint8Array,
  anchors: readonly string[],
): Promise<Result<X509Certificate, string>> {
  const trustedCerts = anchors.map((pem) => Certificate.fromBER(bufferOf(new X509Certificate(pem).raw)));
  const verified = await signed.verify({
    signer: 0,
    data: bufferOf(bytes),
    trustedCerts,
    checkChain: anchors.length > 0,
    extendedMode: true,
  });
  const { signerCertificate } = verified;
  if (verified.signatureVerified !== true) return err('the signature does not hold');
  if (!signerCertificate) return err('the token does not hold the certificate that signed it');
  if (!isForTimeStamping(signerCertificate)) return err('the certificate that signed is not meant for time stamping');
  return ok(new X509Certificate(Buffer.from(signerCertificate.toSchema(true).toBER())));
}

/** RFC 3161, section 2.3: this purpose, no other, and critical. */
function isForTimeStamping({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  if (usage?.critical !== true || !(usage.parsedValue instanceof ExtKeyUsage)) return false;
  const { keyPurposes } = usage.parsedValue;
  return keyPurposes.length === 1 && keyPurposes[0] === TIME_STAMPING;
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
