/** Defines the outcomes of asking a host for an address. */

export type Outcome =
  | { readonly kind: 'there' }
  /** For good, says the host. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'gone'; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'no answer'; readonly why: string };

/** Statuses of what is not there, and will not come back. */
const GONE = [404, 410];

/** What the last status of an address means; redirects are followed before. */
export function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { kind: 'there' };
  if (GONE.includes(status)) return { kind: 'gone', why: `status ${status}` };
  if (status >= 500) return { kind: 'no answer', why: `status ${status}` };
  return { kind: 'refused', why: `status ${status}` };
}
