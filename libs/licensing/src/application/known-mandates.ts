import type { GrantorMandate } from '../domain/scope-within-mandate.js';
import type { MandateHolding } from '../domain/use-within-mandate.js';
import type { RightsRegister } from './rights-register.port.js';

/** The mandates on record, few as they are, for decisions about any instant. The same record is the same object. */
export class KnownMandates {
  private text = '';
  private kept: readonly GrantorMandate[] = [];

  constructor(private readonly rights: RightsRegister) {}

  /** Asks the register once. @returns what the operator held at an instant */
  async load(): Promise<(at: Temporal.Instant) => MandateHolding> {
    const mandates = await this.rights.mandates();
    const text = JSON.stringify(mandates);
    if (text !== this.text) [this.text, this.kept] = [text, mandates];
    const { kept } = this;
    const [only] = kept;
    const isEndless = kept.length === 1 && only?.period.end === undefined;
    return (at) => {
      // the usual record: one mandate without an end
      if (isEndless && only !== undefined) return startsBy(only, at) ? only : 'NONE';
      return kept.find((each) => startsBy(each, at) && !endsBy(each, at)) ?? 'NONE';
    };
  }
}

function startsBy({ period }: GrantorMandate, at: Temporal.Instant): boolean {
  return at.epochMilliseconds > period.start.epochMilliseconds || Temporal.Instant.compare(at, period.start) >= 0;
}

function endsBy({ period }: GrantorMandate, at: Temporal.Instant): boolean {
  return period.end !== undefined && Temporal.Instant.compare(at, period.end) >= 0;
}
