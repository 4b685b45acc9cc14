import type { Actor } from '@app/kernel';
import { CurrentActor, etagOf, problem, RequireRole, SeenVersion, UuidPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AssignProduct } from '../application/assign-product.js';
import { DefineProduct } from '../application/define-product.js';
import { FindProducts } from '../application/find-products.js';
import { given } from '../domain/draft-fields.js';
import { ProductId } from '../domain/product.js';
import { instantIn } from '../domain/record-shape.js';
import { AssignmentDto, ProductDto, TakeBackDto } from './product.dto.js';
import { AssignmentView, assignmentView, ProductView, productView } from './product.view.js';

/** Products: saved queries over works. A partner sees and asks for what its products find, and nothing else. */
@ApiTags('products')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1/products')
export class ProductsController {
  constructor(
    private readonly define: DefineProduct,
    private readonly assign: AssignProduct,
    private readonly products: FindProducts,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Products by name, each with the number of works it finds now; partners see theirs' })
  @ApiOkResponse({ description: '`{ items: Product[] }`' })
  async list(@CurrentActor() actor: Actor): Promise<{ items: readonly ProductView[] }> {
    return { items: (await this.products.list(actor)).map(({ product, works }) => productView(product, works)) };
  }

  @Get(':productId')
  @ApiOperation({ summary: 'One product' })
  @ApiOkResponse({ type: ProductView })
  async one(
    @Param('productId', UuidPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProductView> {
    const found = await this.products.one(ProductId(id), actor);
    if (!found.ok) throw problem(found.error);
    void reply.header('etag', etagOf(found.value.product.version));
    return productView(found.value.product, found.value.works);
  }

  @Post()
  @RequireRole('DESK', 'ADMIN')
  @ApiOperation({ summary: 'Save a query as a product; nobody has it until it is assigned' })
  @ApiCreatedResponse({ type: ProductView })
  async create(
    @Body() { name, query, state = 'ACTIVE' }: ProductDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProductView> {
    const created = await this.define.execute({ actor, name, query, state });
    if (!created.ok) throw problem(created.error);
    void reply.header('location', `/api/v1/products/${created.value.id}`).header('etag', etagOf(created.value.version));
    return productView(created.value);
  }

  @Put(':productId')
  @RequireRole('DESK', 'ADMIN')
  @ApiOperation({ summary: 'Another name, query or state in the place of the last' })
  @ApiOkResponse({ type: ProductView })
  async change(
    @Param('productId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() { name, query, state = 'ACTIVE' }: ProductDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProductView> {
    const change = { productId: ProductId(id), seenVersion };
    const changed = await this.define.execute({ actor, change, name, query, state });
    if (!changed.ok) throw problem(changed.error);
    void reply.header('etag', etagOf(changed.value.version));
    return productView(changed.value);
  }

  @Get(':productId/assignments')
  @RequireRole('DESK', 'ADMIN')
  @ApiOperation({ summary: 'Who has the product now' })
  @ApiOkResponse({ description: '`{ items: Assignment[] }`' })
  async assignments(@Param('productId', UuidPipe) id: string): Promise<{ items: readonly AssignmentView[] }> {
    return { items: (await this.products.assignments(ProductId(id))).map(assignmentView) };
  }

  @Post(':productId/assignments')
  @RequireRole('DESK', 'ADMIN')
  @ApiOperation({ summary: 'Give it to a partner, or to one of its people; may be repeated with another end' })
  @ApiCreatedResponse({ type: AssignmentView })
  async give(
    @Param('productId', UuidPipe) id: string,
    @Body() { partnerId, accountId, endsAt }: AssignmentDto,
    @CurrentActor() actor: Actor,
  ): Promise<AssignmentView> {
    const end = endsAt === undefined ? undefined : instantIn(endsAt);
    if (endsAt !== undefined && end === undefined) {
      throw problem({ code: 'PRODUCT_INVALID', field: 'endsAt', expected: 'an instant with its offset' });
    }
    const seat = { ...given('seat', accountId), ...given('endsAt', end) };
    const assigned = await this.assign.execute({ actor, productId: ProductId(id), partnerId, step: 'GIVE', ...seat });
    if (!assigned.ok) throw problem(assigned.error);
    return assignmentView(assigned.value);
  }

  @Post(':productId/assignments/end')
  @HttpCode(200)
  @RequireRole('DESK', 'ADMIN')
  @ApiOperation({ summary: 'Take it back, at once' })
  @ApiOkResponse({ description: '`{}`' })
  async take(
    @Param('productId', UuidPipe) id: string,
    @Body() { partnerId, accountId }: TakeBackDto,
    @CurrentActor() actor: Actor,
  ): Promise<Record<string, never>> {
    const command = { actor, productId: ProductId(id), partnerId, step: 'TAKE' as const, ...given('seat', accountId) };
    const taken = await this.assign.execute(command);
    if (!taken.ok) throw problem(taken.error);
    return {};
  }
}
