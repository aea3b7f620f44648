/** Remembers what an edition's pages have in common, so that it is made once and not for each page. */
import type { Context } from './context.ts';

/**
 * A function that makes each value once for a context, which there is one of for an edition and a build.
 * @param make gives the same for the same key; there are few keys, as what was made is kept until the build ends
 */
export function remembered<Value, Key = void>(
  make: (context: Context, key: Key) => Value,
): (context: Context, key: Key) => Value {
  const made = new WeakMap<Context, Map<Key, Value>>();
  return (context, key) => {
    let ofContext = made.get(context);
    if (!ofContext) {
      ofContext = new Map();
      made.set(context, ofContext);
    }
    let value = ofContext.get(key);
    if (value === undefined) {
      value = make(context, key);
      ofContext.set(key, value);
    }
    return value;
  };
}
