import { problem, RequireRole } from '@app/platform';
import { Controller, Inject, Post, Query, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { PAGE_STORE, type PageStore } from '../application/page-store.port.js';
import { RAW_TYPES, RawBody } from './raw-body.js';
import { UploadDto, UploadView } from './upload.dto.js';

@ApiTags('scans')
@ApiBearerAuth()
@RequireRole('ADMIN', 'LEGAL', 'DESK')
@Controller('api/v1/scans/uploads')
export class ScanUploadsController {
  constructor(@Inject(PAGE_STORE) private readonly files: PageStore) {}

  @Post()
  @ApiOperation({ summary: 'Keep a page or an archive to be scanned: the bytes themselves, or JSON with base64' })
  @ApiConsumes('application/json', ...RAW_TYPES)
  @ApiBody({ type: UploadDto })
  @ApiQuery({ name: 'name', required: false, description: 'What the file is called, for a body of bytes' })
  @ApiCreatedResponse({ type: UploadView })
  async upload(@Req() { body }: FastifyRequest, @Query('name') name?: string): Promise<UploadView> {
    const file = body instanceof RawBody ? { bytes: body, name } : fileIn(body);
    const { key, size } = await this.files.putStream(notEmpty(file.bytes));
    return { key, size, ...(file.name === undefined ? {} : { name: file.name }) };
  }
}

/** By hand: the route takes bytes or JSON, so the global pipe cannot know the shape. */
function fileIn(body: unknown): { readonly bytes: readonly Uint8Array[]; readonly name: string | undefined } {
  const refused = problem({
    code: 'REQUEST_INVALID',
    detail: 'Expected the bytes of a file, or JSON: { name?, base64 }',
  });
  const dto: unknown = plainToInstance(UploadDto, body ?? {});
  if (!(dto instanceof UploadDto)) throw refused;
  if (validateSync(dto, { whitelist: true, forbidNonWhitelisted: true }).length > 0) throw refused;
  return { bytes: [Buffer.from(dto.base64, 'base64')], name: dto.name };
}

async function* notEmpty(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    yield chunk;
  }
  if (size === 0) throw problem({ code: 'REQUEST_INVALID', detail: 'Expected a file that is not empty' });
}
