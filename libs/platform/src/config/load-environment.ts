import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Environment } from './config.js';

/** The environment is not as expected. Names every wrong variable; holds no value. */
export class EnvironmentInvalidError extends Error {
  constructor(readonly problems: readonly { readonly variable: string; readonly expected: string }[]) {
    super(
      `Configuration refused:\n${problems.map(({ variable, expected }) => `  ${variable}: ${expected}`).join('\n')}`,
    );
  }
}

/**
 * Reads and validates the process's environment.
 * @param variables e.g. `process.env`; an empty string counts as absent
 * @throws EnvironmentInvalidError naming every wrong variable, never a value
 */
export function loadEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const known = Object.fromEntries(KNOWN.map((name) => [name, variables[name]]).filter(([, value]) => value));
  const environment = plainToInstance(Environment, known);
  const problems = validateSync(environment, { forbidUnknownValues: true }).map(({ property, constraints = {} }) => ({
    variable: property,
    expected: Object.values(constraints).join('; ').replaceAll(`${property} `, ''),
  }));
  if (environment.DATABASE_URL !== undefined) problems.push(...missingSecrets(environment));
  if (problems.length > 0) throw new EnvironmentInvalidError(problems);
  return environment;
}

function missingSecrets(environment: Environment): { variable: string; expected: string }[] {
  const expected = 'must be set when DATABASE_URL is: secrets come only from configuration';
  return (['ACCESS_TOKEN_SECRET', 'CERTIFICATE_SIGNING_JWK', 'AUDIT_SIGNING_JWK'] as const)
    .filter((variable) => environment[variable] === undefined)
    .map((variable) => ({ variable, expected }));
}

const KNOWN = [
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'REDIS_URL',
  'OBJECT_STORE_URL',
  'DATA_DIR',
  'PROFILE_FILE',
  'CALENDAR_FILES',
  'ACCESS_TOKEN_SECRET',
  'ACCESS_TOKEN_MINUTES',
  'CERTIFICATE_SIGNING_JWK',
  'AUDIT_SIGNING_JWK',
  'AUDIT_RETIRED_KEYS',
  'SMTP_URL',
  'MAIL_FROM',
  'PUBLIC_REQUESTS_A_MINUTE',
  'CHECKS_A_MINUTE',
  'PRIVACY_CONTACT',
  'SCANNER_CONTACT',
  'SCANNER_HOST_DELAY_MS',
  'SCANNER_HOST_CONCURRENCY',
  'SCANNER_LEASE_MS',
  'FETCH_PRIVATE_HOSTS',
  'TIMESTAMP_URL',
  'EVIDENCE_BROWSER',
  'EVIDENCE_VERDICTS',
  'MATCH_INDEX',
  'LOAD_SAMPLES',
  'LOG_LEVEL',
] as const satisfies readonly (keyof Environment)[];
