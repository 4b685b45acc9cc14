import { Public, problem } from '@app/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type ConsistencyProof, type InclusionProof, ProveLog } from '../application/prove-log.js';
import { ConsistencyQueryDto, InclusionQueryDto } from './proof.queries.js';

/** Proofs for anyone who holds an entry, a certificate or an old checkpoint. RFC 9162, sections 2.1.3 and 2.1.4. */
@ApiTags('audit')
@Public()
@Controller('api/v1/audit/proofs')
export class ProofsController {
  constructor(private readonly proveLog: ProveLog) {}

  @Get('inclusion')
  @ApiOperation({ summary: 'That an entry stands in the log' })
  @ApiOkResponse({
    description: '`{ entryHash, leafHash, leafIndex, treeSize, root, proof, checkpoint? }`, hashes in hex',
  })
  async inclusion(@Query() { hash, size }: InclusionQueryDto): Promise<InclusionProof> {
    const proved = await this.proveLog.inclusion(hash, size);
    if (!proved.ok) throw problem(proved.error);
    return proved.value;
  }

  @Get('consistency')
  @ApiOperation({ summary: 'That a smaller log is the beginning of a larger one' })
  @ApiOkResponse({ description: '`{ from, fromRoot, to, toRoot, proof }`, hashes in hex' })
  async consistency(@Query() { from, to }: ConsistencyQueryDto): Promise<ConsistencyProof> {
    const proved = await this.proveLog.consistency(from, to);
    if (!proved.ok) throw problem(proved.error);
    return proved.value;
  }
}
