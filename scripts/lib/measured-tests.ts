/**
 * The tests that need no DOM, in plain Node, and which branches of the core and the catalog they take.
 *
 * The sources themselves are instrumented, before types are stripped. Coverage from the engine
 * knows only the branches it has seen code for after bundling, and misses the untaken side of
 * `??`, `||` and default values.
 */
import { transform, type Plugin } from 'esbuild';
import coverage from 'istanbul-lib-coverage';
import { createInstrumenter } from 'istanbul-lib-instrument';
import { createContext } from 'istanbul-lib-report';
import reports from 'istanbul-reports';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundleTests, type Counts, DOM_FREE, runBundles, testFiles } from './node-tests.ts';

const MEASURED = ['core', 'catalog'] as const;
/** Percent of branches; the core decides what somebody is told to pay. */
const FLOOR = { core: 95, catalog: 95 };

const instrumenter = createInstrumenter({
  esModules: true,
  compact: false,
  parserPlugins: ['typescript', 'importAttributes'],
});

const instrument: Plugin = {
  name: 'instrument',
  setup(setup) {
    const filter = new RegExp(`/src/(${MEASURED.join('|')})/.*\\.ts$`);
    setup.onLoad({ filter }, async ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      const marked = instrumenter.instrumentSync(source, file);
      const { code } = await transform(marked, { loader: 'ts', target: 'es2023' });
      return { contents: code, loader: 'js' };
    });
  },
};

const FOLDER = path.resolve('node_modules/.cache/coverage');
const DATA = path.join(FOLDER, 'data');

/** Runs the tests; what they took stays for {@link reportCoverage}. */
export async function runMeasured(): Promise<Counts> {
  const bundles = await bundleTests(testFiles(DOM_FREE), {
    outdir: path.join(FOLDER, 'tests'),
    plugins: [instrument],
  });
  rmSync(DATA, { recursive: true, force: true });
  mkdirSync(DATA, { recursive: true });
  return runBundles(bundles, { env: { COVERAGE_FOLDER: DATA } });
}

/** Prints what the tests took when they last ran; whether that is enough. */
export function reportCoverage(): boolean {
  if (!existsSync(DATA))
    throw new Error('There is no coverage data. Run `npm run coverage` first.');
  const map = coverage.createCoverageMap({});
  for (const file of readdirSync(DATA)) {
    map.merge(JSON.parse(readFileSync(path.join(DATA, file), 'utf8')) as coverage.CoverageMapData);
  }
  // A file that no test loads counts with all its branches missed.
  for (const layer of MEASURED) {
    for (const name of readdirSync(path.join('src', layer), {
      recursive: true,
      encoding: 'utf8',
    })) {
      const file = path.resolve('src', layer, name);
      if (!file.endsWith('.ts') || map.files().includes(file)) continue;
      instrumenter.instrumentSync(readFileSync(file, 'utf8'), file);
      map.addFileCoverage(instrumenter.lastFileCoverage());
    }
  }
  const context = createContext({ dir: 'coverage', coverageMap: map });
  reports.create('text').execute(context);
  reports.create('html').execute(context);

  let isEnough = true;
  for (const layer of MEASURED) {
    const summary = coverage.createCoverageSummary();
    for (const file of map.files()) {
      if (file.includes(`${path.sep}src${path.sep}${layer}${path.sep}`)) {
        summary.merge(map.fileCoverageFor(file).toSummary());
      }
    }
    const { pct, covered, total } = summary.branches;
    console.log(
      `Branches of src/${layer}: ${covered} of ${total}, ${pct}% (floor ${FLOOR[layer]}%)`,
    );
    if (total === 0 || pct < FLOOR[layer]) isEnough = false;
  }
  return isEnough;
}
