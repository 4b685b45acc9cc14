/** Whether what was seen is kept so that it can be shown. */
export interface EvidenceState {
  /** PENDING: a bundle is being made. What leaves the house waits for it, so that it names what was sealed. */
  readonly status: 'SECURED' | 'PENDING' | 'MISSING' | 'DAMAGED';
  /** SHA-256 of the manifest, or of the stored page where there is no bundle yet, hex. */
  readonly manifestHash?: string;
  /** Key of the bundle, a zip file, where there is one. */
  readonly bundleKey?: string;
  /** When it was secured, as far as known. */
  readonly securedAt?: Temporal.Instant;
}
