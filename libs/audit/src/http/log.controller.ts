import { Public, problem } from '@app/platform';
import { Controller, Get, Header, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LOG_TREE, type LogTree } from '../application/log-tree.port.js';
import { NOTE_SIGNER, type NoteSigner } from '../application/note-signer.port.js';
import { readTilePath, type TileRequest, widthAt } from '../domain/tree/tile-path.js';
import { HASH_BYTES, TILE_WIDTH } from '../domain/tree/tiles.js';

/** A tile once served never changes: its path names its width. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * The log for the public, as C2SP tlog-tiles: signed checkpoint, tiles of the tree, and bundles of its leaves. A leaf is
 * the hash of an entry; what the entry says stays with the service and with whom it was shown to.
 */
@ApiTags('audit')
@Public()
@Controller('audit')
export class LogController {
  constructor(
    @Inject(LOG_TREE) private readonly tree: LogTree,
    @Inject(NOTE_SIGNER) private readonly signer: NoteSigner,
  ) {}

  @Get('checkpoint')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Size and root of the log, signed' })
  @ApiOkResponse({ description: 'A signed note, C2SP tlog-checkpoint' })
  async checkpoint(@Res() reply: FastifyReply): Promise<void> {
    const latest = await this.tree.latest();
    if (latest === undefined) throw problem({ code: 'AUDIT_LOG_EMPTY' });
    void reply.type('text/plain; charset=utf-8').send(latest.note);
  }

  @Get('key')
  @ApiOperation({ summary: 'Public key of the log: keep it, and checkpoints can be checked against it' })
  @ApiOkResponse({
    description: '`<name>+<key id>+<key>`, C2SP signed-note; below it, a line each, keys used before it',
  })
  key(@Res() reply: FastifyReply): void {
    const keys = [this.signer.verifierKey, ...this.signer.retiredKeys];
    void reply.type('text/plain; charset=utf-8').send(keys.map((key) => `${key}\n`).join(''));
  }

  @Get('tile/*')
  @ApiOperation({ summary: 'A tile of the tree, or a bundle of its leaves' })
  @ApiOkResponse({ description: 'Hashes of 32 bytes; in a bundle each behind its length in two bytes' })
  async tile(@Param('*') path: string, @Res() reply: FastifyReply): Promise<void> {
    const request = readTilePath(path);
    const bytes = request && (await this.bytesOf(request));
    if (bytes === undefined)
      throw problem({ code: 'AUDIT_TILE_UNKNOWN', expected: '<level>/<index>[.p/<width>], of a tile the log has' });
    void reply.header('cache-control', IMMUTABLE).type('application/octet-stream').send(Buffer.from(bytes));
  }

  private async bytesOf(request: TileRequest): Promise<Uint8Array | undefined> {
    const { index, width } = request;
    const level = request.level === 'entries' ? 0 : request.level;
    const size = (await this.tree.latest())?.size ?? 0;
    if (widthAt({ level, index }, size) < width) return undefined;
    if (request.level === 'entries') return bundled(await this.tree.leaves(index * TILE_WIDTH, width));
    const [tile] = await this.tree.tiles([{ level, index }]);
    return tile?.hashes.subarray(0, width * HASH_BYTES);
  }
}

/** Each leaf behind its length, two bytes, the high one first. */
function bundled(leaves: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(leaves.flatMap((leaf) => [Uint8Array.of(leaf.length >> 8, leaf.length & 0xff), leaf]));
}
