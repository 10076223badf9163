/**
 * The command `force-colours` for the browser tests: puppeteer's own emulation does not know this
 * feature, the protocol below it does.
 */

/** @typedef {import('@web/test-runner-chrome').ChromeLauncher} ChromeLauncher */

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function forcedColours() {
  /** An emulation lasts as long as the session that asked for it. */
  const clients = new WeakMap();
  return {
    name: 'forced-colours',
    async executeCommand({ command, payload, session }) {
      if (command !== 'force-colours') return undefined;
      const { scheme } = /** @type {{ scheme: 'light' | 'dark' | null }} */ (payload);
      const page = /** @type {ChromeLauncher} */ (session.browser).getPage(session.id);
      let client = clients.get(page);
      if (!client) {
        client = await page.createCDPSession();
        clients.set(page, client);
      }
      await client.send('Emulation.setEmulatedMedia', {
        features:
          scheme === null
            ? []
            : [
                { name: 'forced-colors', value: 'active' },
                { name: 'prefers-color-scheme', value: scheme },
              ],
      });
      return true;
    },
  };
}
