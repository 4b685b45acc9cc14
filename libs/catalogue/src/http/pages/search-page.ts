import type { WordLanguage } from '@app/licensing';
import type { CatalogueItem, CataloguePage } from '../../application/search-catalogue.js';
import type { FacetCount } from '../../domain/facet-counts.js';
import { markedText, type Stretch } from './marked-text.js';
import { framed, type PageFrame, pagePart } from './page-frame.js';
import { PAGE_WORDS } from './page-words.js';
import { printedInstant } from './printed-instant.js';

/** What was asked for, as the form sends it. */
export interface SearchFields {
  readonly q: string;
  readonly language: string;
  readonly origin: string;
  readonly section: string;
  readonly month: string;
}

export interface SearchPageView extends Pick<PageFrame, 'publisher' | 'publicUrl' | 'path' | 'isLanguageAsked'> {
  readonly language: WordLanguage;
  readonly zone: string;
  readonly fields: SearchFields;
  readonly found: CataloguePage | { readonly refused: string };
  /** Address of the next page. */
  readonly next?: string;
}

interface Choice {
  readonly name: keyof SearchFields;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[];
}

interface Hit {
  readonly href: string;
  readonly language: string;
  readonly title: readonly Stretch[];
  readonly excerpt: readonly Stretch[];
  readonly datetime: string;
  readonly published: string;
  readonly origin: string;
}

interface SearchParts {
  readonly language: WordLanguage;
  readonly q: string;
  readonly choices: readonly Choice[];
  readonly message: string | undefined;
  readonly hits: readonly Hit[];
  readonly next: string | undefined;
}

const MARKED = (name: string): string =>
  `<% for (const each of ${name}) { if (each.isMarked) { %><mark><%= each.text %></mark><% } else { %><%= each.text %><% } } %>`;

const CONTENT = pagePart<SearchParts>(`<h1><%= it.words.catalogue %></h1>
<form method="get" action="/works" role="search">
<input type="hidden" name="lang" value="<%= it.language %>">
<input type="search" name="q" value="<%= it.q %>" maxlength="200" placeholder="<%= it.words.searchLabel %>" aria-label="<%= it.words.searchLabel %>">
<button type="submit"><%= it.words.search %></button>
<div class="filters">
<% for (const each of it.choices) { %><label><%= each.label %> <select name="<%= each.name %>"><option value=""><%= it.words.all %></option>
<% for (const one of each.options) { %><option value="<%= one.value %>"<% if (one.isChosen) { %> selected<% } %>><%= one.text %></option><% } %></select></label>
<% } %></div>
</form>
<% if (it.message) { %><p class="note" role="status"><%= it.message %></p>
<% } if (it.hits.length > 0) { %><ol class="hits">
<% for (const hit of it.hits) { %><li><h2 lang="<%= hit.language %>"><a href="<%= hit.href %>">${MARKED('hit.title')}</a></h2>
<p lang="<%= hit.language %>">${MARKED('hit.excerpt')}</p>
<p class="quiet"><time datetime="<%= hit.datetime %>"><%= hit.published %></time> · <%= hit.origin %></p></li>
<% } %></ol>
<% } if (it.next) { %><p><a class="button" rel="next" href="<%= it.next %>"><%= it.words.next %></a></p>
<% } %>`);

/** The catalogue for anybody: a form that works without script, what it finds, and the way on. */
export function searchPage(view: SearchPageView): string {
  const { language, fields, found } = view;
  const words = PAGE_WORDS[language];
  const items = 'refused' in found ? [] : found.items;
  const content = CONTENT(
    {
      language,
      q: fields.q,
      choices: choicesOf(view),
      message: messageOf(view),
      hits: items.map((item) => hitOf(item, view)),
      next: view.next,
    },
    words,
  );
  // one page of many, and as many as there are words
  const isUnlisted = fields.q !== '' || view.path !== '/works';
  return framed(
    { ...view, title: fields.q === '' ? words.catalogue : `${fields.q} – ${words.search}`, isUnlisted },
    content,
  );
}

function messageOf({ language, found, next }: SearchPageView): string | undefined {
  const words = PAGE_WORDS[language];
  if ('refused' in found) return `${words.invalid} ${found.refused}`;
  if (found.items.length === 0 && next === undefined) return words.nothing;
  return found.correctedTo === undefined ? undefined : `${words.corrected} ${found.correctedTo}`;
}

function choicesOf({ language, fields, found }: SearchPageView): readonly Choice[] {
  const words = PAGE_WORDS[language];
  const facets = 'refused' in found ? undefined : found.facets;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const origin = (value: string): string => (value === 'OWN' || value === 'THIRD_PARTY' ? words.origins[value] : value);
  return [
    choice('language', words.language, fields, facets?.languages, (tag) =>
      tag === 'und' ? tag : (names.of(tag) ?? tag),
    ),
    choice('origin', words.origin, fields, facets?.origins, origin),
    choice('section', words.section, fields, facets?.sections),
    choice('month', words.month, fields, facets?.months),
  ];
}

/** The values that were counted, and the chosen one in any case. */
function choice(
  name: keyof SearchFields,
  label: string,
  fields: SearchFields,
  counts: readonly FacetCount[] = [],
  text: (value: string) => string = (value) => value,
): Choice {
  const chosen = fields[name];
  const isCounted = counts.some(({ value }) => value === chosen);
  const values = [
    ...counts.map(({ value, works }) => ({ value, text: `${text(value)} (${works})` })),
    ...(chosen === '' || isCounted ? [] : [{ value: chosen, text: chosen }]),
  ];
  return { name, label, options: values.map((each) => ({ ...each, isChosen: each.value === chosen })) };
}

function hitOf({ work, excerpt, highlights }: CatalogueItem, { language, zone }: SearchPageView): Hit {
  const words = PAGE_WORDS[language];
  return {
    href: `/works/${work.id}?lang=${language}`,
    language: work.language,
    title: markedText(work.title, highlights.title),
    excerpt: markedText(excerpt, highlights.excerpt),
    datetime: work.versionCreated.toString(),
    published: printedInstant(work.versionCreated, language, zone),
    origin: work.origin === 'OWN' ? words.origins.OWN : words.origins.THIRD_PARTY + words.colon + (work.source ?? ''),
  };
}
