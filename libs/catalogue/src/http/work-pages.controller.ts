import { PUBLIC_ACTOR } from '@app/kernel';
import { nameIn, pageLanguage, WORD_LANGUAGES } from '@app/licensing';
import { PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { nextLink, Public, SETTINGS, type Settings } from '@app/platform';
import { rightsHeaders, StateRights } from '@app/syndication';
import { LONGEST_QUERY } from '@app/works';
import { Controller, Get, Headers, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReadPublicWork } from '../application/read-public-work.js';
import { SearchCatalogue } from '../application/search-catalogue.js';
import { facetsOf } from './facets-of.js';
import { PAGE_CSP } from './pages/page-style.js';
import { plainPage } from './pages/plain-page.js';
import { type SearchFields, searchPage } from './pages/search-page.js';
import { workPage } from './pages/work-page.js';
import { searchCursor, searchPlaceIn } from './search-cursor.js';

const LANG = { name: 'lang', required: false, description: 'en, zh-Hans or zh-Hant; else by `Accept-Language`' };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;
const SHOWN = 20;
const MOST_OF_A_FIELD = 200;

/** The catalogue as pages for people, and for those who read pages for them. */
@ApiTags('catalogue')
@Public()
@Controller('works')
export class WorkPagesController {
  constructor(
    private readonly works: ReadPublicWork,
    private readonly search: SearchCatalogue,
    private readonly rights: StateRights,
    @Inject(PUBLISHER_PROFILE) private readonly profile: PublisherProfile,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The catalogue as a page with a search form' })
  @ApiProduces('text/html')
  @ApiQuery(LANG)
  @ApiQuery({ name: 'q', required: false, description: 'Words, "phrases", -exclusions' })
  @ApiQuery({ name: 'language', required: false })
  @ApiQuery({ name: 'origin', required: false })
  @ApiQuery({ name: 'section', required: false })
  @ApiQuery({ name: 'month', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiResponse({ status: 200, description: 'The page; what cannot be searched for is said on it' })
  async list(
    @Query() query: Readonly<Record<string, unknown>>,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const fields = fieldsOf(query);
    const around = this.around(textOf(query.lang), acceptLanguage, pathOf(fields), reply);
    const after = searchPlaceIn(textOf(query.cursor));
    const found = await this.search.execute({
      actor: PUBLIC_ACTOR,
      facets: facetsOf(fields),
      isPublic: true,
      order: 'BEST',
      limit: SHOWN,
      withFacets: true,
      q: fields.q,
      ...(after === undefined ? {} : { after }),
    });
    const view = { ...around, publisher: nameIn(this.profile.names, around.language), zone: this.profile.zone, fields };
    if (!found.ok) return searchPage({ ...view, found: { refused: found.error.expected } });
    const { next } = found.value;
    const address = next === undefined ? undefined : nextLink(request.url, searchCursor(next)).slice(1).split('>')[0];
    return searchPage({ ...view, found: found.value, ...(address === undefined ? {} : { next: address }) });
  }

  @Get(':workId')
  @ApiOperation({ summary: 'What anybody may read of a work, whose it is, how to license it; with schema.org JSON-LD' })
  @ApiProduces('text/html')
  @ApiQuery(LANG)
  @ApiResponse({ status: 200, description: 'The page' })
  @ApiResponse({ status: 301, description: 'An earlier version: the newest one stands elsewhere' })
  @ApiResponse({ status: 404, description: 'There is no such work, or it is not released' })
  @ApiResponse({ status: 410, description: 'The work was killed' })
  async one(
    @Param('workId') workId: string,
    @Query('lang') lang: unknown,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = textOf(lang);
    const around = this.around(asked, acceptLanguage, `/works/${workId}`, reply);
    const { publicUrl } = around;
    const found = UUID.test(workId) ? await this.works.execute(workId.toLowerCase()) : ({ kind: 'UNKNOWN' } as const);
    if (found.kind === 'MOVED') {
      const query = around.isLanguageAsked ? `?lang=${around.language}` : '';
      void reply.status(301).header('location', `${publicUrl}/works/${found.to}${query}`);
      return '';
    }
    if (found.kind !== 'SHOWN') {
      void reply.status(found.kind === 'GONE' ? 410 : 404);
      const publisher = nameIn(this.profile.names, around.language);
      return plainPage({ ...around, path: '/works', publisher }, found.kind);
    }
    const { work } = found;
    const rights = this.rights.forWork(work);
    void reply.headers(rightsHeaders(rights));
    return workPage({ ...around, path: `/works/${work.id}`, work, rights, profile: this.profile });
  }

  /** Headers and language of every page. */
  private around(lang: string | undefined, acceptLanguage: string | undefined, path: string, reply: FastifyReply) {
    const language = pageLanguage(acceptLanguage, lang);
    const isLanguageAsked = WORD_LANGUAGES.some((tag) => tag === lang);
    void reply.headers({
      'content-security-policy': PAGE_CSP,
      'content-language': language,
      'content-type': 'text/html; charset=utf-8',
      vary: 'accept-language',
      // a kill is to be seen at once
      'cache-control': 'no-cache',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    return { language, isLanguageAsked, path, publicUrl: this.settings.publicUrl };
  }
}

/** A parameter given twice is an array: then it is as if it was not given. */
function textOf(parameter: unknown): string | undefined {
  return typeof parameter === 'string' ? parameter : undefined;
}

function fieldsOf(query: Readonly<Record<string, unknown>>): SearchFields {
  const field = (name: keyof SearchFields): string => (textOf(query[name]) ?? '').slice(0, MOST_OF_A_FIELD);
  return {
    q: (textOf(query.q) ?? '').slice(0, LONGEST_QUERY).trim(),
    language: field('language'),
    origin: field('origin'),
    section: field('section'),
    month: field('month'),
  };
}

/** The same search in another language of the page. */
function pathOf(fields: SearchFields): string {
  const given = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''));
  return given.size === 0 ? '/works' : `/works?${given.toString()}`;
}
