/** Injection token of the loaded and validated `PublisherProfile`. */
export const PUBLISHER_PROFILE = Symbol('PUBLISHER_PROFILE');
