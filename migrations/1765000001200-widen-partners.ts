import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats, LEI, the review of an identity, administrators of a partner, invitations, and evidence of a mandate. */
export class WidenPartners1765000001200 implements MigrationInterface {
  readonly name = 'WidenPartners1765000001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- ten is what every partner had in effect: nobody counted
      ALTER TABLE partner ADD COLUMN seats integer NOT NULL DEFAULT 10;
      ALTER TABLE partner ALTER COLUMN seats DROP DEFAULT;
      ALTER TABLE partner ADD COLUMN lei text;
      ALTER TABLE partner DROP CONSTRAINT chk_partner_status;
      ALTER TABLE partner DROP CONSTRAINT chk_partner_suspended_for;
      UPDATE partner SET status = 'UNDER_REVIEW' WHERE status = 'SUSPENDED' AND suspended_for = 'USCC_REVIEW';
      ALTER TABLE partner ADD CONSTRAINT chk_partner_status
        CHECK (status IN ('UNDER_REVIEW', 'ACTIVE', 'SUSPENDED', 'REJECTED'));
      ALTER TABLE partner ADD CONSTRAINT chk_partner_suspended_for
        CHECK ((status = 'ACTIVE') = (suspended_for IS NULL));
      ALTER TABLE partner ADD CONSTRAINT chk_partner_seats CHECK (seats BETWEEN 1 AND 10000);
      ALTER TABLE partner ADD CONSTRAINT chk_partner_lei CHECK (lei ~ '^[0-9A-Z]{18}[0-9]{2}$');
      CREATE UNIQUE INDEX uq_partner_lei ON partner (lei) WHERE lei IS NOT NULL;

      ALTER TABLE account DROP CONSTRAINT chk_account_roles;
      ALTER TABLE account ADD CONSTRAINT chk_account_roles CHECK (
        CASE WHEN partner_id IS NULL
          THEN cardinality(roles) > 0 AND roles <@ ARRAY['DESK', 'LEGAL', 'ADMIN']
          ELSE 'PARTNER' = ANY (roles) AND roles <@ ARRAY['PARTNER', 'PARTNER_ADMIN']
        END
      );

      CREATE TABLE invitation (
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        email text NOT NULL,
        display_name text NOT NULL,
        roles text[] NOT NULL,
        digest text NOT NULL,
        invited_at timestamptz NOT NULL,
        invited_by text NOT NULL,
        expires_at timestamptz NOT NULL,
        state text NOT NULL,
        account_id uuid,
        CONSTRAINT pk_invitation PRIMARY KEY (id),
        CONSTRAINT fk_invitation_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT fk_invitation_account FOREIGN KEY (account_id) REFERENCES account (id),
        CONSTRAINT chk_invitation_digest CHECK (digest ~ '^[0-9a-f]{64}$'),
        CONSTRAINT chk_invitation_state CHECK (state IN ('SENT', 'ACCEPTED', 'WITHDRAWN')),
        CONSTRAINT chk_invitation_account CHECK ((state = 'ACCEPTED') = (account_id IS NOT NULL))
      );
      CREATE UNIQUE INDEX uq_invitation_digest ON invitation (digest);
      CREATE UNIQUE INDEX uq_invitation_open ON invitation (partner_id, email) WHERE state = 'SENT';

      ALTER TABLE mandate ADD COLUMN evidence_hash text;
      ALTER TABLE mandate ADD CONSTRAINT chk_mandate_evidence CHECK (evidence_hash ~ '^[0-9a-f]{64}$');

      GRANT SELECT, INSERT, UPDATE ON invitation TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mandate DROP COLUMN evidence_hash;
      DROP TABLE invitation;
      UPDATE account SET roles = ARRAY['PARTNER'] WHERE partner_id IS NOT NULL;
      ALTER TABLE account DROP CONSTRAINT chk_account_roles;
      ALTER TABLE account ADD CONSTRAINT chk_account_roles CHECK (
        CASE WHEN partner_id IS NULL
          THEN cardinality(roles) > 0 AND roles <@ ARRAY['DESK', 'LEGAL', 'ADMIN']
          ELSE roles = ARRAY['PARTNER']
        END
      );
      ALTER TABLE partner DROP CONSTRAINT chk_partner_status;
      ALTER TABLE partner DROP CONSTRAINT chk_partner_suspended_for;
      UPDATE partner SET status = 'SUSPENDED' WHERE status IN ('UNDER_REVIEW', 'REJECTED');
      ALTER TABLE partner ADD CONSTRAINT chk_partner_status CHECK (status IN ('ACTIVE', 'SUSPENDED'));
      ALTER TABLE partner ADD CONSTRAINT chk_partner_suspended_for
        CHECK ((status = 'SUSPENDED') = (suspended_for IS NOT NULL));
      ALTER TABLE partner DROP COLUMN lei;
      ALTER TABLE partner DROP COLUMN seats;
    `);
  }
}
