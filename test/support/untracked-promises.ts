/**
 * Keeps `node:test` from following every promise, which takes a fifth of the time of builds. It follows them to know
 * the test of an error that nobody catches: such an error still fails the process, and is said of its file. A hook
 * that a test adds once it has waited has to be of its context (`t.after`): the imported `after` knows no test then.
 * To be loaded before anything that imports `node:test`, which takes both from here as it is loaded.
 */
import asyncHooks, { AsyncResource, type HookCallbacks } from 'node:async_hooks';

const { createHook } = asyncHooks;
let begun: HookCallbacks['init'];

asyncHooks.createHook = (callbacks) => {
  begun = callbacks.init;
  const hook = createHook(callbacks);
  hook.enable = () => hook;
  return hook;
};
// Suites and tests are said of by themselves, so that those within them are known to be theirs.
asyncHooks.AsyncResource = class extends AsyncResource {
  constructor(...[type, options]: ConstructorParameters<typeof AsyncResource>) {
    super(type, options);
    begun?.(this.asyncId(), type, this.triggerAsyncId(), this);
  }
};
await import('node:test');
Object.assign(asyncHooks, { createHook, AsyncResource });
