/** Divides what is asked in two halves: one to steer by, and one that nobody looks at until the end. */
import { createHash } from 'node:crypto';

export type Half = 'seen' | 'hidden';

/**
 * Says to which half something belongs, always the same.
 * @param key a lemma, a name, or a story whose words are asked for
 */
export function halfOf(key: string): Half {
  const [first = 0] = createHash('sha256').update(`half ${key}`).digest();
  return first % 2 === 0 ? 'seen' : 'hidden';
}
