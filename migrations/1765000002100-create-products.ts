import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Products: what a partner may see and ask for; and the parts of works that carry other rights. */
export class CreateProducts1765000002100 implements MigrationInterface {
  readonly name = 'CreateProducts1765000002100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE product (
        id uuid NOT NULL,
        name text NOT NULL,
        state text NOT NULL,
        origins text[],
        categories text[],
        languages text[],
        source_labels text[],
        created_from timestamptz,
        created_until timestamptz,
        uris text[],
        created_at timestamptz NOT NULL,
        version integer NOT NULL,
        CONSTRAINT pk_product PRIMARY KEY (id),
        CONSTRAINT uq_product_name UNIQUE (name),
        CONSTRAINT chk_product_name CHECK (name <> ''),
        CONSTRAINT chk_product_state CHECK (state IN ('ACTIVE', 'RETIRED')),
        CONSTRAINT chk_product_dates CHECK (created_until > created_from)
      );

      CREATE TABLE product_assignment (
        product_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        -- an account of the partner, or '*' for all of them
        seat text NOT NULL,
        assigned_by text NOT NULL,
        assigned_at timestamptz NOT NULL,
        ends_at timestamptz,
        CONSTRAINT pk_product_assignment PRIMARY KEY (product_id, partner_id, seat),
        CONSTRAINT fk_product_assignment_product FOREIGN KEY (product_id) REFERENCES product (id),
        CONSTRAINT fk_product_assignment_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_product_assignment_term CHECK (ends_at >= assigned_at)
      );
      CREATE INDEX ix_product_assignment_partner ON product_assignment (partner_id, seat);

      -- the products every publisher has; who was a partner before there were products keeps what it saw
      INSERT INTO product (id, name, state, origins, created_at, version) VALUES
        ('01990000-0000-7000-8000-000000000001', 'All own works', 'ACTIVE', ARRAY['OWN'], now(), 1),
        ('01990000-0000-7000-8000-000000000002', 'Works of others, to read', 'ACTIVE', ARRAY['THIRD_PARTY', 'UNKNOWN'],
          now(), 1);
      INSERT INTO product_assignment (product_id, partner_id, seat, assigned_by, assigned_at)
        SELECT product.id, partner.id, '*', 'migration', now() FROM partner, product;

      CREATE TABLE work_component (
        work_id uuid NOT NULL,
        position integer NOT NULL,
        type text NOT NULL,
        title text NOT NULL,
        source_label text,
        origin text NOT NULL,
        source text,
        uri text,
        CONSTRAINT pk_work_component PRIMARY KEY (work_id, position),
        CONSTRAINT fk_work_component_work FOREIGN KEY (work_id) REFERENCES work (id),
        CONSTRAINT chk_work_component_origin CHECK (origin IN ('OWN', 'THIRD_PARTY', 'UNKNOWN')),
        CONSTRAINT chk_work_component_source CHECK ((origin = 'THIRD_PARTY') = (source IS NOT NULL) AND source <> ''),
        CONSTRAINT chk_work_component_title CHECK (title <> '')
      );

      GRANT SELECT, INSERT, UPDATE ON product, product_assignment TO imprimatur_app;
      GRANT SELECT, INSERT ON work_component TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE work_component, product_assignment, product');
  }
}
