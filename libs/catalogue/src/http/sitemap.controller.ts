import { Readable } from 'node:stream';
import { CLOCK, type Clock } from '@app/kernel';
import { Public, problem, SETTINGS, type Settings } from '@app/platform';
import { Controller, Get, Header, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SITEMAP, type Sitemap } from '../application/sitemap.port.js';
import { sitemapIndex, sitemapPart } from './sitemap-xml.js';

const AN_HOUR = 'public, max-age=3600';
const PART = /^(\d{1,9})\.xml$/;

/** The public pages of all works, for those who crawl (sitemaps.org). */
@ApiExcludeController()
@Public()
@Controller()
export class SitemapController {
  constructor(
    @Inject(SITEMAP) private readonly sitemap: Sitemap,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', AN_HOUR)
  async index(): Promise<string> {
    return sitemapIndex(await this.sitemap.parts(), this.settings.publicUrl);
  }

  @Get('sitemaps/:file')
  @Header('cache-control', AN_HOUR)
  async part(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const number = PART.exec(file)?.[1];
    if (number === undefined) throw problem({ code: 'NOT_FOUND', expected: 'a part that /sitemap.xml names' });
    const works = this.sitemap.works(Number(number), this.clock.now());
    await reply
      .header('content-type', 'application/xml; charset=utf-8')
      .send(Readable.from(sitemapPart(works, this.settings.publicUrl)));
  }
}
