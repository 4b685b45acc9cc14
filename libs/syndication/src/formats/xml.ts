import XMLBuilder from 'fast-xml-builder';

/** An element's content: text, or elements by name in their order; attributes begin with `@`, `#text` is text beside them. */
export type XmlValue = string | number | XmlElement | readonly (string | XmlElement)[] | undefined;
export interface XmlElement {
  readonly [name: string]: XmlValue;
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  processEntities: true,
});

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Elements as XML, every text escaped. What is undefined is left out. */
export function xml(elements: XmlElement): string {
  return builder.build(elements);
}

/** Code points XML 1.0 has no way to say (section 2.2, Char); a lone surrogate is none. */
const NO_CHAR = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

/** Text as XML can hold it. */
export function xmlText(text: string): string {
  return text.toWellFormed().replaceAll(NO_CHAR, '');
}

/** Markup whose last element stays open, in two halves: what comes before its content, and what after. */
export function openElement(elements: XmlElement, name: string): readonly [begin: string, end: string] {
  const whole = xml(elements);
  const close = `</${name}>`;
  const at = whole.lastIndexOf(close);
  if (at < 0) throw new Error(`INVARIANT: ${name} is written with content`);
  return [whole.slice(0, at), whole.slice(at)];
}
