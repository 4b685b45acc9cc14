/**
 * What a reader says of a pair that was reported as more than a quotation, and why, in a line. COPY: one was made from the other, or both
 * from one text. OFFICIAL: both print the words of one authority, in their own order; a copy in words, and nobody's of the other's.
 * TEMPLATE: one form filled in twice, names and dates, stock phrases: no copy.
 */
export type Label = readonly [label: 'COPY' | 'OFFICIAL' | 'TEMPLATE', why: string];

/** By the ids of page and work, in the order the page was asked; a pair is the same the other way around. */
export type Labels = Readonly<Record<string, Label>>;
