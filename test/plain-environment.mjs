import { constants, createContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

// A worker that has nothing left to do ends at once: by itself Node first takes its heap to pieces, which after some
// hundred test files outlasts the half second that jest grants before it speaks of leaks. Jest itself, which runs a
// single file without a worker, sets its exit code as it ends, and must not be cut off.
if (process.send !== undefined) process.once('exit', () => process.exit());

/** Kept by jest for itself; where it is missing, jest takes the global one, which is of the right kind. */
const NATIVE_PROMISE = Symbol.for('jest-native-promise');
/** Globals of Node itself, whose own kind its modules expect. */
const OF_THE_HOST = new Set(['ArrayBuffer', 'Uint8Array']);

/**
 * Jest's node environment over a plain global object. The usual one stands behind V8's interceptors and a proxy, and
 * every look at a global name, in every module, goes through both: pure computing takes twice as long there.
 */
export default class PlainEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const plain = createContext(constants.DONT_CONTEXTIFY);
    const intrinsics = new Set(Reflect.ownKeys(plain));
    for (const name of Reflect.ownKeys(this.global)) {
      if (name === NATIVE_PROMISE || (intrinsics.has(name) && !OF_THE_HOST.has(name))) continue;
      copyGlobal(this.global, plain, name);
    }
    plain.global = plain;
    plain.Error.stackTraceLimit = this.global.Error.stackTraceLimit;
    this.context = plain;
    this.global = plain;
    // both make what they make out of the global they were given
    this.moduleMocker = new this.moduleMocker.constructor(plain);
    this.fakeTimersModern = new this.fakeTimersModern.constructor({ config: config.projectConfig, global: plain });
  }
}

/** Values as they are; what Node makes at the first look stays unmade until then, and is then a plain value. */
function copyGlobal(from, to, name) {
  const descriptor = Object.getOwnPropertyDescriptor(from, name);
  const { configurable, enumerable } = descriptor;
  if ('value' in descriptor || !configurable) {
    Object.defineProperty(to, name, descriptor);
    return;
  }
  const settle = (value) => Object.defineProperty(to, name, { value, configurable, enumerable, writable: true });
  Object.defineProperty(to, name, {
    configurable,
    enumerable,
    get: () => {
      const value = from[name];
      settle(value);
      return value;
    },
    set: settle,
  });
}
