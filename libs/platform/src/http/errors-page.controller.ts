import { ERRORS } from '@app/contract';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../auth/public.decorator.js';

/** What a problem's `type` leads to: every code with its status and meaning. */
@ApiExcludeController()
@Controller('docs/errors')
export class ErrorsPageController {
  @Public()
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  page(): string {
    return PAGE;
  }
}

const ROWS = Object.entries(ERRORS)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, { status, title }]) => `<tr id="${code}"><td><code>${code}</code><td>${status}<td>${escaped(title)}`)
  .join('\n');

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Errors of Imprimatur</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
table { border-collapse: collapse } td, th { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0 }
tr:target { outline: 2px solid }
</style>
<h1>Errors</h1>
<p>Every refusal is <code>application/problem+json</code> (RFC 9457) with one of these codes.</p>
<table>
<thead><tr><th scope="col">Code<th scope="col">Status<th scope="col">Meaning</thead>
<tbody>
${ROWS}
</tbody>
</table>
`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
