/** Collects what the policy reports and the console says, then loads the library. */
export interface StrictReport {
  readonly violations: string[];
  readonly noise: string[];
  loaded: boolean;
}

declare global {
  interface Window {
    strictReport?: StrictReport;
  }
}

const report: StrictReport = { violations: [], noise: [], loaded: false };
window.strictReport = report;

document.addEventListener('securitypolicyviolation', (event) => {
  report.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
window.addEventListener('error', (event) => report.noise.push(`thrown: ${event.message}`));
window.addEventListener('unhandledrejection', (event) =>
  report.noise.push(`rejected: ${String(event.reason)}`),
);
for (const level of ['error', 'warn'] as const) {
  console[level] = (...words: unknown[]) => {
    const text = words.map(String).join(' ');
    // Lit's development build greets, and names its second copy.
    if (!/Lit is in dev mode|Multiple versions of Lit/.test(text))
      report.noise.push(`${level}: ${text}`);
  };
}

const load = new URLSearchParams(location.search).get('load');
try {
  if (load !== 'source') {
    // Not a file of this project's sources, so the compiler need not find it.
    await import(String(new URL('/dist/cdn/all.js', location.href)));
  }
  if (load !== 'built') await import('../../src/define/index.js');
} catch (error) {
  report.noise.push(`not loaded: ${String(error)}`);
}
report.loaded = true;
