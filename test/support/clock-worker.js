/** Says when a worker believes it is. */
// eslint-disable-next-line no-restricted-syntax -- the test is about this clock
globalThis.postMessage(new Date().toISOString());
