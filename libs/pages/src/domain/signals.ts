import type { MachineSignal } from './page.js';
import { type PageElement, textOf } from './page-tree.js';

/** Names of `meta` elements that speak of source, right or date (law/LAW.md E.3). */
const META =
  /^(?:source|contentsource|articletitle|pubdate|author|copyright|rights|dc\.(?:source|rights|date|date\.issued|creator|publisher)|dcterms\.(?:source|rights|issued|creator)|original-source|syndication-source|og:(?:site_name|title|url|type|published_time)|article:(?:author|publisher|published_time|modified_time)|publishdate|publish_date|date|weibo: article:create_at|apub:(?:time|from)|sailthru\.date|parsely-pub-date|mediaid|iptc:.*|tdm-(?:reservation|policy)|robots)$/u;
const LINK_RELS = new Set(['canonical', 'license', 'original', 'syndication', 'amphtml']);
const JSON_LD = new Set(
  'isBasedOn citation sourceOrganization provider publisher copyrightHolder creditText copyrightNotice acquireLicensePage license usageInfo datePublished author headline articleBody inLanguage isPartOf'.split(
    ' ',
  ),
);
const MOST_SIGNALS = 200;
const LONGEST_VALUE = 500;
/** Pictures whose description is told: what stands in the picture itself nobody reads here. */
const MOST_PICTURES = 50;
const DEEPEST_JSON = 6;

/** Everything the page tells machines about source, rights and date. Evidence only: readers do not see it. */
export function signalsOf(elements: readonly PageElement[]): MachineSignal[] {
  const signals: MachineSignal[] = [];
  const pictures: string[] = [];
  const add = (kind: string, value: string | undefined) => {
    const text = value?.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_VALUE);
    if (text && signals.length < MOST_SIGNALS) signals.push({ kind, value: text });
  };
  for (const element of elements) {
    const { attributes, tag } = element;
    if (tag === 'meta') {
      const name = (attributes.name ?? attributes.property ?? '').trim().toLowerCase();
      if (META.test(name)) add(`meta:${name}`, attributes.content);
    } else if (tag === 'link') {
      for (const rel of (attributes.rel ?? '').toLowerCase().split(/\s+/u))
        if (LINK_RELS.has(rel)) add(`link:${rel}`, attributes.href);
        else if (rel === 'alternate' && attributes.hreflang)
          add(`link:hreflang:${attributes.hreflang}`, attributes.href);
    } else if (tag === 'script' && /ld\+json/iu.test(attributes.type ?? '')) {
      readJsonLd(element, add);
    } else if (tag === 'time' && isOfArticle(element)) add('time', attributes.datetime);
    else if (tag === 'img' && attributes.alt) pictures.push(attributes.alt);
    else if (tag === 'cite') add('cite', textOf(element));
    else if ((tag === 'blockquote' || tag === 'q') && attributes.cite) add(`cite:${tag}`, attributes.cite);
    else if (tag === 'a' && /(?:^|\s)license(?:\s|$)/iu.test(attributes.rel ?? ''))
      add('link:license', attributes.href);
    if (attributes.itemprop !== undefined) readMicrodata(element, attributes.itemprop, add);
  }
  for (const description of pictures.slice(0, MOST_PICTURES)) add('img:alt', description);
  return signals;
}

type Add = (kind: string, value: string | undefined) => void;

function readMicrodata(element: PageElement, names: string, add: Add): void {
  const { attributes } = element;
  for (const name of names.split(/\s+/u)) {
    if (JSON_LD.has(name))
      add(`itemprop:${name}`, attributes.content ?? attributes.datetime ?? attributes.href ?? textOf(element));
  }
}

function readJsonLd(script: PageElement, add: Add): void {
  const json = script.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  try {
    readNode(JSON.parse(json), add, 0);
  } catch {
    // Broken JSON-LD is common and proves nothing: it is passed over.
  }
}

function readNode(node: unknown, add: Add, depth: number): void {
  if (depth > DEEPEST_JSON || typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const item of node.slice(0, 50)) readNode(item, add, depth + 1);
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (JSON_LD.has(key)) for (const text of valuesOf(value)) add(`jsonld:${key}`, text);
    else if (key === '@graph' || key === 'mainEntity' || key === 'mainEntityOfPage') readNode(value, add, depth + 1);
  }
}

/** Strings, and names or addresses of nested things. */
function valuesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, 10).flatMap(valuesOf);
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  for (const wanted of ['name', 'url', '@id', 'headline']) {
    const found = fields.find(([key, text]) => key === wanted && typeof text === 'string');
    if (typeof found?.[1] === 'string') return [found[1]];
  }
  return [];
}

/** Text of `<title>`; a second one (in an SVG, say) does not count. */
export function documentTitle(elements: readonly PageElement[]): string | undefined {
  const title = elements.find(({ tag, parent }) => tag === 'title' && parent?.tag !== 'svg');
  return title === undefined ? undefined : textOf(title);
}

/** Comments, menus and boxes of other articles have dates of their own. */
function isOfArticle(element: PageElement): boolean {
  for (let up = element.parent; up !== undefined; up = up.parent) {
    if (/^(?:aside|nav|footer|a|li)$/u.test(up.tag)) return false;
    if (
      /comment|related|recommend|sidebar|widget|footer/iu.test(`${up.attributes.id ?? ''} ${up.attributes.class ?? ''}`)
    )
      return false;
  }
  return true;
}
