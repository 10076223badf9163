/** Whatever day it is where the tests run, it is the frozen day in them. */
import { FROZEN, freezeToday, thawToday } from '../support/clock.js';
import { today } from '../../src/internal/today.js';
import { expect } from './expect.js';
import { cleanUp, put } from './helpers.js';

const DAY = FROZEN.slice(0, 10);
const SAYS = '<script>parent.postMessage(new Date().toISOString(), "*")</script>';

const dayOf = (time: string): string => new Date(time).toISOString().slice(0, 10);

/** The day that the script of a frame reports. */
async function frameDay(setUp: (frame: HTMLIFrameElement) => void): Promise<string> {
  const frame = document.createElement('iframe');
  frame.title = 'A frame';
  setUp(frame);
  const said = new Promise<string>((resolve) => {
    const listen = ({ data, source }: MessageEvent<string>): void => {
      if (source !== frame.contentWindow) return;
      window.removeEventListener('message', listen);
      resolve(data);
    };
    window.addEventListener('message', listen);
  });
  put(frame);
  return dayOf(await said);
}

function workerDay(options: WorkerOptions): Promise<string> {
  const worker = new Worker('/test/support/clock-worker.js', options);
  return new Promise<string>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string>) => {
      resolve(dayOf(data));
    };
    worker.onerror = reject;
  }).finally(() => {
    worker.terminate();
  });
}

describe('The frozen day', () => {
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('holds for every way to read the clock in a page', () => {
    /* eslint-disable no-restricted-syntax -- the test is about this clock */
    const read = [
      new Date().toISOString(),
      new Date(Date.now()).toISOString(),
      Date(),
      new (new Date(0).constructor as DateConstructor)().toISOString(),
      new (class extends Date {})().toISOString(),
    ];
    /* eslint-enable no-restricted-syntax */
    expect([...new Set(read.map(dayOf))]).to.deep.equal([DAY]);
    expect(today()).to.equal(DAY);
  });

  it('stops at the instant that a test names', () => {
    freezeToday('2027-06-01T12:00:00Z');
    // eslint-disable-next-line no-restricted-syntax -- the test is about this clock
    expect(new Date().toISOString()).to.equal('2027-06-01T12:00:00.000Z');
    expect(today()).to.equal('2027-06-01');
    thawToday();
    expect(today()).to.equal(DAY);
  });

  it('leaves dates that are given as they are', () => {
    expect(new Date('2020-02-29T00:00:00Z').getTime()).to.equal(Date.UTC(2020, 1, 29));
    expect(new Date(0)).to.be.an.instanceOf(Date);
  });

  it('holds in frames, sandboxed ones too', async () => {
    const srcdoc = (frame: HTMLIFrameElement): void => {
      frame.srcdoc = SAYS;
    };
    expect(await frameDay(srcdoc)).to.equal(DAY);
    expect(
      await frameDay((frame) => {
        frame.setAttribute('sandbox', 'allow-scripts');
        srcdoc(frame);
      }),
    ).to.equal(DAY);
  });

  it('holds in workers', async () => {
    expect(await workerDay({})).to.equal(DAY);
    expect(await workerDay({ type: 'module' })).to.equal(DAY);
  });
});
