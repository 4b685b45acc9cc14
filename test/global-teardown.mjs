/** Stops the server of the tests and removes its folder. */
export default async function globalTeardown() {
  await globalThis.testServer?.stop();
}
