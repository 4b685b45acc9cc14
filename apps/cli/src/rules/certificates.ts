/** Rules of a feature, without the feature's service around them: the bundler takes only what stands here. */
export { isPdf, newSigningKey, tokenInPdf, verifyCertificateOffline } from '@app/licensing';
