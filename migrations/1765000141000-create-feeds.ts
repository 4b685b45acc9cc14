import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Order of each partner's feed: every change of a work, license, product or mandate moves what it touches to the front. */
export class CreateFeeds1765000141000 implements MigrationInterface {
  readonly name = 'CreateFeeds1765000141000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feed_front (
        partner_id uuid NOT NULL,
        -- the last one given; grows by the order of commits, as its row is locked until then
        position bigint NOT NULL,
        -- whole seconds, another one for every change
        changed_at timestamptz NOT NULL,
        -- up to which instant what time alone does has been done; null: nobody has read the feed
        ripe_until timestamptz,
        -- when time alone does something next; null: to be looked at
        due_at timestamptz,
        CONSTRAINT pk_feed_front PRIMARY KEY (partner_id),
        CONSTRAINT fk_feed_front_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_feed_front_position CHECK (position > 0),
        CONSTRAINT chk_feed_front_due CHECK (due_at > ripe_until)
      );
      CREATE TABLE feed_entry (
        partner_id uuid NOT NULL,
        work_uri text NOT NULL,
        position bigint NOT NULL,
        CONSTRAINT pk_feed_entry PRIMARY KEY (partner_id, work_uri),
        CONSTRAINT uq_feed_entry_position UNIQUE (partner_id, position),
        CONSTRAINT fk_feed_entry_front FOREIGN KEY (partner_id) REFERENCES feed_front (partner_id)
      );
      CREATE INDEX ix_feed_entry_uri ON feed_entry (work_uri);
      GRANT SELECT, INSERT, UPDATE ON feed_front, feed_entry TO imprimatur_app;

      -- Partners one after another in the order of their ids: two writers meet in one order.
      CREATE FUNCTION move_feed_entries(partners uuid[], uris text[]) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE
          moved record;
          before bigint;
        BEGIN
          FOR moved IN
            SELECT pair.partner_id, array_agg(DISTINCT pair.uri) AS uris
            FROM unnest(partners, uris) AS pair (partner_id, uri) GROUP BY pair.partner_id ORDER BY pair.partner_id
          LOOP
            INSERT INTO feed_front AS front (partner_id, position, changed_at)
            VALUES (moved.partner_id, cardinality(moved.uris), date_trunc('second', clock_timestamp()))
            ON CONFLICT (partner_id) DO UPDATE SET
              position = front.position + EXCLUDED.position,
              changed_at = greatest(EXCLUDED.changed_at, front.changed_at + interval '1 second'),
              due_at = NULL
            RETURNING front.position - cardinality(moved.uris) INTO before;
            INSERT INTO feed_entry (partner_id, work_uri, position)
            SELECT moved.partner_id, each.uri, before + row_number() OVER (ORDER BY work.version_created, each.uri)
            FROM unnest(moved.uris) AS each (uri) LEFT JOIN work ON work.uri = each.uri AND work.is_current
            ON CONFLICT (partner_id, work_uri) DO UPDATE SET position = EXCLUDED.position;
          END LOOP;
        END $$;

      -- What time alone has changed since the feed was last ripened: embargoes, terms, assignments, mandates.
      CREATE FUNCTION ripen_feed(of_partner uuid, instant timestamptz) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE
          since timestamptz;
          next_due timestamptz;
          everything boolean;
        BEGIN
          SELECT ripe_until INTO since FROM feed_front WHERE partner_id = of_partner FOR UPDATE;
          IF NOT FOUND THEN
            RETURN;
          END IF;
          since := greatest(since, '-infinity');
          instant := greatest(since, instant);
          IF isfinite(since) AND since < instant THEN
            everything := EXISTS (SELECT 1 FROM product_assignment
                WHERE partner_id = of_partner AND ends_at > since AND ends_at <= instant)
              OR EXISTS (SELECT 1 FROM mandate
                WHERE (starts_at > since AND starts_at <= instant) OR (ends_at > since AND ends_at <= instant));
            PERFORM move_feed_entries(array_agg(of_partner), array_agg(touched.uri)) FROM (
              SELECT work_uri AS uri FROM feed_entry WHERE partner_id = of_partner AND everything
              UNION SELECT work.uri FROM work JOIN feed_entry ON work_uri = work.uri AND partner_id = of_partner
                WHERE work.is_current AND embargoed_until > since AND embargoed_until <= instant
              UNION SELECT license_work.uri FROM license JOIN license_work ON license_id = license.id
                WHERE license.partner_id = of_partner AND ((term_starts_at > since AND term_starts_at <= instant)
                  OR (term_ends_at > since AND term_ends_at <= instant)
                  -- by a clock that was ahead of the reader's
                  OR (granted_at > since AND granted_at <= instant))
              UNION SELECT license_work.uri FROM license JOIN license_work ON license_id = license.id
                JOIN license_suspension USING (license_id)
                WHERE license.partner_id = of_partner AND reinstated_at > since AND reinstated_at <= instant
            ) AS touched;
          END IF;
          SELECT min(due) INTO next_due FROM (
            SELECT min(embargoed_until) AS due FROM work JOIN feed_entry ON work_uri = work.uri AND partner_id = of_partner
              WHERE work.is_current AND embargoed_until > instant
            UNION ALL SELECT min(term_starts_at) FROM license WHERE partner_id = of_partner AND term_starts_at > instant
            UNION ALL SELECT min(term_ends_at) FROM license WHERE partner_id = of_partner AND term_ends_at > instant
            UNION ALL SELECT min(granted_at) FROM license WHERE partner_id = of_partner AND granted_at > instant
            UNION ALL SELECT min(reinstated_at) FROM license_suspension JOIN license ON license.id = license_id
              WHERE partner_id = of_partner AND reinstated_at > instant
            UNION ALL SELECT min(ends_at) FROM product_assignment WHERE partner_id = of_partner AND ends_at > instant
            UNION ALL SELECT min(starts_at) FROM mandate WHERE starts_at > instant
            UNION ALL SELECT min(ends_at) FROM mandate WHERE ends_at > instant
          ) AS upcoming;
          UPDATE feed_front SET ripe_until = instant, due_at = coalesce(next_due, 'infinity') WHERE partner_id = of_partner;
        END $$;

      CREATE FUNCTION move_feeds_of_works() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM move_feed_entries(array_agg(partner_id), array_agg(work_uri)) FROM feed_entry
            WHERE work_uri IN (SELECT uri FROM changed WHERE is_current);
          RETURN NULL;
        END $$;
      CREATE TRIGGER trg_feed_work AFTER UPDATE ON work REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION move_feeds_of_works();

      CREATE FUNCTION move_feeds_of_licensed_works() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM move_feed_entries(array_agg(license.partner_id), array_agg(changed.uri))
            FROM changed JOIN license ON license.id = changed.license_id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER trg_feed_license_work AFTER INSERT ON license_work REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION move_feeds_of_licensed_works();

      CREATE FUNCTION move_feeds_of_licenses() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM move_feed_entries(array_agg(changed.partner_id), array_agg(license_work.uri))
            FROM changed JOIN license_work ON license_work.license_id = changed.id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER trg_feed_license AFTER UPDATE ON license REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION move_feeds_of_licenses();

      CREATE FUNCTION move_feeds_of_certificates() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM move_feed_entries(array_agg(license.partner_id), array_agg(license_work.uri))
            FROM changed JOIN license ON license.id = changed.license_id
              JOIN license_work ON license_work.license_id = license.id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER trg_feed_certificate AFTER INSERT ON license_certificate REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION move_feeds_of_certificates();

      CREATE FUNCTION move_feeds_of_assignments() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM move_feed_entries(array_agg(partner_id), array_agg(work_uri)) FROM feed_entry
            WHERE partner_id IN (SELECT partner_id FROM changed);
          RETURN NULL;
        END $$;
      CREATE TRIGGER trg_feed_assignment_given AFTER INSERT ON product_assignment REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION move_feeds_of_assignments();
      CREATE TRIGGER trg_feed_assignment_changed AFTER UPDATE ON product_assignment REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION move_feeds_of_assignments();

      CREATE FUNCTION move_feeds_of_products() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM move_feed_entries(array_agg(partner_id), array_agg(work_uri)) FROM feed_entry
            WHERE partner_id IN (SELECT a.partner_id FROM changed JOIN product_assignment a ON a.product_id = changed.id);
          RETURN NULL;
        END $$;
      CREATE TRIGGER trg_feed_product AFTER UPDATE ON product REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION move_feeds_of_products();

      CREATE FUNCTION move_all_feeds() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          of_partner uuid;
        BEGIN
          -- one by one: all entries of all partners are too much for one array
          FOR of_partner IN SELECT partner_id FROM feed_front ORDER BY partner_id LOOP
            PERFORM move_feed_entries(array_agg(partner_id), array_agg(work_uri)) FROM feed_entry
              WHERE partner_id = of_partner;
          END LOOP;
          RETURN NULL;
        END $$;
      CREATE TRIGGER trg_feed_mandate AFTER INSERT OR UPDATE ON mandate
        FOR EACH STATEMENT EXECUTE FUNCTION move_all_feeds();

      -- what hangs from an agent or from another license stands and falls with those above, whoever they are
      CREATE FUNCTION move_feeds_of_chains() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM move_feed_entries(array_agg(license.partner_id), array_agg(license_work.uri))
            FROM license JOIN license_work ON license_work.license_id = license.id
            WHERE license.agent_grant_id IS NOT NULL OR license.upstream_license_id IS NOT NULL;
          RETURN NULL;
        END $$;
      CREATE TRIGGER trg_feed_agent_grant AFTER UPDATE ON agent_grant
        FOR EACH STATEMENT EXECUTE FUNCTION move_feeds_of_chains();
      CREATE TRIGGER trg_feed_partner AFTER UPDATE OF status ON partner
        FOR EACH STATEMENT EXECUTE FUNCTION move_feeds_of_chains();

      -- licenses granted before there were feeds
      SELECT move_feed_entries(array_agg(license.partner_id), array_agg(license_work.uri))
        FROM license JOIN license_work ON license_work.license_id = license.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER trg_feed_partner ON partner;
      DROP TRIGGER trg_feed_agent_grant ON agent_grant;
      DROP TRIGGER trg_feed_mandate ON mandate;
      DROP TRIGGER trg_feed_product ON product;
      DROP TRIGGER trg_feed_assignment_changed ON product_assignment;
      DROP TRIGGER trg_feed_assignment_given ON product_assignment;
      DROP TRIGGER trg_feed_certificate ON license_certificate;
      DROP TRIGGER trg_feed_license ON license;
      DROP TRIGGER trg_feed_license_work ON license_work;
      DROP TRIGGER trg_feed_work ON work;
      DROP FUNCTION move_feeds_of_chains(), move_all_feeds(), move_feeds_of_products(), move_feeds_of_assignments(),
        move_feeds_of_certificates(), move_feeds_of_licenses(), move_feeds_of_licensed_works(), move_feeds_of_works(),
        ripen_feed(uuid, timestamptz), move_feed_entries(uuid[], text[]);
      DROP TABLE feed_entry, feed_front;
    `);
  }
}
