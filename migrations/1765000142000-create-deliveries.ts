import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who fetched which version under which license. A page fetched again and again is listed once. */
export class CreateDeliveries1765000142000 implements MigrationInterface {
  readonly name = 'CreateDeliveries1765000142000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE delivery_list (
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        items integer NOT NULL,
        CONSTRAINT pk_delivery_list PRIMARY KEY (id),
        CONSTRAINT fk_delivery_list_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_delivery_list_items CHECK (items >= 0)
      );
      CREATE TABLE delivery_list_item (
        list_id uuid NOT NULL,
        place integer NOT NULL,
        work_id uuid NOT NULL,
        -- absent for what is withdrawn
        license_id uuid,
        part text NOT NULL,
        CONSTRAINT pk_delivery_list_item PRIMARY KEY (list_id, place),
        CONSTRAINT fk_delivery_list_item_list FOREIGN KEY (list_id) REFERENCES delivery_list (id),
        CONSTRAINT fk_delivery_list_item_work FOREIGN KEY (work_id) REFERENCES work (id),
        CONSTRAINT fk_delivery_list_item_license FOREIGN KEY (license_id) REFERENCES license (id),
        CONSTRAINT chk_delivery_list_item_part CHECK (part IN ('FULL', 'EXCERPT', 'WITHDRAWN')),
        CONSTRAINT chk_delivery_list_item_license CHECK ((part = 'WITHDRAWN') = (license_id IS NULL))
      );
      CREATE INDEX ix_delivery_list_item_work ON delivery_list_item (work_id);
      CREATE TABLE delivery (
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        list_id uuid NOT NULL,
        actor_kind text NOT NULL,
        actor_id text NOT NULL,
        address text NOT NULL,
        format text NOT NULL,
        product_id uuid,
        delivered_at timestamptz NOT NULL,
        CONSTRAINT pk_delivery PRIMARY KEY (id),
        CONSTRAINT fk_delivery_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT fk_delivery_list FOREIGN KEY (list_id) REFERENCES delivery_list (id),
        CONSTRAINT fk_delivery_product FOREIGN KEY (product_id) REFERENCES product (id)
      );
      CREATE INDEX ix_delivery_partner ON delivery (partner_id, delivered_at, id);
      CREATE INDEX ix_delivery_at ON delivery (delivered_at, id);
      CREATE INDEX ix_delivery_list ON delivery (list_id);
      GRANT SELECT, INSERT ON delivery_list, delivery_list_item, delivery TO imprimatur_app;
      GRANT UPDATE (address) ON delivery TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE delivery, delivery_list_item, delivery_list');
  }
}
