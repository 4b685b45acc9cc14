import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the works that came in were looked at for what they explain. Those on record already are: findings know them. */
export class ReviewNewTexts1765000126000 implements MigrationInterface {
  readonly name = 'ReviewNewTexts1765000126000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_place (
        name text NOT NULL,
        sequence bigint NOT NULL,
        CONSTRAINT pk_review_place PRIMARY KEY (name),
        CONSTRAINT chk_review_place CHECK (name = 'works' AND sequence >= 0)
      );
      INSERT INTO review_place SELECT 'works', coalesce(max(sequence), 0) FROM work;
      GRANT SELECT, UPDATE ON review_place TO imprimatur_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE review_place');
  }
}
