/** Whatever day it is where the tests run, it is the frozen day in them. */
import { expect } from '@esm-bundle/chai';
import { spawnSync } from 'node:child_process';
import { FROZEN } from '../support/clock.js';

const DAY = FROZEN.slice(0, 10);

const dayOf = (time: string): string => new Date(time).toISOString().slice(0, 10);

describe('The frozen day in Node', () => {
  it('holds for every way to read the clock', () => {
    /* eslint-disable no-restricted-syntax -- the test is about this clock */
    const read = [
      new Date().toISOString(),
      new Date(Date.now()).toISOString(),
      Date(),
      new (new Date(0).constructor as DateConstructor)().toISOString(),
    ];
    /* eslint-enable no-restricted-syntax */
    expect([...new Set(read.map(dayOf))]).to.deep.equal([DAY]);
  });

  it('holds in the processes that tests start', () => {
    for (const kind of ['module', 'commonjs']) {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [`--input-type=${kind}`, '--eval', 'console.log(new Date().toISOString())'],
        { encoding: 'utf8' },
      );
      expect(stderr).to.equal('');
      expect(dayOf(stdout.trim()), kind).to.equal(DAY);
    }
  });
});
