import { nameIn, type WordLanguage } from '@app/licensing';
import type { PublisherProfile } from '@app/parties';
import { type RightsStatement, rightsLinks, rightsMeta, schemaOrgRights } from '@app/syndication';
import type { Work } from '@app/works';
import { excerptOf } from '../../domain/excerpt.js';
import { framed, type PageFrame, pagePart } from './page-frame.js';
import { PAGE_WORDS } from './page-words.js';
import { printedInstant } from './printed-instant.js';

export interface WorkPage extends Pick<PageFrame, 'publicUrl' | 'path' | 'isLanguageAsked'> {
  readonly work: Work;
  readonly rights: RightsStatement;
  readonly profile: PublisherProfile;
  readonly language: WordLanguage;
}

interface WorkParts {
  readonly title: string;
  readonly language: string;
  readonly excerpt: string;
  readonly published: string;
  readonly datetime: string;
  readonly isOwn: boolean;
  readonly source: string;
  readonly disclaimer: string | undefined;
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly request: string;
  readonly mail: string;
  readonly contact: string;
  readonly policy: string;
  readonly rsl: string;
}

const CONTENT = pagePart<WorkParts>(`<article>
<h1 lang="<%= it.language %>"><%= it.title %></h1>
<p class="quiet"><time datetime="<%= it.datetime %>"><%= it.published %></time> · <%= it.words.source %><%= it.words.colon %><%= it.source %></p>
<% if (it.disclaimer) { %><p class="note" role="note"><%= it.disclaimer %></p>
<% } if (it.excerpt) { %><p class="lead" lang="<%= it.language %>"><%= it.excerpt %></p>
<% if (it.isOwn) { %><p class="quiet"><%= it.words.excerptOnly %></p>
<% } } %>
<section class="card" id="license" aria-labelledby="license-title">
<h2 id="license-title"><%= it.words.license %></h2>
<% if (it.isOwn) { %><p><%= it.words.licenseHow %></p>
<p><a class="button" href="<%= it.request %>"><%= it.words.licenseThis %></a></p>
<p class="quiet"><%= it.words.askBy %> <a href="<%= it.mail %>"><%= it.contact %></a></p>
<% } else { %><p><%= it.words.notOurs %> <%= it.words.askThere %> <strong><%= it.source %></strong></p>
<% } %></section>
<section aria-labelledby="rights-title">
<h2 id="rights-title"><%= it.words.rights %></h2>
<dl>
<% for (const [label, value] of it.rows) { %><div><dt><%= label %></dt><dd><%= value %></dd></div>
<% } %><div><dt><%= it.words.machineRights %></dt><dd><a href="<%= it.policy %>"><%= it.words.verify %></a> · <a href="<%= it.rsl %>">RSL</a></dd></div>
</dl>
</section>
</article>`);

/** What anybody may read of a work, whose it is, and how to license it: for people, and in its head for machines. */
export function workPage(page: WorkPage): string {
  const { work, rights, profile, language, publicUrl } = page;
  const words = PAGE_WORDS[language];
  const isOwn = work.origin === 'OWN';
  const publisher = nameIn(profile.names, language);
  const excerpt = excerptOf(work.text);
  const source = isOwn ? (work.sourceLabel ?? publisher) : (work.source ?? '');
  const { email } = profile.operator.contact;
  const rows: (readonly [string, string | undefined])[] = [
    [words.origin, words.origins[isOwn ? 'OWN' : 'THIRD_PARTY']],
    [words.holder, rights.holder],
    [words.creditLine, isOwn ? rights.creditText : undefined],
    [words.section, work.category],
    [words.identifier, work.uri],
  ];
  const content = CONTENT(
    {
      title: work.title,
      language: work.language,
      excerpt,
      published: printedInstant(work.versionCreated, language, profile.zone),
      datetime: work.versionCreated.toString(),
      isOwn,
      source,
      disclaimer: isOwn ? undefined : nameIn(profile.disclaimer, language),
      rows: rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const])),
      request: requestAddress(publicUrl, work.id),
      mail: `mailto:${email}?subject=${mailSubject(words.licenseThis, work.title)}&body=${encodeURIComponent(
        `${publicUrl}/works/${work.id}\n${work.uri}\n`,
      )}`,
      contact: email,
      policy: rights.places.policy,
      rsl: rights.places.rsl,
    },
    words,
  );
  return framed(
    {
      ...page,
      publisher,
      title: work.title,
      description: excerpt,
      meta: rightsMeta(rights),
      links: rightsLinks(rights),
      data: articleData(page, excerpt),
    },
    content,
  );
}

/** The partner's desk of the web app, where a license for the work is asked for; who is not signed in is asked to first. */
export function requestAddress(publicUrl: string, workId: string): string {
  return `${publicUrl}/partner?${new URLSearchParams({ license: workId }).toString()}`;
}

/** What a mail's subject repeats of a title, in whole code points. */
const BEGINNING = /^.{0,100}/su;

/** For a `mailto:` address. */
export function mailSubject(wish: string, title: string): string {
  const [beginning = ''] = BEGINNING.exec(title) ?? [];
  return encodeURIComponent(`${wish}: ${beginning}`.toWellFormed());
}

/** schema.org, for search engines and assistants. */
export function articleData({ work, rights, profile, publicUrl }: WorkPage, excerpt: string): object {
  const url = `${publicUrl}/works/${work.id}`;
  return {
    '@context': 'https://schema.org',
    '@type': work.type === 'text' || work.type === 'composite' ? 'NewsArticle' : 'CreativeWork',
    '@id': url,
    url,
    identifier: work.uri,
    headline: work.title,
    ...(work.language === 'und' ? {} : { inLanguage: work.language }),
    ...(excerpt === '' ? {} : { abstract: excerpt }),
    datePublished: work.firstCreated.toString(),
    dateModified: work.versionCreated.toString(),
    ...(work.category === undefined ? {} : { articleSection: work.category }),
    ...(work.byline === undefined ? {} : { author: { '@type': 'Person', name: work.byline } }),
    publisher: { '@type': 'NewsMediaOrganization', name: nameIn(profile.names, work.language) },
    isAccessibleForFree: false,
    ...schemaOrgRights(rights),
  };
}
