import { WORD_LANGUAGES, type WordLanguage } from '@app/licensing';
import { Eta } from 'eta';
import { STYLE } from './page-style.js';
import { LANGUAGE_NAMES, PAGE_WORDS, type PageWords } from './page-words.js';

const eta = new Eta({ autoEscape: true, autoTrim: false });

/** What every page has around what it shows. */
export interface PageFrame {
  readonly language: WordLanguage;
  /** Name of the publisher in that language. */
  readonly publisher: string;
  readonly publicUrl: string;
  /** Path of the page with its query but for `lang`, e.g. `/works?q=x`. */
  readonly path: string;
  /** The language is in the address, and not that of the browser. */
  readonly isLanguageAsked: boolean;
  readonly title: string;
  readonly description?: string;
  /** Nobody is to keep the page in an index. */
  readonly isUnlisted?: boolean;
  readonly meta?: readonly { readonly name: string; readonly content: string }[];
  readonly links?: readonly { readonly rel: string; readonly type: string; readonly href: string }[];
  /** JSON-LD about what the page shows. */
  readonly data?: object;
}

const FRAME = `<!doctype html>
<html lang="<%= it.language %>">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><%= it.title %> – <%= it.publisher %></title>
<% if (it.description) { %><meta name="description" content="<%= it.description %>">
<% } if (it.isUnlisted) { %><meta name="robots" content="noindex">
<% } else { %><link rel="canonical" href="<%= it.canonical %>">
<% for (const each of it.alternates) { %><link rel="alternate" hreflang="<%= each.tag %>" href="<%= each.href %>">
<% } } for (const each of it.meta) { %><meta name="<%= each.name %>" content="<%= each.content %>">
<% } for (const each of it.links) { %><link rel="<%= each.rel %>" type="<%= each.type %>" href="<%= each.href %>">
<% } %><style><%~ it.style %></style>
<% if (it.data) { %><script type="application/ld+json"><%~ it.data %></script>
<% } %></head>
<body>
<a class="skip" href="#content"><%= it.words.skip %></a>
<header>
<a href="/works?lang=<%= it.language %>"><%= it.publisher %> · <%= it.words.catalogue %></a>
<nav aria-label="<%= it.words.language %>"><% for (const each of it.languages) { %><a href="<%= each.href %>" lang="<%= each.tag %>" hreflang="<%= each.tag %>"<% if (each.tag === it.language) { %> aria-current="true"<% } %>><%= each.name %></a><% } %></nav>
</header>
<main id="content">
<%~ it.content %>
</main>
</body>
</html>
`;

const print = eta.compile(FRAME);

/** A whole page. @param content HTML, already escaped */
export function framed(frame: PageFrame, content: string): string {
  const { language, path, publicUrl, isLanguageAsked, meta = [], links = [], data } = frame;
  const at = (tag: WordLanguage): string => `${path}${path.includes('?') ? '&' : '?'}lang=${tag}`;
  return eta.render(print, {
    ...frame,
    words: PAGE_WORDS[language],
    style: STYLE,
    canonical: publicUrl + (isLanguageAsked ? at(language) : path),
    alternates: [
      ...WORD_LANGUAGES.map((tag) => ({ tag, href: publicUrl + at(tag) })),
      { tag: 'x-default', href: publicUrl + path },
    ],
    languages: WORD_LANGUAGES.map((tag) => ({ tag, href: at(tag), name: LANGUAGE_NAMES[tag] })),
    meta,
    links,
    data: data === undefined ? undefined : dataBlock(data),
    content,
  });
}

/** JSON that cannot end the element it stands in (HTML, 4.12.1.3). */
export function dataBlock(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/gu,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Compiles a part of a page; its values are escaped where it says `<%= %>`. */
export function pagePart<Values extends object>(template: string): (values: Values, words: PageWords) => string {
  const part = eta.compile(template);
  return (values, words) => eta.render(part, { ...values, words });
}
