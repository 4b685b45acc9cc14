/** The package ships no types; this is the part of it that is used. */
declare module 'html-encoding-sniffer' {
  /** @returns a WHATWG encoding name, or `defaultEncoding` as given where nothing is declared */
  export default function htmlEncodingSniffer(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string; maxPrescanBytes?: number },
  ): string;
}
