import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invoices over granted licenses: numbered without gaps within each year, paid once, never deleted. */
export class CreateInvoices1765000003300 implements MigrationInterface {
  readonly name = 'CreateInvoices1765000003300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a row, not a sequence: its increment is rolled back with the invoice, so no number is ever lost
      CREATE TABLE license_invoice_counter (
        year integer NOT NULL,
        last integer NOT NULL,
        CONSTRAINT pk_license_invoice_counter PRIMARY KEY (year),
        CONSTRAINT chk_license_invoice_counter_last CHECK (last > 0)
      );

      CREATE TABLE license_invoice (
        id uuid NOT NULL,
        year integer NOT NULL,
        number integer NOT NULL,
        license_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        licensee_name text NOT NULL,
        currency text NOT NULL,
        net_minor bigint NOT NULL,
        tax_minor bigint NOT NULL,
        total_minor bigint NOT NULL,
        lines jsonb NOT NULL,
        issued_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        due_rule text NOT NULL,
        suspends_at timestamptz NOT NULL,
        suspension_rule text NOT NULL,
        provisional boolean NOT NULL,
        state text NOT NULL,
        closed_at timestamptz,
        paid_on timestamptz,
        payment_reference text,
        cancel_reason text,
        suspended_at timestamptz,
        version integer NOT NULL,
        CONSTRAINT pk_license_invoice PRIMARY KEY (id),
        CONSTRAINT uq_license_invoice_number UNIQUE (year, number),
        CONSTRAINT fk_license_invoice_license FOREIGN KEY (license_id) REFERENCES license (id),
        CONSTRAINT fk_license_invoice_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
        CONSTRAINT chk_license_invoice_number CHECK (number > 0),
        CONSTRAINT chk_license_invoice_sum CHECK
          (net_minor > 0 AND tax_minor >= 0 AND total_minor = net_minor + tax_minor),
        CONSTRAINT chk_license_invoice_due CHECK (due_at > issued_at AND suspends_at > due_at),
        CONSTRAINT chk_license_invoice_state CHECK (state IN ('OPEN', 'OVERDUE', 'PAID', 'CANCELED')),
        CONSTRAINT chk_license_invoice_closed CHECK ((state IN ('PAID', 'CANCELED')) = (closed_at IS NOT NULL)),
        CONSTRAINT chk_license_invoice_paid CHECK
          ((state = 'PAID') = (paid_on IS NOT NULL) AND (state = 'PAID') = (payment_reference IS NOT NULL)),
        CONSTRAINT chk_license_invoice_canceled CHECK ((state = 'CANCELED') = (cancel_reason IS NOT NULL))
      );
      CREATE INDEX ix_license_invoice_license ON license_invoice (license_id);
      CREATE INDEX ix_license_invoice_partner ON license_invoice (partner_id, issued_at, id);
      CREATE INDEX ix_license_invoice_issued ON license_invoice (issued_at, id);
      CREATE INDEX ix_license_invoice_due ON license_invoice (due_at) WHERE state = 'OPEN';
      CREATE INDEX ix_license_invoice_suspend ON license_invoice (suspends_at)
        WHERE state = 'OVERDUE' AND suspended_at IS NULL;

      GRANT SELECT, INSERT, UPDATE ON license_invoice_counter, license_invoice TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE license_invoice, license_invoice_counter');
  }
}
