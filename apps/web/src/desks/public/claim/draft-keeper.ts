import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { ProblemError } from '../../../api/problem.js';
import type { components } from '../../../api/schema.js';
import { type Claim, claimFrom } from '../../../shared/claims/claim.js';
import { type ChosenDocument, sendDocument } from './send-document.js';

type Content = components['schemas']['OpenClaimDto'];

interface Held {
  readonly id: string;
  readonly token: string;
}

const KEY = 'imprimatur.claim-draft';
const CLEARABLE = ['statement', 'originalWork'] as const;

/**
 * One draft at the service, and the secret that opens it. Each change spends the secret and brings the next, so changes
 * go one after the other. The secret stays with this tab alone (session storage): who closes it before filing begins
 * anew, and the draft lapses by itself.
 */
export class DraftKeeper {
  private held: Held | undefined = kept();
  /** Whether a draft was gone and another took its place: documents have to be added again. */
  isReplaced = false;
  private last: Promise<unknown> = Promise.resolve();

  get hasDraft(): boolean {
    return this.held !== undefined;
  }

  /** Opens the draft, or changes it; one that is gone is opened anew, once. */
  save(content: Content): Promise<Claim> {
    return this.next(async () => {
      if (this.held === undefined) return this.take(await answer(api.POST('/api/v1/claims', { body: content })));
      const { id, token } = this.held;
      const params = { path: { claimId: id }, header: { 'Claim-Token': token } };
      try {
        // what is left out of a change stays as it was: an emptied field has to be named
        const cleared = CLEARABLE.filter((field) => content[field] === undefined);
        const body = { ...content, cleared: [...cleared] };
        return this.take(await answer(api.PATCH('/api/v1/claims/{claimId}', { params, body })));
      } catch (refused) {
        if (!isGone(refused)) throw refused;
        this.lose();
        return this.take(await answer(api.POST('/api/v1/claims', { body: content })));
      }
    });
  }

  /** @param onProgress parts of one */
  enclose(document: ChosenDocument, onProgress: (part: number) => void): Promise<Claim> {
    return this.next(async () => this.take(await sendDocument(this.must(), document, onProgress)));
  }

  file(): Promise<Claim> {
    return this.next(async () => {
      const { id, token } = this.must();
      const params = { path: { claimId: id }, header: { 'Claim-Token': token } };
      const filed = claimFrom(
        await answer(api.POST('/api/v1/claims/{claimId}/submissions', { params })).catch((refused: unknown) => {
          if (isGone(refused)) this.lose();
          throw refused;
        }),
      );
      this.forget();
      return filed;
    });
  }

  /** Begins anew; the draft at the service lapses by itself. */
  forget(): void {
    this.isReplaced = false;
    this.held = undefined;
    sessionStorage.removeItem(KEY);
  }

  private lose(): void {
    this.forget();
    this.isReplaced = true;
  }

  private must(): Held {
    if (this.held === undefined) throw new Error('INVARIANT: there is a draft');
    return this.held;
  }

  private take(answered: unknown): Claim {
    const claim = claimFrom(answered);
    if (claim.token !== undefined) {
      this.held = { id: claim.id, token: claim.token };
      sessionStorage.setItem(KEY, JSON.stringify(this.held));
    }
    return claim;
  }

  private next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work, work);
    this.last = done.catch(() => undefined);
    return done;
  }
}

/** The service knows no such draft, or it is none any more. */
function isGone(refused: unknown): boolean {
  return refused instanceof ProblemError && ['CLAIM_UNKNOWN', 'CLAIM_NOT_A_DRAFT'].includes(refused.problem.code);
}

function kept(): Held | undefined {
  const raw = sessionStorage.getItem(KEY);
  return raw === null ? undefined : (JSON.parse(raw) as Held);
}
