/** What an address may be of: the fields of a target, as the service names them. */
export const TARGET_KINDS = ['url', 'sitemap', 'feed', 'site', 'warcUrl'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** Addresses of a text, one a line, each once; empty where any line is none. */
export function addressesIn(text: string): readonly string[] {
  const lines = [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ];
  return lines.every((line) => /^https?:\/\//i.test(line) && URL.canParse(line)) ? lines : [];
}
