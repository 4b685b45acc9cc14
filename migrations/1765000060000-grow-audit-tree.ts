import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log becomes a Merkle tree: an entry is written without waiting for any other, and taken into the tree after its
 * commit. Entries of the chain before it stay as they were hashed; their order becomes that of the tree.
 */
export class GrowAuditTree1765000060000 implements MigrationInterface {
  readonly name = 'GrowAuditTree1765000060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit_entry DROP CONSTRAINT chk_audit_entry_hash;
      DROP INDEX uq_audit_entry_previous_hash;
      ALTER TABLE audit_entry DROP COLUMN previous_hash;
      ALTER TABLE audit_entry RENAME COLUMN sequence TO recorded;
      ALTER TABLE audit_entry ALTER COLUMN recorded ADD GENERATED ALWAYS AS IDENTITY;
      SELECT setval(pg_get_serial_sequence('audit_entry', 'recorded'), greatest(sequence, 1), sequence > 0) FROM audit_head;
      ALTER TABLE audit_entry ADD COLUMN transaction bigint NOT NULL DEFAULT 0;
      ALTER TABLE audit_entry ALTER COLUMN transaction DROP DEFAULT;
      ALTER TABLE audit_entry ADD CONSTRAINT chk_audit_entry_hash CHECK (hash ~ '^[0-9a-f]{64}$');
      CREATE UNIQUE INDEX uq_audit_entry_hash ON audit_entry (hash);
      CREATE INDEX ix_audit_entry_order ON audit_entry (transaction, recorded);
      DROP TABLE audit_head;

      CREATE TABLE audit_leaf (
        sequence bigint NOT NULL,
        entry_id uuid NOT NULL,
        CONSTRAINT pk_audit_leaf PRIMARY KEY (sequence),
        CONSTRAINT chk_audit_leaf_sequence CHECK (sequence > 0)
      );
      CREATE UNIQUE INDEX uq_audit_leaf_entry ON audit_leaf (entry_id);

      CREATE TABLE audit_tile (
        level smallint NOT NULL,
        index bigint NOT NULL,
        hashes bytea NOT NULL,
        CONSTRAINT pk_audit_tile PRIMARY KEY (level, index),
        CONSTRAINT chk_audit_tile_hashes CHECK (length(hashes) % 32 = 0 AND length(hashes) BETWEEN 32 AND 8192)
      );

      CREATE TABLE audit_checkpoint (
        size bigint NOT NULL,
        root text NOT NULL,
        note text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT pk_audit_checkpoint PRIMARY KEY (size),
        CONSTRAINT chk_audit_checkpoint_root CHECK (size > 0 AND root ~ '^[0-9a-f]{64}$')
      );

      CREATE TABLE audit_disclosure (
        entry_id uuid NOT NULL,
        field text NOT NULL,
        salt text NOT NULL,
        value text NOT NULL,
        CONSTRAINT pk_audit_disclosure PRIMARY KEY (entry_id, field)
      );

      CREATE FUNCTION refuse_tile_shrinking() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF substring(NEW.hashes FOR length(OLD.hashes)) IS DISTINCT FROM OLD.hashes
          OR (NEW.level, NEW.index) IS DISTINCT FROM (OLD.level, OLD.index) THEN
          RAISE EXCEPTION 'a tile only grows' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tr_audit_tile_grows BEFORE UPDATE ON audit_tile
        FOR EACH ROW EXECUTE FUNCTION refuse_tile_shrinking();
      CREATE TRIGGER tr_audit_tile_stays BEFORE DELETE ON audit_tile
        FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
      CREATE TRIGGER tr_audit_tile_no_truncate BEFORE TRUNCATE ON audit_tile
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
      CREATE TRIGGER tr_audit_leaf_append_only BEFORE UPDATE OR DELETE ON audit_leaf
        FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
      CREATE TRIGGER tr_audit_leaf_no_truncate BEFORE TRUNCATE ON audit_leaf
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
      CREATE TRIGGER tr_audit_checkpoint_append_only BEFORE UPDATE OR DELETE ON audit_checkpoint
        FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
      CREATE TRIGGER tr_audit_checkpoint_no_truncate BEFORE TRUNCATE ON audit_checkpoint
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

      GRANT SELECT, INSERT ON audit_leaf, audit_checkpoint TO imprimatur_app;
      GRANT SELECT, INSERT, UPDATE ON audit_tile TO imprimatur_app;
      GRANT SELECT, INSERT, DELETE ON audit_disclosure TO imprimatur_app;
    `);
  }

  /** Back to the chain; entries that were never chained cannot become so. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM audit_entry WHERE content ->> 'previousHash' IS NULL) THEN
          RAISE EXCEPTION 'the log holds entries of the tree';
        END IF;
      END $$;
      DROP TABLE audit_leaf, audit_tile, audit_checkpoint, audit_disclosure;
      DROP FUNCTION refuse_tile_shrinking();
      CREATE TABLE audit_head (
        id smallint NOT NULL,
        sequence bigint NOT NULL,
        hash text NOT NULL,
        CONSTRAINT pk_audit_head PRIMARY KEY (id),
        CONSTRAINT chk_audit_head_single CHECK (id = 1)
      );
      INSERT INTO audit_head (id, sequence, hash) VALUES (
        1,
        coalesce((SELECT max(recorded) FROM audit_entry), 0),
        coalesce((SELECT hash FROM audit_entry ORDER BY recorded DESC LIMIT 1), repeat('0', 64))
      );
      GRANT SELECT, UPDATE ON audit_head TO imprimatur_app;

      DROP INDEX ix_audit_entry_order;
      DROP INDEX uq_audit_entry_hash;
      ALTER TABLE audit_entry DROP CONSTRAINT chk_audit_entry_hash;
      ALTER TABLE audit_entry DROP COLUMN transaction;
      ALTER TABLE audit_entry ALTER COLUMN recorded DROP IDENTITY;
      ALTER TABLE audit_entry RENAME COLUMN recorded TO sequence;
      ALTER TABLE audit_entry ADD COLUMN previous_hash text;
      ALTER TABLE audit_entry DISABLE TRIGGER tr_audit_entry_append_only;
      UPDATE audit_entry SET previous_hash = content ->> 'previousHash';
      ALTER TABLE audit_entry ENABLE TRIGGER tr_audit_entry_append_only;
      ALTER TABLE audit_entry ALTER COLUMN previous_hash SET NOT NULL;
      ALTER TABLE audit_entry ADD CONSTRAINT chk_audit_entry_hash
        CHECK (hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$');
      CREATE UNIQUE INDEX uq_audit_entry_previous_hash ON audit_entry (previous_hash);
    `);
  }
}
