import { expect } from '@esm-bundle/chai';
import { readFileSync } from 'node:fs';

interface Locked {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly engines?: { readonly node?: string };
        readonly optional?: boolean;
      }
    >
  >;
}

/** Whether a range such as `^20.19.0 || >=22.12.0` has a part that begins at Node 20 or earlier. */
const acceptsNode20 = (range: string): boolean =>
  range.split('||').some((part) => Number(/\d+/.exec(part)?.[0] ?? 0) <= 20);

describe('locked packages', () => {
  it('all run on Node 20', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;
    const newer = Object.entries(packages).filter(
      // npm leaves out an optional one that doesn't fit.
      ([, { engines, optional }]) =>
        !optional && engines?.node !== undefined && !acceptsNode20(engines.node),
    );
    expect(newer.map(([name]) => name)).to.deep.equal([]);
    expect(readFileSync('.npmrc', 'utf8')).to.match(/^engine-strict=true$/m);
  });
});
