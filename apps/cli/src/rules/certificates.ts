/** One rule of a feature, without the feature's service around it: the bundler takes only what stands here. */
export { verifyCertificateOffline } from '@app/licensing';
