/** The check of a story finds what it is there to find. */
import { html } from 'lit';
import '../../src/define/index.js';
import { renderElement } from '../../stories/support/element.js';
import { expect } from '../elements/expect.js';
import { cleanUp, freezeToday, thawToday } from '../elements/helpers.js';
import { checkStory } from './story.js';

const META = { component: 'meter-table', render: renderElement('meter-table') };

async function fault(story: Parameters<typeof checkStory>[1]): Promise<string> {
  try {
    await checkStory(META, story);
  } catch (error) {
    return String(error);
  }
  return '';
}

describe('The check of a story', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('passes one without a fault', async () => {
    expect(await fault({ args: { batch: true } })).to.equal('');
  });

  it('finds a state that the element is not in, and one that it should not be in', async () => {
    expect(await fault({ parameters: { expected: { states: ['stale'] } } })).to.include('stale');
    const story = { args: { unit: '5' }, parameters: { expected: { issues: ['unit'] } } };
    expect(await fault(story)).to.equal('');
    const without = { expected: { issues: ['unit'], without: ['invalid'] } };
    expect(await fault({ ...story, parameters: without })).to.include('invalid');
  });

  it('finds an issue that nobody announced, and misses one that was', async () => {
    expect(await fault({ args: { unit: '5' } })).to.include('issues');
    expect(await fault({ parameters: { expected: { issues: ['unit'] } } })).to.include('issues');
  });

  it('finds a text that is not there', async () => {
    expect(await fault({ parameters: { expected: { says: 'free of charge' } } })).to.include(
      'free',
    );
  });

  it('finds a warning and an error', async () => {
    for (const level of ['warn', 'error'] as const) {
      const play = () => {
        console[level]('something is wrong');
      };
      expect(await fault({ play })).to.include('something is wrong');
    }
  });

  it('finds what a reader cannot read, in the element and in what stands around it', async () => {
    expect(await fault({ args: { '--gic-muted': '#d0d0d0' } })).to.include('color-contrast');
    const pale = () => html`<p style="color: #ddd">hard to read</p>`;
    expect(await fault({ render: pale })).to.include('color-contrast');
  });
});
