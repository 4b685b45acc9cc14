/** One thing that was checked. */
export interface BundleCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}
